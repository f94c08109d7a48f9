package org.wardround.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.FeedState;

/// How a feed and its health are put into results.
public final class FeedView {
  /// The columns of tables and CSV.
  public static final List<String> COLUMNS =
      List.of(
          "title",
          "category",
          "enabled",
          "last_success",
          "failures",
          "stories_a_week",
          "silent_days",
          "next_due",
          "problem",
          "url");

  private static final int WEEKS = 4;

  private FeedView() {}

  /// A subscription in one flat line.
  ///
  /// @param weeks how many links it announced, by week
  public static Map<String, @Nullable Object> line(
      FeedState state, SortedMap<LocalDate, Integer> weeks, Instant now) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("title", state.feed().title());
    row.put("category", state.feed().category());
    row.put("enabled", state.feed().enabled());
    row.put("last_success", text(state.lastSuccess()));
    row.put("failures", state.failures());
    row.put("stories_a_week", aWeek(weeks, now));
    row.put("silent_days", weeks.isEmpty() ? null : silentDays(weeks.lastKey(), now));
    row.put("next_due", state.nextDue().isAfter(now) ? text(state.nextDue()) : "now");
    row.put("problem", state.lastError());
    row.put("url", state.feed().url());
    return row;
  }

  /// The mean of the last four weeks.
  private static String aWeek(SortedMap<LocalDate, Integer> weeks, Instant now) {
    LocalDate from = day(now).minusWeeks(WEEKS);
    int sum = weeks.tailMap(from).values().stream().mapToInt(Integer::intValue).sum();
    return "%.1f".formatted((double) sum / WEEKS);
  }

  /// Days since the week in which the feed last announced something new was over; 0 while it runs.
  private static long silentDays(LocalDate lastWeek, Instant now) {
    long days = ChronoUnit.DAYS.between(lastWeek.plusDays(6), day(now));
    return Math.max(0, days);
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String text(@Nullable Instant time) {
    return time == null ? "never" : time.truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
