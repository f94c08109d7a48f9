package org.wardround.article;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A time that a page gives for its story, and where.
///
/// @param source `site rule`, `json-ld`, `microdata`, `meta`, `time`, `text`, `url` or `shown`
record FoundTime(OffsetDateTime time, String source) {
  /// The offsets in use, in minutes.
  private static final int LARGEST_OFFSET = 14 * 60;

  private static final int SMALLEST_OFFSET = -11 * 60;

  /// All offsets in use are whole quarters of an hour.
  private static final int OFFSET_STEP = 15;

  /// The first of these in the outlet's own offset, where another tells it: one that names the same
  /// minute with an offset, or one without, as readers there see it on their clocks. The day of a
  /// story is the day where it was published.
  static FoundTime firstAtHome(List<FoundTime> all) {
    FoundTime first = all.getFirst();
    if (!first.isUtc()) {
      return first;
    }
    for (FoundTime other : all) {
      boolean same = !other.isUtc() && first.minutesTo(other) == 0;
      int offset = same ? other.time.getOffset().getTotalSeconds() / 60 : first.offsetSeenIn(other);
      if (offset != 0) {
        ZoneOffset home = ZoneOffset.ofTotalSeconds(offset * 60);
        return new FoundTime(first.time.withOffsetSameInstant(home), first.source);
      }
    }
    return first;
  }

  /// The offset in minutes at which a clock that shows the other time stands at this one, or 0.
  private int offsetSeenIn(FoundTime other) {
    long minutes = minutesTo(other);
    boolean clock = other.isUtc() && !other.isMidnight() && !isMidnight();
    boolean offset =
        minutes % OFFSET_STEP == 0 && minutes <= LARGEST_OFFSET && minutes >= SMALLEST_OFFSET;
    return clock && offset ? (int) minutes : 0;
  }

  private long minutesTo(FoundTime other) {
    return Duration.between(
            time.toInstant().truncatedTo(ChronoUnit.MINUTES),
            other.time.toInstant().truncatedTo(ChronoUnit.MINUTES))
        .toMinutes();
  }

  private boolean isUtc() {
    return time.getOffset().equals(ZoneOffset.UTC);
  }

  /// Whether it tells a day only.
  boolean isMidnight() {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /// Whether it is the other's day read in the other order: 5/12 for 12/5.
  boolean isSwapOf(FoundTime other) {
    return time.getYear() == other.time.getYear()
        && time.getMonthValue() == other.time.getDayOfMonth()
        && time.getDayOfMonth() == other.time.getMonthValue();
  }

  /// The days from one to the other, whichever is first.
  long daysFrom(FoundTime other) {
    return Math.abs(ChronoUnit.DAYS.between(time.toLocalDate(), other.time.toLocalDate()));
  }
}
