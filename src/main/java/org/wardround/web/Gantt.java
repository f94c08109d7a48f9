package org.wardround.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wardround.ledger.Held;
import org.wardround.model.Certainty;
import org.wardround.model.Tenure;

/// Tenures as bars over the years; ends that are not known to the day are drawn paler.
record Gantt(List<Row> rows, List<Tick> ticks) {
  static final int WIDTH = 960;
  static final int ROW = 30;
  private static final int LEFT = 290;

  /// What of a label has room left of the bars, also in the widest of the usual fonts.
  private static final int MOST_CHARACTERS = 38;

  private static final int TOP = 24;
  private static final int RIGHT_MARGIN = 24;

  /// A bar with its label.
  ///
  /// @param told whether begin or end is only known from when it was told
  record Row(
      String label,
      String address,
      String title,
      int x,
      int width,
      int y,
      boolean told,
      boolean acting,
      boolean open) {}

  /// A line for the beginning of a year.
  record Tick(int year, int x) {}

  /// Of tenures that are not denied.
  ///
  /// @param today until which open ones are drawn
  /// @param byPerson whether labels name the holders, else the posts
  static Gantt of(List<Held> tenures, LocalDate today, boolean byPerson) {
    List<Held> shown =
        tenures.stream().filter(held -> held.tenure().certainty() != Certainty.DENIED).toList();
    if (shown.isEmpty()) {
      return new Gantt(List.of(), List.of());
    }
    int first = shown.stream().mapToInt(held -> held.tenure().earliest().getYear()).min().orElse(0);
    int last =
        shown.stream().mapToInt(held -> end(held.tenure(), today).getYear()).max().orElse(0) + 1;
    double scale = (double) (WIDTH - LEFT - RIGHT_MARGIN) / Math.max(1, last - first);
    List<Row> rows = new ArrayList<>();
    for (Held held : shown) {
      rows.add(row(held, rows.size(), first, scale, today, byPerson));
    }
    List<Tick> ticks = new ArrayList<>();
    int every = Math.max(1, (last - first + 9) / 10);
    for (int year = first; year <= last; year += every) {
      ticks.add(new Tick(year, LEFT + (int) ((year - first) * scale)));
    }
    return new Gantt(rows, ticks);
  }

  private static Row row(
      Held held, int number, int first, double scale, LocalDate today, boolean byPerson) {
    Tenure tenure = held.tenure();
    int x = LEFT + (int) (years(tenure.earliest(), first) * scale);
    int end = LEFT + (int) (years(end(tenure, today), first) * scale);
    boolean open = tenure.end() instanceof Tenure.End.Open;
    boolean told =
        !(tenure.start() instanceof Tenure.Start.At)
            || !(open || tenure.end() instanceof Tenure.End.At);
    String post = org.wardround.view.Told.post(tenure.post());
    String label = byPerson ? held.person().name() : Wording.role(post);
    return new Row(
        label.length() > MOST_CHARACTERS ? label.substring(0, MOST_CHARACTERS - 1) + "…" : label,
        Links.person(held.person()),
        held.person().name()
            + ", "
            + post
            + ": "
            + Wording.start(tenure.start())
            + ", "
            + Wording.end(tenure.end()),
        x,
        Math.max(4, end - x),
        TOP + number * ROW,
        told,
        tenure.acting(),
        open);
  }

  private static double years(LocalDate day, int first) {
    return day.getYear() - first + (day.getDayOfYear() - 1) / 366.0;
  }

  private static LocalDate end(Tenure tenure, LocalDate today) {
    LocalDate latest = tenure.latest();
    LocalDate shown = latest.isAfter(today) ? today : latest;
    return shown.isBefore(tenure.earliest()) ? tenure.earliest() : shown;
  }

  int height() {
    return TOP + rows.size() * ROW + 8;
  }
}
