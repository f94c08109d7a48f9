package org.wardround.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wardround.index.SearchResult;

/// How stories spread over time: a bar for each month, or for each year where there are many
/// months. Each bar is the search for its stories.
///
/// @param unit `month` or `year`
/// @param highest the most stories of a bar
record Histogram(List<Bar> bars, String unit, int highest) {
  /// More bars than these are too thin to hit.
  private static final int MOST_MONTHS = 48;

  /// The height of the tallest bar, in units of the drawing.
  static final int HEIGHT = 60;

  /// The width of the drawing, where bars are not too many for it.
  private static final int WIDTH = 240;

  /// The least width of a bar with the gap after it.
  private static final int LEAST_STEP = 6;

  /// A bar.
  ///
  /// @param period `2015-09` or `2015`
  /// @param address of the search for its stories
  record Bar(String period, int stories, int height, String address) {}

  /// Of the stories that a query found; no bars where they have no dates, or all the same.
  static Histogram of(SearchResult result, String query) {
    SortedMap<String, Integer> months = new TreeMap<>();
    result
        .facet("month")
        .ifPresent(facet -> facet.counts().forEach(c -> months.put(c.value(), c.stories())));
    if (months.size() < 2) {
      return new Histogram(List.of(), "month", 0);
    }
    SortedMap<String, Integer> whole = filled(months);
    return whole.size() <= MOST_MONTHS
        ? drawn(whole, "month", query)
        : drawn(years(whole), "year", query);
  }

  private static SortedMap<String, Integer> filled(SortedMap<String, Integer> months) {
    SortedMap<String, Integer> whole = new TreeMap<>();
    var last = java.time.YearMonth.parse(months.lastKey());
    for (var month = java.time.YearMonth.parse(months.firstKey());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      whole.put(month.toString(), months.getOrDefault(month.toString(), 0));
    }
    return whole;
  }

  private static SortedMap<String, Integer> years(SortedMap<String, Integer> months) {
    SortedMap<String, Integer> years = new TreeMap<>();
    months.forEach((month, stories) -> years.merge(month.substring(0, 4), stories, Integer::sum));
    return years;
  }

  private static Histogram drawn(SortedMap<String, Integer> counts, String unit, String query) {
    int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    counts.forEach(
        (period, stories) ->
            bars.add(
                new Bar(
                    period,
                    stories,
                    stories == 0 ? 0 : Math.max(2, stories * HEIGHT / highest),
                    Links.search(Filters.with(query, "published", period)))));
    return new Histogram(bars, unit, highest);
  }

  int width() {
    return bars.size() * step();
  }

  /// The width of a bar with the gap after it.
  int step() {
    return Math.max(LEAST_STEP, WIDTH / Math.max(1, bars.size()));
  }
}
