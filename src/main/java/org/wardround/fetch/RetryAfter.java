package org.wardround.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Exchange;

/// What a response's headers say about time: when to come back, how long it stays fresh.
final class RetryAfter {
  /// A longer pause is a mistake or a trap.
  private static final Duration LONGEST = Duration.ofDays(2);

  private RetryAfter() {}

  /// The moment that Retry-After names (RFC 9110, section 10.2.3), else after the default.
  static Instant of(Exchange answer, Instant now, Duration otherwise) {
    String value = answer.header("retry-after").orElse("").strip();
    Instant at =
        value.matches("\\d{1,9}")
            ? now.plusSeconds(Long.parseLong(value))
            : date(value).orElse(now.plus(otherwise));
    Instant latest = now.plus(LONGEST);
    return at.isAfter(latest) ? latest : at.isBefore(now) ? now : at;
  }

  /// How long the answer stays good (RFC 9111, section 4.2); null where nothing says.
  static @Nullable Duration freshness(Exchange answer) {
    String control = answer.header("cache-control").orElse("").toLowerCase(Locale.ROOT);
    Optional<Duration> maxAge =
        Arrays.stream(control.split(","))
            .map(String::strip)
            .filter(d -> d.matches("max-age=\"?\\d{1,9}\"?"))
            .findFirst()
            .map(d -> Duration.ofSeconds(Long.parseLong(d.replaceAll("\\D", ""))));
    if (control.contains("no-store") || control.contains("no-cache")) {
      return null;
    }
    return maxAge.map(d -> d.minus(age(answer))).orElseGet(() -> untilExpiry(answer));
  }

  private static Duration age(Exchange answer) {
    String age = answer.header("age").orElse("0").strip();
    return Duration.ofSeconds(age.matches("\\d{1,9}") ? Long.parseLong(age) : 0);
  }

  private static @Nullable Duration untilExpiry(Exchange answer) {
    Instant sent = answer.header("date").flatMap(RetryAfter::date).orElse(answer.at());
    Optional<Instant> expires = answer.header("expires").flatMap(RetryAfter::date);
    return expires.filter(e -> e.isAfter(sent)).map(e -> Duration.between(sent, e)).orElse(null);
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
