package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Reading;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Extraction;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;
import org.wardround.web.SampleSites;

/// A replay over a desk whose stories were read by other code than today's: the test writes into
/// the ledger what such code might have left there.
class ReplayIT {
  private static final String KELSEY = "http://wardpost.example/2015/09/17/kelsey-telstra/";
  private static final String CERNER = "http://carewire.example/2021/08/19/feinberg-cerner/";
  private static final String GHOST = "http://carewire.example/a-list-taken-for-a-story/";

  @TempDir static Path folder;
  @TempDir Path own;
  private Path desk = Path.of("");

  @BeforeAll
  static void ingestTheSampleDesk() throws Exception {
    TestRuns.subscribe(folder.resolve("desk"));
    try (SampleSites server = SampleSites.serve(TestRuns.SAMPLE)) {
      Pipeline pipeline = TestRuns.pipeline(folder.resolve("desk"), server);
      pipeline.ingest(false);
      server.turnTo(2);
      pipeline.ingest(true);
    }
  }

  @BeforeEach
  void aDeskThatOtherCodeHasRead() throws Exception {
    desk = own.resolve("desk");
    TestRuns.copyDesk(folder.resolve("desk"), desk);
  }

  /// Another title and no claims, as an older extractor might have left it.
  private void spoil(String link) {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      List<Reading> worse =
          ledger.stories().versions(link).stream()
              .map(StoredStory::reading)
              .map(
                  r ->
                      new Reading(
                          Story.of(link, "Worse", r.story().text()),
                          new Extraction(List.of(), List.of(), List.of()),
                          "0",
                          r.fetched(),
                          r.archived(),
                          r.feed(),
                          r.cluster()))
              .toList();
      ledger.stories().replace(link, worse);
    }
  }

  private void forget(String link) {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      ledger.stories().forget(link, Instant.EPOCH);
    }
  }

  /// The page of a known story was once taken for another one.
  private void misread(String link, String asLink) {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      Reading right = ledger.stories().find(link).orElseThrow().reading();
      ledger.stories().forget(link, Instant.EPOCH);
      ledger
          .stories()
          .save(
              new Reading(
                  right.story().withLink(asLink),
                  right.extraction(),
                  "0",
                  right.fetched(),
                  right.archived(),
                  right.feed(),
                  null));
    }
  }

  @Test
  void saysWhichStoriesAreNewChangedAndGoneAndWhichClaimsCameAndWent() throws Exception {
    List<StoredStory> right = stories();
    spoil(KELSEY);
    misread(CERNER, GHOST);
    ReplayReport report = TestRuns.offline(desk).replay(ReplayScope.ALL);
    assertThat(report.changes())
        .extracting(StoryChange::link, c -> c.kind().word())
        .containsExactly(tuple(CERNER, "new"), tuple(GHOST, "gone"), tuple(KELSEY, "changed"));
    assertThat(report.unchanged()).isEqualTo(23);
    StoryChange kelsey = report.changes().getLast();
    assertThat(kelsey.parts()).contains("title", "claims", "names").doesNotContain("text");
    assertThat(kelsey.added()).anyMatch(claim -> claim.person().equals("Tim Kelsey"));
    assertThat(kelsey.removed()).isEmpty();
    assertThat(report.changes().get(1).removed()).isNotEmpty();
    assertThat(stories())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("revision")
        .containsExactlyInAnyOrderElementsOf(right);
    assertThat(TestRuns.offline(desk).replay(ReplayScope.ALL).changes()).isEmpty();
  }

  @Test
  void theIndexForgetsAStoryThatIsGone() throws Exception {
    misread(CERNER, GHOST);
    TestRuns.offline(desk).replay(ReplayScope.ALL);
    try (Ledger ledger = Ledger.openReadOnly(desk);
        StoryIndex index = StoryIndex.open(Desk.indexOf(desk))) {
      assertThat(index.size()).isEqualTo((int) ledger.stories().count());
    }
  }

  @Test
  void readsOnlyTheSourceAskedFor() throws Exception {
    spoil(KELSEY);
    spoil(CERNER);
    ReplayReport report = TestRuns.offline(desk).replay(new ReplayScope(null, "carewire.example"));
    assertThat(report.changes()).extracting(StoryChange::link).containsExactly(CERNER);
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      assertThat(ledger.stories().versions(CERNER)).hasSize(2);
      assertThat(ledger.stories().find(KELSEY).orElseThrow().reading().story().title())
          .isEqualTo("Worse");
    }
  }

  @Test
  void aStoryFetchedSinceIsReadWithItsEarlierVersions() throws Exception {
    Instant second;
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      second = ledger.stories().versions(CERNER).getLast().reading().fetched();
    }
    spoil(CERNER);
    ReplayReport report = TestRuns.offline(desk).replay(new ReplayScope(second, null));
    assertThat(report.changes()).extracting(StoryChange::link).containsExactly(CERNER);
    assertThat(report.changes().getFirst().parts()).contains("versions");
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      assertThat(ledger.stories().versions(CERNER))
          .hasSize(2)
          .noneMatch(v -> v.reading().story().title().equals("Worse"));
    }
  }

  @Test
  void anUnknownSourceIsSaid() {
    assertThatThrownBy(() -> TestRuns.offline(desk).replay(new ReplayScope(null, "nowhere")))
        .isInstanceOf(WardroundException.class)
        .hasMessage("The archive has no page of what was asked for.");
  }

  @Test
  void aStoryWhosePagesAreNoLongerInTheArchiveStays() throws Exception {
    List<StoredStory> before = stories();
    try (var files = Files.list(Desk.archiveOf(desk))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    ReplayReport report = TestRuns.offline(desk).replay(ReplayScope.ALL);
    assertThat(report.changes()).isEmpty();
    assertThat(stories()).hasSameSizeAs(before);
  }

  @Test
  void aStoryThatTheLedgerLostComesBack() throws Exception {
    forget(KELSEY);
    ReplayReport report = TestRuns.offline(desk).replay(ReplayScope.ALL);
    assertThat(report.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(StoryChange.Kind.NEW));
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      assertThat(
              Objects.requireNonNull(
                  ledger.stories().find(KELSEY).orElseThrow().reading().cluster()))
          .isNotEmpty();
    }
  }

  private List<StoredStory> stories() {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.stories().changedSince(0, 1000);
    }
  }
}
