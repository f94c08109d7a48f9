package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.Feed;
import org.wardround.model.Validators;

class FeedStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  private static final Feed FEED =
      new Feed("https://feed.example/rss", "Example", "https://feed.example/", "/UK", true);

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

  @Test
  void keepsTheStateOfPollingOverANewSubscription() {
    assertThat(ledger.feeds().subscribe(FEED)).isTrue();
    ledger.feeds().polled(FEED.url(), NOW, new Validators("e", null), NOW.plusSeconds(60));
    assertThat(ledger.feeds().unsubscribe(FEED.url())).isTrue();
    assertThat(ledger.feeds().unsubscribe(FEED.url())).isFalse();
    assertThat(ledger.feeds().subscribed()).isEmpty();
    assertThat(ledger.feeds().subscribe(FEED)).isTrue();
    assertThat(ledger.feeds().subscribe(FEED)).isFalse();
    FeedState state = ledger.feeds().subscribed().getFirst();
    assertThat(state.feed()).isEqualTo(FEED);
    assertThat(state.validators()).isEqualTo(new Validators("e", null));
  }

  @Test
  void isDueOnlyWhenEnabledAndAfterItsTime() {
    ledger.feeds().subscribe(FEED);
    ledger.feeds().subscribe(new Feed("https://off.example/rss", "Off", null, "", false));
    assertThat(ledger.feeds().due(NOW)).hasSize(1);
    ledger.feeds().polled(FEED.url(), NOW, Validators.NONE, NOW.plus(Duration.ofHours(1)));
    assertThat(ledger.feeds().due(NOW)).isEmpty();
    assertThat(ledger.feeds().due(NOW.plus(Duration.ofHours(1)))).hasSize(1);
  }

  @Test
  void pollsNoFeedThatIsSwitchedOff() {
    ledger.feeds().subscribe(FEED);
    ledger.feeds().enable(FEED.url(), false);
    assertThat(ledger.feeds().due(NOW)).isEmpty();
    assertThat(ledger.feeds().subscribed()).hasSize(1);
  }

  @Test
  void countsFailuresInARowUntilASuccess() {
    ledger.feeds().subscribe(FEED);
    ledger.feeds().failed(FEED.url(), NOW, "no such host", NOW);
    ledger.feeds().failed(FEED.url(), NOW, "no such host", NOW);
    FeedState failing = ledger.feeds().find(FEED.url()).orElseThrow();
    assertThat(failing.failures()).isEqualTo(2);
    assertThat(failing.lastError()).isEqualTo("no such host");
    ledger.feeds().polled(FEED.url(), NOW, Validators.NONE, NOW);
    FeedState well = ledger.feeds().find(FEED.url()).orElseThrow();
    assertThat(well.failures()).isZero();
    assertThat(well.lastError()).isNull();
    assertThat(well.lastSuccess()).isEqualTo(NOW);
  }

  @Test
  void followsAFeedThatMoved() {
    ledger.feeds().subscribe(FEED);
    ledger.feeds().moved(FEED.url(), "https://new.example/rss");
    assertThat(ledger.feeds().subscribed())
        .singleElement()
        .extracting(state -> state.feed().url())
        .isEqualTo("https://new.example/rss");
  }
}
