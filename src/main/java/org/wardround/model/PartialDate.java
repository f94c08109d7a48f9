package org.wardround.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A date as far as it is known: a year, a month of a year, or a day, in ISO 8601 reduced precision
/// (`2015`, `2015-12`, `2015-12-31`). Compares by its first day, the less precise one first.
public record PartialDate(String iso) implements Comparable<PartialDate> {
  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /// Throws `IllegalArgumentException` when the text is no such date, or one that no calendar has.
  public PartialDate {
    if (!SHAPE.matcher(iso).matches()) {
      throw new IllegalArgumentException("not a date of year, month or day: " + iso);
    }
    firstDay(iso);
  }

  /// A whole year.
  public static PartialDate of(int year) {
    return new PartialDate("%04d".formatted(year));
  }

  /// A month of a year.
  public static PartialDate of(YearMonth month) {
    return new PartialDate("%04d-%02d".formatted(month.getYear(), month.getMonthValue()));
  }

  /// A day.
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /// The first day that the date may mean.
  public LocalDate firstDay() {
    return firstDay(iso);
  }

  /// The last day that the date may mean.
  public LocalDate lastDay() {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
      case 7 -> YearMonth.parse(iso).atEndOfMonth();
      default -> LocalDate.parse(iso);
    };
  }

  /// True when each date says all that the other says, and no more than one of them says more.
  public boolean agreesWith(PartialDate other) {
    return iso.startsWith(other.iso) || other.iso.startsWith(iso);
  }

  private static LocalDate firstDay(String iso) {
    try {
      return switch (iso.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
        case 7 -> YearMonth.parse(iso).atDay(1);
        default -> LocalDate.parse(iso);
      };
    } catch (java.time.DateTimeException wrong) {
      throw new IllegalArgumentException("no day of the calendar: " + iso, wrong);
    }
  }

  @Override
  public int compareTo(PartialDate other) {
    int byDay = firstDay().compareTo(other.firstDay());
    return byDay != 0 ? byDay : Integer.compare(iso.length(), other.iso.length());
  }

  @Override
  public String toString() {
    return iso;
  }
}
