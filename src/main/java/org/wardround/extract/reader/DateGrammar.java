package org.wardround.extract.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.model.PartialDate;

/// Finds dates, and works relative ones out from the day of publication.
final class DateGrammar {
  /// A date, with the preposition before it ("since 2014").
  ///
  /// @param date null for a spell of time ("nine years") or where the publication date would be
  ///   needed and is unknown
  record DateSpan(int from, int to, @Nullable PartialDate date) {}

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern MONTH =
      Pattern.compile(
          "january|february|march|april|may|june|july|august|september|october|november|december"
              + "|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?");
  private static final Pattern YEAR = Pattern.compile("(19[5-9]|20[0-4])\\d");
  private static final Pattern DAY = Pattern.compile("([12]?\\d|3[01])(st|nd|rd|th)?");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("couple", 2));

  private final Sentence sentence;
  private final @Nullable LocalDate published;

  /// The dates of one sentence; relative ones need the day of publication.
  private DateGrammar(Sentence sentence, @Nullable LocalDate published) {
    this.sentence = sentence;
    this.published = published;
  }

  /// All dates of a sentence, in reading order; spells of time are none.
  static List<DateSpan> in(Sentence sentence, @Nullable LocalDate published) {
    DateGrammar grammar = new DateGrammar(sentence, published);
    List<DateSpan> dates = new ArrayList<>();
    int from = 0;
    while (from < sentence.size()) {
      DateSpan date = grammar.at(from).orElse(null);
      if (date != null && date.date() != null) {
        dates.add(date);
      }
      from = date == null ? from + 1 : Math.max(from + 1, date.to());
    }
    return dates;
  }

  /// The date that starts at a token, prepositions before it included.
  private Optional<DateSpan> at(int from) {
    int i = from;
    if (Forms.fits(
        lower(i),
        "in|on|from|since|until|till|by|at|during|of|after|for|over|back|as|effective|starting|beginning|before|around|to")) {
      i +=
          (lower(i).equals("as") && lower(i + 1).equals("of"))
                  || (lower(i).equals("back") && lower(i + 1).equals("in"))
              ? 2
              : 1;
      if (Forms.fits(lower(i), "since|from|in|on")) {
        i++;
      }
      while (Forms.fits(lower(i), "about|almost|nearly|over|around|more|than|just|only|at|least")) {
        i++;
      }
    }
    DateSpan bare = bare(i);
    if (bare == null || (Forms.fits(lower(from), "to|before") && i > from)) {
      return Optional.empty();
    }
    return Optional.of(new DateSpan(from, bare.to(), bare.date()));
  }

  private @Nullable DateSpan bare(int from) {
    int i = from;
    while (Forms.fits(
            lower(i),
            "the|early|late|mid|mid-|later|earlier|end|beginning|start|middle|spring|summer|autumn|fall|winter")
        && !season(i)) {
      if (!Forms.fits(lower(i + 1), "of|in|this|last|next|end|start|beginning|middle|early|late")
          && !MONTH.matcher(lower(i + 1)).matches()
          && !YEAR.matcher(lower(i + 1)).matches()) {
        break;
      }
      i++;
      if (Forms.fits(lower(i), "of|in")) {
        i++;
      }
      if (lower(i).equals("the") && Forms.fits(lower(i + 1), "year|month|week")) {
        break;
      }
    }
    DateSpan found = edgeOfYear(from);
    if (found == null) {
      found = relative(i);
    }
    if (found == null) {
      found = calendar(i);
    }
    if (found == null) {
      found = occasion(i);
    }
    if (found == null) {
      found = ago(i);
    }
    return found == null ? null : new DateSpan(from, found.to(), found.date());
  }

  /// "the end of the year", "the start of 2025": December and January.
  private @Nullable DateSpan edgeOfYear(int from) {
    int i = lower(from).equals("the") ? from + 1 : from;
    boolean end = Forms.fits(lower(i), "end|close");
    if ((!end && !Forms.fits(lower(i), "start|beginning")) || !lower(i + 1).equals("of")) {
      return null;
    }
    int month = end ? 12 : 1;
    if (YEAR.matcher(lower(i + 2)).matches()) {
      return point(
          from, i + 3, PartialDate.of(YearMonth.of(Integer.parseInt(lower(i + 2)), month)));
    }
    Integer shift = shiftOfYear(i + 2);
    return shift == null || published == null
        ? null
        : point(from, i + 4, PartialDate.of(YearMonth.of(published.getYear() + shift, month)));
  }

  /// How many years off "this year", "last year" or "next year" at a token is; null for other
  /// words.
  private @Nullable Integer shiftOfYear(int i) {
    if (!lower(i + 1).equals("year")) {
      return null;
    }
    return switch (lower(i)) {
      case "the", "this" -> 0;
      case "last" -> -1;
      case "next" -> 1;
      default -> null;
    };
  }

  /// Holidays, seasons and quarters without a year, and "the 16th": their year or month is that of
  /// the tense.
  private @Nullable DateSpan occasion(int i) {
    if (published == null) {
      return null;
    }
    String next = lower(i + 1);
    return switch (lower(i)) {
      case "christmas" ->
          Forms.fits(next, "party|card|dinner|lunch|carol|carols|tree|shopping")
              ? null
              : point(i, i + 1, PartialDate.of(YearMonth.of(yearOf(i, 12, 25), 12)));
      case "year-end" -> point(i, i + 1, PartialDate.of(YearMonth.of(yearOf(i, 12, 31), 12)));
      case "new" -> next.equals("year") ? newYear(i) : null;
      case "spring", "summer", "autumn", "fall", "winter" -> seasonOf(i);
      case "first", "second", "third", "fourth", "final" ->
          next.equals("quarter") && !lower(i + 2).equals("of")
              ? point(i, i + 2, PartialDate.of(published.getYear()))
              : null;
      default -> dayOfMonth(i);
    };
  }

  private @Nullable DateSpan newYear(int i) {
    LocalDate today = Objects.requireNonNull(published);
    int year = tense(i) == Tense.PAST ? today.getYear() : today.getYear() + 1;
    if (Forms.fits(lower(i + 2), "'s|\u2019s")) {
      return switch (lower(i + 3)) {
        case "day" -> point(i, i + 4, PartialDate.of(LocalDate.of(year, 1, 1)));
        case "eve" -> point(i, i + 4, PartialDate.of(LocalDate.of(year - 1, 12, 31)));
        default -> null;
      };
    }
    return lower(i - 1).equals("the")
        ? point(i, i + 2, PartialDate.of(YearMonth.of(year, 1)))
        : null;
  }

  private @Nullable DateSpan seasonOf(int i) {
    LocalDate today = Objects.requireNonNull(published);
    if (Forms.fits(lower(i + 1), "of|in")) {
      Integer shift = shiftOfYear(i + 2);
      return shift == null ? null : point(i, i + 4, PartialDate.of(today.getYear() + shift));
    }
    boolean noun = sentence.tag(i).startsWith("NN") && !sentence.tag(i + 1).startsWith("NN");
    if (!noun || !Forms.fits(lower(i - 1), "the|in|by|until|this")) {
      return null;
    }
    int shift =
        switch (tense(i)) {
          case PAST -> -1;
          case AHEAD -> 1;
          case OPEN -> 0;
        };
    return point(i, i + 1, PartialDate.of(seasonYear(lower(i), shift, today)));
  }

  /// "on the 16th"
  private @Nullable DateSpan dayOfMonth(int i) {
    LocalDate today = Objects.requireNonNull(published);
    if (!Forms.fits(lower(i), "([12]?\\d|3[01])(st|nd|rd|th)")
        || !lower(i - 1).equals("the")
        || Forms.fits(sentence.tag(i + 1), "NN|NNS|NNP|NNPS|JJ")) {
      return null;
    }
    int day = number(lower(i));
    YearMonth month = YearMonth.from(today);
    boolean ahead = tense(i) == Tense.AHEAD;
    if (ahead && day < today.getDayOfMonth()) {
      month = month.plusMonths(1);
    } else if (!ahead && day > today.getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    return day < 1 || day > month.lengthOfMonth()
        ? null
        : point(i, i + 1, PartialDate.of(month.atDay(day)));
  }

  private boolean season(int i) {
    return Forms.fits(lower(i), "spring|summer|autumn|fall|winter")
        && YEAR.matcher(lower(i + 1)).matches();
  }

  private @Nullable DateSpan calendar(int i) {
    if (season(i)) {
      return point(i, i + 2, PartialDate.of(Integer.parseInt(lower(i + 1))));
    }
    if (weekday(i) != null && lower(i + 1).equals(",")) {
      DateSpan after = calendar(i + 2);
      if (after != null) {
        return point(i, after.to(), after.date());
      }
    }
    if (YEAR.matcher(lower(i)).matches()) {
      return point(i, i + 1, PartialDate.of(Integer.parseInt(lower(i))));
    }
    if (DAY.matcher(lower(i)).matches() && month(i + 1) > 0) {
      return day(i, i + 2, month(i + 1), number(lower(i)));
    }
    if (DAY.matcher(lower(i)).matches() && lower(i + 1).equals("of") && month(i + 2) > 0) {
      return day(i, i + 3, month(i + 2), number(lower(i)));
    }
    if (month(i) > 0
        && DAY.matcher(lower(i + 1)).matches()
        && !Forms.fits(lower(i + 2), "per|percent|million|%|people|years")) {
      return day(i, i + 2, month(i), number(lower(i + 1)));
    }
    if (month(i) > 0 && sentence.at(i).capitalised()) {
      return monthOf(i);
    }
    return weekday(i) == null ? null : weekdayPoint(i, i + 1, lower(i));
  }

  private @Nullable DateSpan day(int from, int to, int month, int day) {
    int yearAt = lower(to).equals(",") ? to + 1 : to;
    boolean year = YEAR.matcher(lower(yearAt)).matches();
    if ((!year && published == null)
        || day < 1
        || day > YearMonth.of(2000, month).lengthOfMonth()) {
      return point(from, to, null);
    }
    int in = year ? Integer.parseInt(lower(yearAt)) : yearOf(from, month, day);
    return point(from, year ? yearAt + 1 : to, safeDay(in, month, day));
  }

  private static PartialDate safeDay(int year, int month, int day) {
    return PartialDate.of(
        YearMonth.of(year, month).atDay(Math.min(day, YearMonth.of(year, month).lengthOfMonth())));
  }

  private @Nullable DateSpan monthOf(int i) {
    int yearAt = Forms.fits(lower(i + 1), ",|of") ? i + 2 : i + 1;
    if (YEAR.matcher(lower(yearAt)).matches()) {
      return point(
          i, yearAt + 1, PartialDate.of(YearMonth.of(Integer.parseInt(lower(yearAt)), month(i))));
    }
    boolean verb = Forms.fits(lower(i), "may|march") && !sentence.tag(i).startsWith("NN");
    if (verb || published == null) {
      return verb ? null : point(i, i + 1, null);
    }
    int of = lower(i + 1).equals("of") ? i + 2 : i + 1;
    Integer shift = shiftOfYear(of);
    if (shift != null) {
      return point(i, of + 2, PartialDate.of(YearMonth.of(published.getYear() + shift, month(i))));
    }
    return point(i, i + 1, PartialDate.of(YearMonth.of(yearOf(i, month(i), 15), month(i))));
  }

  /// The year of a month (and day) that stands without one: the next to come of what is ahead, the
  /// latest of what is past, else the nearest.
  private int yearOf(int at, int month, int day) {
    LocalDate today = Objects.requireNonNull(published);
    YearMonth same = YearMonth.of(today.getYear(), month);
    YearMonth now = YearMonth.from(today);
    return switch (tense(at)) {
      case AHEAD -> same.isBefore(now) ? today.getYear() + 1 : today.getYear();
      case PAST -> same.isAfter(now) ? today.getYear() - 1 : today.getYear();
      case OPEN -> nearestYear(month, day);
    };
  }

  /// The year that brings a month and day nearest to the publication; the past up to nine months.
  private int nearestYear(int month, int day) {
    LocalDate today = Objects.requireNonNull(published);
    LocalDate same = YearMonth.of(today.getYear(), month).atDay(Math.min(day, 28));
    if (same.isAfter(today.plusMonths(5))) {
      return today.getYear() - 1;
    }
    return same.isBefore(today.minusMonths(8)) ? today.getYear() + 1 : today.getYear();
  }

  private @Nullable DateSpan relative(int i) {
    String word = lower(i);
    String next = lower(i + 1);
    if (published == null) {
      return null;
    }
    return switch (word) {
      case "today", "tonight" -> point(i, i + 1, PartialDate.of(published));
      case "yesterday" -> point(i, i + 1, PartialDate.of(published.minusDays(1)));
      case "tomorrow" -> point(i, i + 1, PartialDate.of(published.plusDays(1)));
      case "with" -> effect(i + 1) ? point(i, i + 3, PartialDate.of(published)) : null;
      case "immediate" -> effect(i) ? point(i, i + 2, PartialDate.of(published)) : null;
      case "immediately" ->
          Forms.fits(lower(i - 1), "effective|effect")
              ? point(i, i + 1, PartialDate.of(published))
              : null;
      case "last", "this", "next", "the", "earlier", "later", "that" -> shifted(i, word, next);
      default -> null;
    };
  }

  private boolean effect(int i) {
    return lower(i).equals("immediate") && lower(i + 1).equals("effect");
  }

  private @Nullable DateSpan shifted(int i, String word, String unit) {
    LocalDate today = Objects.requireNonNull(published);
    if (Forms.fits(word, "earlier|later") && Forms.fits(unit, "this|last|next|that")) {
      DateSpan rest = shifted(i + 1, unit, lower(i + 2));
      return rest == null ? null : point(i, rest.to(), rest.date());
    }
    int shift = word.equals("last") ? -1 : word.equals("next") ? 1 : 0;
    if (month(i + 1) > 0 && !word.equals("the")) {
      int year = today.getYear();
      if (shift < 0 && month(i + 1) >= today.getMonthValue()) {
        year--;
      } else if (shift > 0 && month(i + 1) <= today.getMonthValue()) {
        year++;
      }
      return point(i, i + 2, PartialDate.of(YearMonth.of(year, month(i + 1))));
    }
    return switch (unit) {
      case "morning", "afternoon", "evening" ->
          word.equals("this") ? point(i, i + 2, PartialDate.of(today)) : null;
      case "year" -> point(i, i + 2, PartialDate.of(today.getYear() + shift));
      case "month" -> point(i, i + 2, PartialDate.of(YearMonth.from(today).plusMonths(shift)));
      case "week", "weekend" ->
          point(i, i + 2, PartialDate.of(YearMonth.from(today.plusWeeks(shift))));
      case "spring", "summer", "autumn", "fall", "winter" ->
          word.equals("the")
              ? null
              : point(i, i + 2, PartialDate.of(seasonYear(unit, shift, today)));
      default -> weekday(i + 1) == null || word.equals("the") ? null : weekdayPoint(i, i + 2, unit);
    };
  }

  private static int seasonYear(String season, int shift, LocalDate today) {
    int month =
        switch (season) {
          case "spring" -> 4;
          case "summer" -> 7;
          case "autumn", "fall" -> 10;
          default -> 12;
        };
    if (shift < 0) {
      return month >= today.getMonthValue() ? today.getYear() - 1 : today.getYear();
    }
    return shift > 0 && month <= today.getMonthValue() ? today.getYear() + 1 : today.getYear();
  }

  private @Nullable DateSpan ago(int i) {
    Integer count = NUMBERS.get(lower(i));
    int at = i + 1;
    if (count == null && Forms.fits(lower(i), "\\d{1,2}")) {
      count = Integer.valueOf(lower(i));
    }
    if (Forms.fits(lower(i), "several|many|some|few|dozen")) {
      count = 3;
    }
    if (lower(at).equals("couple")) {
      at += lower(at + 1).equals("of") ? 2 : 1;
    }
    while (Forms.fits(lower(at), "few|or|so|half|and|a|full")) {
      at++;
    }
    if (count == null
        || !Forms.fits(
            lower(at), "years?|months?|fortnights?|weeks?|days?|decades?|year-long|half-decade")) {
      return null;
    }
    int to = lower(at + 1).equals("'") ? at + 2 : at + 1;
    if (!Forms.fits(lower(to), "ago|earlier|before|later") || published == null) {
      return new DateSpan(i, to, null);
    }
    if (!lower(to).equals("ago")) {
      return new DateSpan(i, to + 1, null);
    }
    return point(i, to + 1, before(published, count, lower(at)));
  }

  private static PartialDate before(LocalDate published, int count, String unit) {
    return switch (unit.replaceFirst("s$", "")) {
      case "year", "year-long" -> PartialDate.of(published.getYear() - count);
      case "decade" -> PartialDate.of(published.getYear() - 10 * count);
      case "month" -> PartialDate.of(YearMonth.from(published.minusMonths(count)));
      case "fortnight" -> PartialDate.of(YearMonth.from(published.minusWeeks(2L * count)));
      case "week" -> PartialDate.of(YearMonth.from(published.minusWeeks(count)));
      default -> PartialDate.of(YearMonth.from(published.minusDays(count)));
    };
  }

  private static @Nullable DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word.equalsIgnoreCase(day.name())) {
        return day;
      }
    }
    return null;
  }

  private @Nullable DayOfWeek weekday(int i) {
    return weekday(lower(i));
  }

  private DateSpan weekdayPoint(int from, int to, String word) {
    DayOfWeek day = Objects.requireNonNull(weekday(word));
    return point(
        from,
        to,
        published == null ? null : PartialDate.of(published.with(weekdayFrom(from, day))));
  }

  /// "last Friday" and "on Friday" of what is past are before the publication, "next Friday" and
  /// "on Friday" of what is ahead after it.
  private TemporalAdjuster weekdayFrom(int from, DayOfWeek day) {
    if (lower(from).equals("last")) {
      return TemporalAdjusters.previous(day);
    }
    return lower(from).equals("next") || tense(from) == Tense.AHEAD
        ? TemporalAdjusters.next(day)
        : TemporalAdjusters.previousOrSame(day);
  }

  private Tense tense(int i) {
    return Tense.at(sentence, i);
  }

  private int month(int i) {
    String word = lower(i);
    return MONTH.matcher(word).matches() ? MONTHS.indexOf(word.substring(0, 3)) + 1 : 0;
  }

  private static int number(String day) {
    return Integer.parseInt(day.replaceAll("\\D", ""));
  }

  private static DateSpan point(int from, int to, @Nullable PartialDate date) {
    return new DateSpan(from, to, date);
  }

  private String lower(int i) {
    return sentence.lower(i);
  }
}
