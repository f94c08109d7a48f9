package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.StoredStory;
import org.wardround.web.SampleSites;

/// The whole main job on the sample desk, by the real fetcher over loopback HTTP.
class SampleDeskIT {
  private static final String UPDATED = "http://carewire.example/2021/08/19/feinberg-cerner/";

  @TempDir static Path folder;
  private static RunReport first;
  private static RunReport second;
  private static RunReport third;

  @BeforeAll
  static void ingestThreeTimes() throws Exception {
    TestRuns.subscribe(desk());
    try (SampleSites server = SampleSites.serve(TestRuns.SAMPLE)) {
      Pipeline pipeline = TestRuns.pipeline(desk(), server);
      first = pipeline.ingest(false);
      server.turnTo(2);
      second = pipeline.ingest(true);
      third = pipeline.ingest(true);
    }
  }

  @Test
  void everyAnnouncedStoryMeetsOneOutcome() throws Exception {
    try (Ledger ledger = Ledger.openReadOnly(desk())) {
      assertThat(ledger.runs().outcomes(first.run())).hasSize(first.announced());
      assertThat(first.outcomes().values().stream().mapToInt(n -> n).sum())
          .isEqualTo(first.announced());
      assertThat(first.feeds().stream().mapToInt(RunReport.FeedPoll::entries).sum())
          .isEqualTo(first.announced());
      assertThat(first.outcomes().get("new")).isEqualTo((int) ledger.stories().count());
    }
  }

  @Test
  void aMissingPageIsAFailureAndOddPagesAreLeftOutWithTheirReason() {
    assertThat(first.outcomes()).containsEntry("new", 25).containsEntry("failed", 1);
    assertThat(first.details())
        .anyMatch(d -> d.word().equals("failed") && d.detail().contains("leeds-programme"))
        .anyMatch(d -> d.word().equals("skipped") && d.detail().contains("robots"))
        .anyMatch(d -> d.word().equals("skipped") && d.link().contains("topics/appointments"));
  }

  @Test
  void aMalformedFeedIsReadAndReported() {
    assertThat(first.feeds())
        .anyMatch(
            p -> p.feed().endsWith("pacific.xml") && p.entries() == 2 && !p.detail().isEmpty());
  }

  @Test
  void anEditedStoryBecomesANewVersionOfTheSame() {
    assertThat(second.outcomes()).containsEntry("updated", 1);
    try (Ledger ledger = Ledger.openReadOnly(desk())) {
      assertThat(ledger.stories().versions(UPDATED)).hasSize(2);
    }
  }

  @Test
  void anotherRunFindsNothingNew() {
    assertThat(third.nothingNew()).isTrue();
    assertThat(third.feeds()).allMatch(p -> p.word().equals("not modified"));
  }

  @Test
  void aCopyIsNoSecondSource() {
    try (Ledger ledger = Ledger.openReadOnly(desk())) {
      String original = "http://wardpost.example/2015/09/17/kelsey-telstra/";
      String copy = "http://trustdigital.example/news/2015/kelsey-australia.html";
      assertThat(cluster(ledger, copy)).isNotNull().isEqualTo(cluster(ledger, original));
    }
  }

  @Test
  void theIndexHasWhatTheLedgerHas() {
    try (Ledger ledger = Ledger.openReadOnly(desk());
        StoryIndex index = StoryIndex.open(Desk.indexOf(desk()))) {
      assertThat(index.size()).isEqualTo((int) ledger.stories().count());
      assertThat(index.watermark()).isEqualTo(ledger.revision());
    }
  }

  @Test
  void replayGivesTheSameAgain() throws Exception {
    Path copy = folder.resolve("replayed");
    TestRuns.copyDesk(desk(), copy);
    List<StoredStory> before = stories(copy);
    ReplayReport report = TestRuns.offline(copy).replay(ReplayScope.ALL);
    assertThat(report.changes()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(25);
    assertThat(stories(copy))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("revision")
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void replayRebuildsALedgerThatWasLost() throws Exception {
    Path copy = folder.resolve("rebuilt");
    TestRuns.copyDesk(desk(), copy);
    Files.delete(copy.resolve("ledger.db"));
    ReplayReport report = TestRuns.offline(copy).replay(ReplayScope.ALL);
    assertThat(report.stories()).isEqualTo(25);
    assertThat(report.count(StoryChange.Kind.NEW)).isEqualTo(25);
    assertThat(stories(copy))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("revision")
        .containsExactlyInAnyOrderElementsOf(stories(desk()));
  }

  private static List<StoredStory> stories(Path desk) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.stories().changedSince(0, 1000);
    }
  }

  private static @org.jspecify.annotations.Nullable String cluster(Ledger ledger, String link) {
    return ledger.stories().find(link).orElseThrow().reading().cluster();
  }

  private static Path desk() {
    return folder.resolve("desk");
  }
}
