package org.wardround.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When to poll a feed again. A feed's rhythm adapts: news halves the wait, nothing new stretches
/// it by half (StormCrawler's adaptive fetch schedule); what the feed and its server ask for (ttl,
/// Cache-Control, Retry-After) can only make it longer (as in Miniflux); failures stretch it each.
/// Everything is clamped. Keeps no state: the last wait tells the rhythm.
///
/// @param shortest no feed is polled more often
/// @param usual for a feed that is new
/// @param longest the rhythm of a quiet feed, and the most that a feed's own wishes are followed
/// @param longestAfterFailure a feed that fails for weeks is still asked this often
public record PollSchedule(
    Duration shortest, Duration usual, Duration longest, Duration longestAfterFailure) {
  /// For a desk that is read every morning: every feed at least once a night, busy ones hourly.
  public static final PollSchedule DEFAULT =
      new PollSchedule(
          Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(20), Duration.ofDays(3));

  private static final double FASTER = 0.5;
  private static final double SLOWER = 1.5;

  public PollSchedule {
    if (shortest.compareTo(usual) > 0 || usual.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "a schedule whose intervals do not rise: " + shortest + ", " + usual + ", " + longest);
    }
  }

  /// What is remembered of a feed's last poll.
  ///
  /// @param lastAttempt null for a feed that has never been polled
  /// @param due when the next poll was planned then
  /// @param failures in a row up to then
  public record Past(@Nullable Instant lastAttempt, Instant due, int failures) {}

  /// How bad a failure is: a passing one (a time-out, a server's error) stretches the wait less
  /// than a lasting one (a missing page, no such host), after Media Cloud's weights.
  public enum Failure {
    PASSING(Math.sqrt(2)),
    LASTING(2);

    private final double factor;

    Failure(double factor) {
      this.factor = factor;
    }
  }

  /// The next poll after one that was answered.
  ///
  /// @param news whether it announced anything that was not known
  /// @param asked how long the feed or its server asks not to be polled; null for no wish
  public Instant answered(Past past, Instant now, boolean news, @Nullable Duration asked) {
    Duration rhythm = past.failures() > 0 ? usual : lastWait(past);
    Duration wait = clamp(scaled(rhythm, news ? FASTER : SLOWER), longest);
    return now.plus(asked == null ? wait : clamp(longer(wait, asked), longest));
  }

  /// The next poll after one that failed.
  public Instant failed(Past past, Instant now, Failure failure) {
    return now.plus(clamp(scaled(lastWait(past), failure.factor), longestAfterFailure));
  }

  /// The next poll after one that the server put off until some time.
  public Instant putOff(Instant now, Instant until) {
    return now.plus(clamp(Duration.between(now, until), longestAfterFailure));
  }

  /// The longer of two wishes; null stands for none.
  public static @Nullable Duration longest(@Nullable Duration one, @Nullable Duration other) {
    return one == null ? other : other == null ? one : longer(one, other);
  }

  private Duration lastWait(Past past) {
    return past.lastAttempt() == null
        ? usual
        : clamp(Duration.between(past.lastAttempt(), past.due()), longestAfterFailure);
  }

  private Duration clamp(Duration wait, Duration most) {
    return wait.compareTo(shortest) < 0 ? shortest : wait.compareTo(most) > 0 ? most : wait;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }
}
