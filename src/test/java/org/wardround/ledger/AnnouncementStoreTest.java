package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardround.ledger.StoryStoreTest.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.AnnouncementStore.Announced;
import org.wardround.ledger.AnnouncementStore.News;
import org.wardround.model.Outcome;
import org.wardround.model.Validators;

class AnnouncementStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  private static final String FEED = "https://feed.example/rss";
  private static final String LINK = "https://a.example/1";

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

  private News announce(String title) {
    List<Announced> announced =
        ledger.announcements().announce(FEED, List.of(entry(LINK, title)), NOW);
    return announced.getFirst().news();
  }

  @Test
  void waitsUntilItIsSettled() {
    assertThat(announce("One")).isEqualTo(News.NEW);
    assertThat(announce("One")).isEqualTo(News.WAITING);
    assertThat(ledger.announcements().waiting(NOW, 10)).hasSize(1);
    ledger.announcements().settle(LINK, new Outcome.Skipped("no story"), null, null, NOW);
    assertThat(ledger.announcements().waiting(NOW, 10)).isEmpty();
    assertThat(announce("One")).isEqualTo(News.KNOWN);
  }

  @Test
  void waitsAgainWhenTheFeedSaysSomethingElse() {
    announce("One");
    ledger
        .announcements()
        .settle(LINK, new Outcome.Ingested(false), LINK, new Validators("e", "m"), NOW);
    assertThat(announce("One, corrected")).isEqualTo(News.CHANGED);
    Announcement again = ledger.announcements().waiting(NOW, 10).getFirst();
    assertThat(again.story()).isEqualTo(LINK);
    assertThat(again.validators()).isEqualTo(new Validators("e", "m"));
  }

  @Test
  void isTriedAgainOnlyWhenDue() {
    announce("One");
    Instant later = NOW.plus(Duration.ofHours(1));
    ledger.announcements().retry(LINK, new Outcome.Failed("timed out"), later);
    assertThat(ledger.announcements().waiting(NOW, 10)).isEmpty();
    assertThat(ledger.announcements().waiting(later, 10))
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.attempts()).isEqualTo(1);
              assertThat(waiting.detail()).isEqualTo("timed out");
            });
    assertThat(ledger.announcements().countWaiting()).isEqualTo(1);
  }

  @Test
  void countsWhatAFeedAnnouncedByWeek() {
    announce("One");
    announce("One, again");
    ledger
        .announcements()
        .announce(
            FEED,
            List.of(entry(LINK, "One"), entry("https://a.example/2", "Two")),
            NOW.plus(Duration.ofDays(1)));
    assertThat(ledger.feeds().weeks(FEED))
        .containsExactly(
            java.util.Map.entry(LocalDate.parse("2026-02-23"), 1),
            java.util.Map.entry(LocalDate.parse("2026-03-02"), 1));
  }

  @Test
  void countsOneOutcomeForEachLinkOfARun() {
    long run = ledger.runs().start("ingest", NOW);
    ledger.runs().record(run, LINK, FEED, new Outcome.Failed("timed out"));
    ledger.runs().record(run, LINK, FEED, new Outcome.Ingested(false));
    ledger.runs().record(run, "https://a.example/2", FEED, new Outcome.Unchanged());
    ledger.runs().finish(run, NOW);
    RunStore.Run report = ledger.runs().latest(1).getFirst();
    assertThat(report.counts())
        .containsExactly(java.util.Map.entry("new", 1), java.util.Map.entry("unchanged", 1));
    assertThat(report.announced()).isEqualTo(2);
    assertThat(report.finished()).isEqualTo(NOW);
    assertThat(ledger.runs().outcomes(run)).hasSize(2);
  }
}
