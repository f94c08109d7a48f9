package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.FeedEntry;
import org.wardround.model.Outcome;
import org.wardround.model.Validators;

class StoryStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  private static final String LINK = "https://a.example/story";

  @TempDir Path desk;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(desk, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Told first() {
    return Told.story(LINK, "2026-01-05")
        .in("Ann Able", "chief executive", "Acme Health")
        .out("Bob Best", null, "Other Trust")
        .vacancy("chair", "Acme Health");
  }

  @Test
  void givesBackWhatItWasGiven() {
    Reading reading = first().reading();
    assertThat(ledger.stories().save(reading)).isEqualTo(new Outcome.Ingested(false));
    StoredStory stored = ledger.stories().find(LINK).orElseThrow();
    assertThat(stored.reading()).isEqualTo(reading);
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.firstSeen()).isEqualTo(reading.fetched());
    assertThat(ledger.claims().find(LINK)).contains(reading.extraction());
  }

  @Test
  void keepsTheSameReadingOnce() {
    ledger.stories().save(first().reading());
    long revision = ledger.revision();
    assertThat(ledger.stories().save(first().reading())).isEqualTo(new Outcome.Unchanged());
    assertThat(ledger.claims().count()).isEqualTo(2);
    assertThat(ledger.revision()).isEqualTo(revision);
  }

  @Test
  void keepsBothVersionsOfAChangedStory() {
    ledger.stories().save(first().reading());
    Reading changed = Told.story(LINK, "2026-01-07").in("Ann Able", "chair", "Acme").reading();
    assertThat(ledger.stories().save(changed)).isEqualTo(new Outcome.Ingested(true));
    assertThat(ledger.stories().versions(LINK)).hasSize(2);
    assertThat(ledger.stories().find(LINK).orElseThrow().reading()).isEqualTo(changed);
    assertThat(ledger.claims().count()).as("claims of the newest version").isEqualTo(1);
  }

  @Test
  void savingVersionsInAnyOrderGivesTheSame() {
    Reading changed = Told.story(LINK, "2026-01-07").in("Ann Able", "chair", "Acme").reading();
    ledger.stories().save(changed);
    ledger.stories().save(first().reading());
    assertThat(ledger.stories().find(LINK).orElseThrow().reading()).isEqualTo(changed);
    assertThat(ledger.stories().versions(LINK)).hasSize(2);
  }

  @Test
  void readingAnewWithABetterExtractorReplacesTheClaims() {
    Reading old = first().reading();
    ledger.stories().save(old);
    Reading anew =
        new Reading(
            old.story(),
            Told.story(LINK, "2026-01-05").in("Ann Able", "chief", "Acme").reading().extraction(),
            "extract 2",
            old.fetched(),
            old.archived(),
            old.feed(),
            old.cluster());
    assertThat(ledger.stories().save(anew)).isEqualTo(new Outcome.Unchanged());
    assertThat(ledger.stories().versions(LINK)).hasSize(1);
    assertThat(ledger.claims().find(LINK)).contains(anew.extraction());
    assertThat(ledger.stories().changedSince(0, 10)).hasSize(1);
  }

  @Test
  void tellsAnIndexWhatChangedInPages() {
    for (int i = 0; i < 25; i++) {
      ledger.stories().save(Told.story("https://a.example/" + i, "2026-01-05").reading());
    }
    List<String> links = new ArrayList<>();
    long revision = 0;
    for (var page = ledger.stories().changedSince(0, 10);
        !page.isEmpty();
        page = ledger.stories().changedSince(revision, 10)) {
      page.forEach(story -> links.add(story.reading().story().link()));
      revision = page.getLast().revision();
    }
    assertThat(links).hasSize(25).doesNotHaveDuplicates();
    assertThat(revision).isEqualTo(ledger.revision());
    ledger
        .stories()
        .save(Told.story("https://a.example/3", "2026-02-05").in("A B", "c", "D").reading());
    assertThat(ledger.stories().changedSince(revision, 10))
        .singleElement()
        .extracting(story -> story.reading().story().link())
        .isEqualTo("https://a.example/3");
  }

  @Test
  void settlesTheAnnouncementTogetherWithTheStory() {
    String announced = LINK + "?utm_source=rss";
    ledger
        .announcements()
        .announce("https://feed.example/rss", List.of(entry(announced, "One")), NOW);
    long run = ledger.runs().start("ingest", NOW);
    Validators validators = new Validators("\"v1\"", null);
    ledger.stories().save(first().reading(), new Settlement(run, announced, validators, NOW));
    Announcement settled = ledger.announcements().find(announced).orElseThrow();
    assertThat(settled.waiting()).isFalse();
    assertThat(settled.story()).isEqualTo(LINK);
    assertThat(settled.validators()).isEqualTo(validators);
    assertThat(ledger.runs().find(run).orElseThrow().counts())
        .containsExactly(java.util.Map.entry("new", 1));
  }

  static FeedEntry entry(String link, String title) {
    return new FeedEntry(link, title, link, NOW, null, null, "Summary", null);
  }
}
