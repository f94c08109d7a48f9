package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardround.feed.PollSchedule.Failure;
import org.wardround.feed.PollSchedule.Past;

/// When a feed is polled again.
class PollScheduleTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
  private static final PollSchedule SCHEDULE =
      new PollSchedule(
          Duration.ofMinutes(30), Duration.ofHours(4), Duration.ofHours(24), Duration.ofDays(3));
  private static final Past NEW = new Past(null, NOW, 0);

  private static Past waited(int hours, int failures) {
    return new Past(NOW.minus(Duration.ofHours(hours)), NOW, failures);
  }

  private static Duration answered(Past past, boolean news, @Nullable Duration asked) {
    return Duration.between(NOW, SCHEDULE.answered(past, NOW, news, asked));
  }

  private static Duration failed(Past past, Failure failure) {
    return Duration.between(NOW, SCHEDULE.failed(past, NOW, failure));
  }

  @Test
  void comesSoonerAfterNewsAndLaterAfterNone() {
    assertThat(answered(waited(4, 0), true, null)).isEqualTo(Duration.ofHours(2));
    assertThat(answered(waited(4, 0), false, null)).isEqualTo(Duration.ofHours(6));
    assertThat(answered(NEW, true, null)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void staysWithinItsBounds() {
    assertThat(answered(waited(24, 0), false, null)).isEqualTo(Duration.ofHours(24));
    assertThat(answered(waited(0, 0), true, null)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void followsTheWishToBeLeftAloneWithinReason() {
    assertThat(answered(waited(4, 0), true, Duration.ofHours(10))).isEqualTo(Duration.ofHours(10));
    assertThat(answered(waited(4, 0), true, Duration.ofMinutes(1))).isEqualTo(Duration.ofHours(2));
    assertThat(answered(waited(4, 0), true, Duration.ofDays(99))).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void backsOffFromFailuresAndReturnsToTheUsualRhythm() {
    assertThat(failed(waited(4, 0), Failure.LASTING)).isEqualTo(Duration.ofHours(8));
    assertThat(failed(waited(8, 1), Failure.LASTING)).isEqualTo(Duration.ofHours(16));
    assertThat(failed(waited(64, 4), Failure.LASTING)).isEqualTo(Duration.ofDays(3));
    assertThat(failed(waited(4, 0), Failure.PASSING))
        .isBetween(Duration.ofHours(5), Duration.ofHours(6));
    assertThat(answered(waited(64, 4), false, null)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void comesBackWhenToldTo() {
    assertThat(SCHEDULE.putOff(NOW, NOW.plusSeconds(7_200))).isEqualTo(NOW.plusSeconds(7_200));
    assertThat(SCHEDULE.putOff(NOW, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
  }
}
