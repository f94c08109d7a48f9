package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.fetch.FetchOptions;
import org.wardround.fetch.RawServer;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Finding.State;

class DoctorIT {
  @TempDir static Path template;
  @TempDir Path folder;
  private Path desk;

  @BeforeAll
  static void makeDesk() throws Exception {
    TestRuns.offline(template.resolve("desk"))
        .importFiles(List.of(TestRuns.SAMPLE.resolve("wardpost.example")));
  }

  @BeforeEach
  void copyDesk() throws IOException {
    desk = folder.resolve("desk");
    TestRuns.copyDesk(template.resolve("desk"), desk);
  }

  private Doctor doctor() {
    return doctor(Path.of("models"), InstantSource.system(), FetchOptions.DEFAULT);
  }

  private Doctor doctor(Path models, InstantSource clock, FetchOptions fetch) {
    return new Doctor(config(models, clock, fetch));
  }

  private Config config(Path models, InstantSource clock, FetchOptions fetch) {
    return new Config(desk, models, fetch, 2, clock);
  }

  private List<Finding> troubles() {
    return new DeskChecks(config(Path.of("models"), InstantSource.system(), FetchOptions.DEFAULT))
        .run().stream().filter(f -> f.state() != State.FINE).toList();
  }

  private Path only(String subfolder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(desk.resolve(subfolder))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().findFirst().orElseThrow();
    }
  }

  private static void spoil(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] = (byte) ~bytes[(int) at];
    Files.write(file, bytes);
  }

  private void mends(String check) {
    List<Finding> found = troubles();
    assertThat(found).extracting(Finding::check).contains(check);
    assertThat(found).filteredOn(f -> f.check().equals(check)).allMatch(Finding::repairable);
    doctor().repair(found);
    assertThat(troubles()).isEmpty();
  }

  @Test
  void findsNothingWrongWithASoundDesk() throws InterruptedException {
    assertThat(doctor().examine(true))
        .allMatch(f -> f.state() == State.FINE && f.advice().isEmpty())
        .extracting(Finding::check)
        .contains("Java", "disk", "clock", "models", "ledger", "runs", "archive", "index");
  }

  @Test
  void rebuildsAnIndexThatIsGoneDamagedOrBehind() throws Exception {
    DeskBackup.discardAll(Desk.indexOf(desk));
    mends("index");
    Path part = only("index", ".cfs");
    spoil(part, Files.size(part) / 2);
    mends("index");
    Files.createDirectories(folder.resolve("old"));
    TestRuns.copyDesk(Desk.indexOf(desk), folder.resolve("old/index"));
    TestRuns.offline(desk).importFiles(List.of(TestRuns.SAMPLE.resolve("carewire.example")));
    DeskBackup.discardAll(Desk.indexOf(desk));
    TestRuns.copyDesk(folder.resolve("old/index"), Desk.indexOf(desk));
    mends("index");
  }

  @Test
  void clearsAwayWhatKilledRunsLeft() throws Exception {
    Path warc = only("archive", ".warc.gz");
    Files.move(warc, warc.resolveSibling(warc.getFileName() + ".open"));
    Files.write(
        warc.resolveSibling(warc.getFileName() + ".open"),
        new byte[100],
        StandardOpenOption.APPEND);
    Files.createDirectories(desk.resolve("replay"));
    Files.writeString(desk.resolve("ledger.lock"), "999999");
    assertThat(Files.exists(desk.resolve("index/write.lock"))).as("is left by each run").isTrue();
    mends("archive");
    assertThat(desk.resolve("replay")).doesNotExist();
    assertThat(warc).exists();
  }

  @Test
  void tellsWhatOnlyABackupMends() throws Exception {
    Path warc = only("archive", ".warc.gz");
    spoil(warc, Files.size(warc) / 2);
    assertThat(troubles())
        .anyMatch(f -> f.says().contains(warc + " is damaged") && f.advice().contains("backup"))
        .anyMatch(f -> f.says().contains("versions of stories are not where the ledger says"))
        .noneMatch(Finding::repairable);
    Path ledger = desk.resolve("ledger.db");
    for (long at = 8192; at < Files.size(ledger); at += 4096) {
      spoil(ledger, at);
    }
    assertThat(troubles())
        .filteredOn(f -> f.check().equals("ledger"))
        .isNotEmpty()
        .allMatch(f -> f.state() == State.PROBLEM && f.advice().contains("ackup"));
  }

  @Test
  void doesNotTakePagesThatWereRemovedOnPurposeForLost() throws Exception {
    TestRuns.offline(desk).importFiles(List.of(TestRuns.SAMPLE.resolve("carewire.example")));
    Files.delete(only("archive", ".warc.gz"));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void tellsMissingModelsAndAClockThatIsBehind() throws InterruptedException {
    InstantSource behind = InstantSource.fixed(Instant.now().minus(Duration.ofDays(30)));
    List<Finding> findings =
        doctor(folder.resolve("nowhere"), behind, FetchOptions.DEFAULT).examine(true);
    assertThat(findings)
        .anyMatch(f -> f.check().equals("models") && f.says().contains("nowhere"))
        .anyMatch(f -> f.check().equals("clock") && f.says().contains("still to come"));
  }

  @Test
  void repairsNothingWhileARunHasTheDesk() throws Exception {
    DeskBackup.discardAll(Desk.indexOf(desk));
    List<Finding> found = troubles();
    try (Ledger _ = Ledger.open(desk, InstantSource.system())) {
      assertThat(troubles()).anyMatch(f -> f.says().contains("in use by another process"));
      assertThatThrownBy(() -> doctor().repair(found))
          .isInstanceOf(WardroundException.class)
          .hasMessageContaining("nothing is repaired while it runs");
    }
  }

  @Test
  void asksTheFeedsAndTheirClocks() throws Exception {
    try (RawServer server = new RawServer()) {
      List<String> early = List.of("Date: Fri, 27 Nov 2015 12:00:00 GMT");
      server.on("/good", 200, early, "<rss><channel><title>News</title></channel></rss>");
      server.on("/page", 200, early, "<p>Nothing</p>");
      try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
        for (String path : List.of("/good", "/page", "/missing")) {
          ledger.feeds().subscribe(new Feed(server.url(path), "A feed", null, "", true));
        }
      }
      FetchOptions fetch =
          FetchOptions.DEFAULT
              .withGap(Duration.ZERO)
              .withReach(
                  new FetchOptions.Reach(FetchOptions.Reach.DEFAULT.ports(), List.of("127.0.0.1")));
      List<Finding> findings =
          doctor(Path.of("models"), InstantSource.system(), fetch).examine(false);
      assertThat(findings)
          .anyMatch(f -> f.says().equals("1 of 3 answer."))
          .anyMatch(f -> f.says().contains("/missing is not there (404)"))
          .anyMatch(f -> f.says().contains("/page answers, but not with a feed"))
          .anyMatch(
              f -> f.check().equals("clock") && f.says().contains("ahead of that of the feeds"));
    }
  }
}
