package org.wardround.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wardround.ledger.Moves;

/// How many moves were announced when: above the line people who took a post up, below those who
/// left one; a move of both kinds counts on both sides. Denied moves are not drawn.
///
/// @param unit `month` or `year`
record OverTime(List<Column> columns, String unit, int highest) {
  /// The height of each half, in units of the drawing.
  static final int HALF = 130;

  static final int WIDTH = 960;

  private static final int LEFT = 40;

  /// More months than these are drawn as years.
  private static final int MOST_MONTHS = 60;

  /// A period.
  ///
  /// @param x of its left edge
  record Column(
      String period, int taken, int left, int x, int width, int up, int down, String address) {
    String label() {
      return "%s: %d took a post up, %d left one".formatted(period, taken, left);
    }
  }

  static OverTime of(MoveFilter filter, OpenDesk desk) {
    List<Moves.Month> all = desk.ledger().moves().months(filter.asked());
    if (all.isEmpty()) {
      return new OverTime(List.of(), "month", 1);
    }
    YearMonth first = all.getFirst().month();
    YearMonth last = all.getLast().month();
    boolean months = ChronoUnit.MONTHS.between(first, last) < MOST_MONTHS;
    int periods =
        months
            ? (int) ChronoUnit.MONTHS.between(first, last) + 1
            : last.getYear() - first.getYear() + 1;
    int[] taken = new int[periods];
    int[] left = new int[periods];
    for (Moves.Month counted : all) {
      YearMonth month = counted.month();
      int at =
          months
              ? (int) ChronoUnit.MONTHS.between(first, month)
              : month.getYear() - first.getYear();
      taken[at] += counted.taken();
      left[at] += counted.left();
    }
    return drawn(first, months, taken, left, filter);
  }

  private static OverTime drawn(
      YearMonth first, boolean months, int[] taken, int[] left, MoveFilter filter) {
    int highest = 1;
    for (int i = 0; i < taken.length; i++) {
      highest = Math.max(highest, Math.max(taken[i], left[i]));
    }
    int step = Math.max(1, (WIDTH - LEFT) / taken.length);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      YearMonth month = first.plusMonths(i);
      Year year = Year.of(first.getYear() + i);
      LocalDate from = months ? month.atDay(1) : year.atDay(1);
      LocalDate until = months ? month.atEndOfMonth() : year.atMonth(12).atEndOfMonth();
      columns.add(
          new Column(
              months ? month.toString() : year.toString(),
              taken[i],
              left[i],
              LEFT + i * step,
              Math.max(1, Math.min(step - 2, 60)),
              taken[i] * (HALF - 20) / highest,
              left[i] * (HALF - 20) / highest,
              "/moves" + filter.within(from, until).query()));
    }
    return new OverTime(columns, months ? "month" : "year", highest);
  }

  /// Periods whose names have room under the columns.
  boolean labelled(int i) {
    int every = Math.max(1, columns.size() / 12);
    return i % every == 0;
  }
}
