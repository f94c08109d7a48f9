package org.wardround.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.Query;
import org.wardround.model.PartialDate;

/// Queries for the day of publication: `published:2015-09`, `published:2015-09-01..2015-12`,
/// `after:2015`, `last:30d`. A day is the one where the outlet is.
final class DateQueries {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dwmy])");
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final String query;
  private final LocalDate today;

  DateQueries(String query, LocalDate today) {
    this.query = query;
    this.today = today;
  }

  Query of(Expression.Dates dates) {
    String value = dates.value();
    int column = dates.column();
    return switch (dates.field()) {
      case AFTER -> between(date(value, column).lastDay().plusDays(1), LAST);
      case SINCE -> between(date(value, column).firstDay(), LAST);
      case BEFORE -> between(FIRST, date(value, column).firstDay().minusDays(1));
      case UNTIL -> between(FIRST, date(value, column).lastDay());
      case LAST -> between(today.minus(span(value, column)), LAST);
      default -> published(value, column);
    };
  }

  private Query published(String value, int column) {
    int dots = value.indexOf("..");
    if (dots < 0) {
      PartialDate date = date(value, column);
      return between(date.firstDay(), date.lastDay());
    }
    String from = value.substring(0, dots);
    String to = value.substring(dots + 2);
    return between(
        from.isEmpty() ? FIRST : date(from, column).firstDay(),
        to.isEmpty() ? LAST : date(to, column + dots + 2).lastDay());
  }

  private PartialDate date(String text, int column) {
    return switch (text) {
      case "today" -> PartialDate.of(today);
      case "yesterday" -> PartialDate.of(today.minusDays(1));
      default -> written(text, column);
    };
  }

  private PartialDate written(String text, int column) {
    try {
      return new PartialDate(text);
    } catch (IllegalArgumentException wrong) {
      throw new QueryMistake(
          query,
          column,
          "This is no date; write a year, month or day as 2015, 2015-09 or 2015-09-30, and a range"
              + " as 2015-09..2015-12.");
    }
  }

  private Period span(String text, int column) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new QueryMistake(
          query,
          column,
          "This is no span of time; write days, weeks, months or years as 30d, 6w, 3m or 1y.");
    }
    int number = Integer.parseInt(span.group(1));
    return switch (span.group(2)) {
      case "d" -> Period.ofDays(number);
      case "w" -> Period.ofWeeks(number);
      case "m" -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }

  private static Query between(LocalDate first, LocalDate last) {
    try {
      return IntField.newRangeQuery(
          IndexField.DAY.label(),
          Math.toIntExact(first.toEpochDay()),
          Math.toIntExact(last.toEpochDay()));
    } catch (DateTimeException | ArithmeticException outOfRange) {
      throw new IllegalArgumentException(outOfRange);
    }
  }
}
