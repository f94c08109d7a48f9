package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.Ledger;

class NightsTest {
  private static final Instant EVENING = Instant.parse("2026-03-27T18:00:00Z");

  @TempDir Path desk;
  private Instant now = EVENING;
  private final List<Instant> begun = new ArrayList<>();

  @BeforeEach
  void makeDesk() {
    Ledger.open(desk, () -> now).close();
  }

  private Nights nights() {
    NightSchedule schedule = NightSchedule.parse("01:30 Europe/London", ZoneId.of("UTC"));
    return new Nights(desk, schedule, () -> now, () -> night(true));
  }

  /// What a night leaves in the ledger.
  private void night(boolean finished) {
    begun.add(now);
    record(finished);
  }

  private void record(boolean finished) {
    try (Ledger ledger = Ledger.open(desk, () -> now)) {
      long run = ledger.runs().start(Pipeline.NIGHTLY, now);
      if (finished) {
        ledger.runs().finish(run, now.plusSeconds(600));
      }
    }
  }

  /// Looks every ten minutes until then.
  private void look(Nights nights, String until) {
    for (Instant end = Instant.parse(until); now.isBefore(end); now = now.plusSeconds(600)) {
      nights.look();
    }
  }

  @Test
  void runsOnceANightAlsoWhereTheClocksChange() {
    try (Nights nights = nights()) {
      look(nights, "2026-03-31T18:00:00Z");
    }
    assertThat(begun)
        .extracting(Instant::toString)
        .containsExactly(
            "2026-03-28T01:30:00Z",
            "2026-03-29T01:30:00Z",
            "2026-03-30T00:30:00Z",
            "2026-03-31T00:30:00Z");
  }

  @Test
  void aNewDeskWaitsForItsFirstNight() {
    try (Nights nights = nights()) {
      nights.look();
    }
    assertThat(begun).isEmpty();
  }

  @Test
  void manyMissedNightsAreCaughtUpWithByOne() {
    record(true);
    now = EVENING.plus(Duration.ofDays(10));
    try (Nights nights = nights()) {
      nights.look();
      nights.look();
    }
    assertThat(begun).containsExactly(now);
  }

  @Test
  void aMachineThatSleptCatchesUpWhenItWakes() {
    try (Nights nights = nights()) {
      nights.look();
      now = EVENING.plus(Duration.ofDays(3));
      nights.look();
      now = now.plusSeconds(600);
      nights.look();
    }
    assertThat(begun).containsExactly(EVENING.plus(Duration.ofDays(3)));
  }

  @Test
  void aNightThatDidNotGetThroughIsCaughtUpWithOnce() {
    record(false);
    now = now.plusSeconds(600);
    try (Nights nights = nights()) {
      nights.look();
      nights.look();
    }
    assertThat(begun).containsExactly(now);
  }

  @Test
  void aNightThatAnotherSchedulerBeganIsNotRunAgain() {
    try (Nights nights = nights()) {
      now = Instant.parse("2026-03-28T01:30:00Z");
      record(true);
      now = now.plusSeconds(30);
      nights.look();
    }
    assertThat(begun).isEmpty();
  }

  @Test
  void aNightWaitsWhileAnotherProcessHasTheDesk() {
    try (Nights nights = nights()) {
      now = Instant.parse("2026-03-28T01:30:00Z");
      try (Ledger _ = Ledger.open(desk, () -> now)) {
        nights.look();
        assertThat(begun).isEmpty();
      }
      now = now.plusSeconds(20);
      nights.look();
    }
    assertThat(begun).containsExactly(now);
  }

  @Test
  void aClockThatWasFarAheadDoesNotPutNightsOff() {
    now = Instant.parse("2040-01-01T00:00:00Z");
    record(true);
    now = EVENING;
    try (Nights nights = nights()) {
      look(nights, "2026-03-29T18:00:00Z");
    }
    assertThat(begun)
        .extracting(Instant::toString)
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z");
  }

  @Test
  void aNightThatFailsIsTriedAgainTheNextNight() {
    NightSchedule schedule = NightSchedule.parse("01:30 UTC", ZoneId.of("UTC"));
    try (Nights nights = new Nights(desk, schedule, () -> now, () -> begun.add(now))) {
      look(nights, "2026-03-29T18:00:00Z");
    }
    assertThat(begun).hasSize(2);
  }
}
