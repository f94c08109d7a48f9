package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.Ledger;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;
import org.wardround.model.Feed;
import org.wardround.model.Post;
import org.wardround.pipeline.RunReport;
import org.wardround.pipeline.TestRuns;
import org.wardround.web.SampleSites;

/// The main job on a real news story, put behind a feed and an HTML page.
class SeedStoryIT {
  private static final Path SEED = Path.of("../shared/stories/seed.txt");
  private static final String LINK = "http://news.example/2015/11/27/cito.html";

  @TempDir static Path folder;

  @BeforeAll
  static void ingest() throws Exception {
    assumeTrue(Files.exists(SEED), "the seed story is not beside the project");
    Path site = Files.createDirectories(folder.resolve("sites/news.example/2015/11/27"));
    Files.writeString(site.resolve("cito.html"), page(Files.readString(SEED)));
    Files.writeString(folder.resolve("sites/news.example/feed.xml"), feed());
    try (SampleSites server = SampleSites.serve(folder.resolve("sites"))) {
      try (Ledger ledger = Ledger.open(desk(), InstantSource.system())) {
        ledger.feeds().subscribe(new Feed("http://news.example/feed.xml", "News", null, "", true));
      }
      RunReport report = TestRuns.pipeline(desk(), server).ingest(false);
      assertThat(report.outcomes()).containsExactly(java.util.Map.entry("new", 1));
    }
  }

  @Test
  void findsTheMoveAndThePostsAndTheVacancy() {
    Extraction extraction = extraction();
    assertThat(extraction.claims())
        .anyMatch(
            c ->
                is(
                    c,
                    "Tim Kelsey",
                    Change.OUT,
                    "national director for patients and information",
                    "NHS England"))
        .anyMatch(c -> is(c, "Simon Stevens", Change.HOLDS, "chief executive", "NHS England"));
    assertThat(extraction.vacancies())
        .anyMatch(v -> v.post().role() != null && "NHS England".equals(v.post().organisation()));
  }

  @Test
  void findsItBySearch() {
    assertThat(run("search", "leaked email")).contains("NHS England", LINK);
  }

  @Test
  void tellsTheMoveWithItsEvidenceAndLink() {
    assertThat(words(run("who", "Tim Kelsey", "--format", "csv")))
        .contains(
            "national director for patients and information", "departure of Tim Kelsey", LINK);
  }

  @Test
  void listsTheMoveUnderTheEmployer() {
    assertThat(words(run("moves", "--organisation", "NHS England", "--format", "csv")))
        .contains("Tim Kelsey", "NHS England", LINK);
  }

  private static boolean is(
      Claim claim,
      String person,
      Change change,
      @org.jspecify.annotations.Nullable String role,
      String organisation) {
    return claim.person().equals(person)
        && claim.change() == change
        && claim.post().equals(new Post(role, organisation));
  }

  private static Extraction extraction() {
    try (Ledger ledger = Ledger.openReadOnly(desk())) {
      return ledger.stories().find(LINK).orElseThrow().reading().extraction();
    }
  }

  private static String run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--desk";
    all[command.length + 1] = desk().toString();
    int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Path desk() {
    return folder.resolve("desk");
  }

  private static String page(String file) throws IOException {
    String[] parts = file.split("\n\n", 2);
    List<String> header = parts[0].lines().toList();
    String title = header.getFirst().replaceFirst("Title: ", "");
    String body =
        Arrays.stream(parts[1].split("\n\n"))
            .map(p -> "<p>" + p.strip() + "</p>")
            .collect(Collectors.joining("\n"));
    return """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <meta property="article:published_time" content="2015-11-27T10:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>%1$s</h1>%2$s</article></body></html>
        """
        .formatted(title, body);
  }

  private static String feed() {
    return """
        <rss version="2.0"><channel><title>News</title><item><title>CITO</title><link>%s</link>
        <pubDate>Fri, 27 Nov 2015 10:00:00 GMT</pubDate></item></channel></rss>
        """
        .formatted(LINK);
  }
}
