package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates as feeds write them.
class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 14 Jan 2026 09:30:00 GMT | 2026-01-14T09:30:00Z",
        "Wed, 14 Jan 2026 09:30:00 +0530 | 2026-01-14T04:00:00Z",
        "Wed, 14 Jan 26 09:30 EST | 2026-01-14T14:30:00Z",
        "14 January 2026, 9:30 pm BST | 2026-01-14T20:30:00Z",
        "Wed Jan 14 09:30:05 2026 | 2026-01-14T09:30:05Z",
        "Wed Jan 14 09:30:05 PST 2026 | 2026-01-14T17:30:05Z",
        "January 14, 2026 | 2026-01-14T00:00:00Z",
        "Jan 14th, 2026 9:30 a.m. | 2026-01-14T09:30:00Z",
        "2026-01-14 | 2026-01-14T00:00:00Z",
        "20260114 | 2026-01-14T00:00:00Z",
        "2026-01 | 2026-01-01T00:00:00Z",
        "2026-014 | 2026-01-14T00:00:00Z",
        "2026-01-14T09:30:00.123+01:00 | 2026-01-14T08:30:00Z",
        "2026-01-14T09:30:00+0100 | 2026-01-14T08:30:00Z",
        "2026-01-14 09:30:00 UTC | 2026-01-14T09:30:00Z",
        "2026/01/14 09:30 | 2026-01-14T09:30:00Z",
        "1768383000 | 2026-01-14T09:30:00Z",
        "1768383000000 | 2026-01-14T09:30:00Z",
        "14/01/2026 09:30 | 2026-01-14T09:30:00Z",
        "01/14/2026 | 2026-01-14T00:00:00Z",
        "mer. 14 janvier 2026 | 2026-01-14T00:00:00Z",
        "14. März 2026 | 2026-03-14T00:00:00Z",
        "Thu, 31 Sep 2026 24:00:00 GMT | 2026-10-02T00:00:00Z",
        "14 Sept 2025 | 2025-09-14T00:00:00Z"
      })
  void reads(String words, String instant) {
    assertThat(FeedDates.parse(words)).as(words).hasToString("Optional[" + instant + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "",
        "0001-01-01T00:00:00Z",
        "01/02/2026",
        "2026-13-01",
        "99 Foo 2026"
      })
  void guessesNothing(String words) {
    assertThat(FeedDates.parse(words)).isEmpty();
  }

  @Test
  void isNotHeldUpByLongNonsense() {
    assertThat(FeedDates.parse("1 ".repeat(50_000))).isEmpty();
    assertThat(FeedDates.parse("a ".repeat(49))).isEmpty();
  }
}
