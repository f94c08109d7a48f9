package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.fetch.RawServer;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;
import org.wardround.pipeline.DeskBackup;

class NightlyCommandTest {
  @TempDir Path desk;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int nightly(String... options) {
    List<String> words =
        new ArrayList<>(List.of("nightly", "--desk=" + desk, "--allow=127.0.0.1", "--gap=0"));
    words.addAll(List.of(options));
    return CommandLineInterface.run(
        new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
  }

  private void subscribe(String... urls) {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      for (String url : urls) {
        ledger.feeds().subscribe(new Feed(url, "A feed", null, "", true));
      }
    }
  }

  @Test
  void theReportTellsOfMovesNoticesSourcesAndTimesAsTextAndAsAPage() throws Exception {
    String page =
        """
        <html lang="en"><head><title>%1$s</title>
        <meta property="article:published_time" content="%2$s"></head><body><article><h1>%1$s</h1>
        <p>Anna Barker, chief executive of Oakfield NHS Trust, has resigned.</p>
        <p>The trust said on Monday that it would look for a successor at once, and that the board had
        thanked her for nine years in which the hospital put its records on screens &lt;b&gt;.</p>
        <p>Nurses and doctors said that they had grown used to the new system, and that the old one was
        missed by nobody but the man who had written it.</p></article></body></html>
        """
            .formatted("Anna Barker leaves Oakfield", InstantSource.system().instant());
    try (RawServer server = new RawServer()) {
      server.on("/good", 200, List.of(), rss(server.url("/story"), server.url("/none")));
      server.on("/story", 200, List.of("Content-Type: text/html"), page);
      server.on("/none", 200, List.of("Content-Type: text/html"), "<p>No story.</p>");
      server.on("/bad", 500, List.of(), "");
      subscribe(server.url("/good"), server.url("/bad"));
      assertThat(nightly("--all")).as(err.toString()).isZero();
      assertThat(report(1, "txt"))
          .contains("1 new, 1 skipped (2 in all)", "new      Anna Barker: from chief executive")
          .contains("127.0.0.1: 1 of 2 pages gave a story", "times    fetch ")
          .doesNotContain("NOTICE");
      assertThat(report(1, "html"))
          .startsWith("<!DOCTYPE html>")
          .contains("Anna Barker: from chief executive", "<dt>announced</dt><dd>2</dd>");
      assertThat(nightly("--all")).isZero();
      assertThat(report(2, "txt"))
          .contains("NOTICE   " + server.url("/bad"))
          .doesNotContain("Anna Barker: from");
      server.on("/bad", 200, List.of(), rss());
      assertThat(nightly("--all")).isZero();
      assertThat(report(3, "txt")).contains("over     " + server.url("/bad") + " answers again.");
      assertThat(report(3, "html")).contains("Over:");
    }
  }

  private String report(int run, String ending) throws java.io.IOException {
    return Files.readString(desk.resolve("reports/run-%06d.%s".formatted(run, ending)));
  }

  private static String rss(String... links) {
    StringBuilder rss = new StringBuilder("<rss><channel><title>News</title>");
    for (String link : links) {
      rss.append("<item><title>t</title><link>").append(link).append("</link></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  @Test
  void saysOneLineAndLeavesTheWholeReport() throws Exception {
    try (RawServer server = new RawServer()) {
      server.on("/good", 200, List.of(), "<rss><channel><title>News</title></channel></rss>");
      server.on("/bad", 500, List.of(), "");
      subscribe(server.url("/good"), server.url("/bad"));
      assertThat(nightly()).isZero();
      Path report = desk.resolve("reports/run-000001.txt");
      assertThat(out.toString().lines())
          .singleElement()
          .asString()
          .startsWith("Run 1: 2 feeds, 1 of them in trouble; stories: none; 0 on the desk; ")
          .endsWith("; " + report);
      assertThat(Files.readString(report))
          .contains(server.url("/bad"), "status 500")
          .contains("ledger   Its log was folded in.", "index    0 stories, merged.");
    }
  }

  @Test
  void leavesABackupThatCanBeRestoredAndRemovesThosePastTheirTime(@TempDir Path backups)
      throws Exception {
    subscribe();
    Path old = Files.createFile(backups.resolve(desk.getFileName() + "-20200101T020000Z.zip"));
    Path recent = Files.createFile(backups.resolve(desk.getFileName() + "-29990101T020000Z.zip"));
    Path torn =
        Files.createFile(backups.resolve(desk.getFileName() + "-20200101T020000Z.zip.part"));
    Path foreign = Files.createFile(backups.resolve("holiday-20200101T020000Z.zip"));
    assertThat(nightly("--backup-to=" + backups, "--keep-backups=7")).isZero();
    assertThat(List.of(old, torn)).allMatch(Files::notExists);
    assertThat(List.of(recent, foreign)).allMatch(Files::exists);
    Path made;
    try (Stream<Path> files = Files.list(backups)) {
      made = files.filter(f -> !f.equals(recent) && !f.equals(foreign)).findAny().orElseThrow();
    }
    DeskBackup.restore(made, desk.resolve("restored"), InstantSource.system());
    assertThat(Files.readString(desk.resolve("reports/run-000001.txt"))).contains(made.toString());
  }

  @Test
  void aBackupThatCannotBeMadeIsToldAndFailsTheNightButLosesNothing() throws Exception {
    subscribe();
    Path file = Files.createFile(desk.resolve("a-file"));
    assertThat(nightly("--backup-to=" + file.resolve("below"))).isEqualTo(1);
    assertThat(out.toString())
        .contains("Run 1: 0 feeds")
        .contains("backup FAILED: The backups in ");
    assertThat(Files.readString(desk.resolve("reports/run-000001.txt")))
        .contains("backup   FAILED: ");
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      assertThat(ledger.runs().latest("nightly").orElseThrow().finished()).isNotNull();
    }
  }

  @Test
  void aSecondStartWhileOneRunsSaysSoAndEnds() {
    try (Ledger busy = Ledger.open(desk, InstantSource.system())) {
      assertThat(nightly()).isEqualTo(1);
      assertThat(busy.runs().latest(1)).isEmpty();
    }
    assertThat(err.toString()).contains("is in use by another process");
  }
}
