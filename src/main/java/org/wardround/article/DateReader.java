package org.wardround.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a point in time out of text as pages write it: ISO 8601 with its many dialects, RFC 1123,
/// seconds since 1970, "27th November 2015, 3.04pm GMT", "Nov. 27, 2015", "27/11/2015".
///
/// A date without a time stands at midnight UTC; a time without a zone is taken as UTC.
final class DateReader {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

  private static final Pattern ISO =
      Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b((?:19|20)\\d\\d)[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s.,-]+(?:of\\s+)?"
              + MONTH
              + "\\.?[\\s,-]+((?:19|20)\\d\\d|'?\\d\\d\\b(?!:))",
          FLAGS);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?:\\b|(?-i:(?<=[a-z])(?=[A-Z])))"
              + MONTH
              + "\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?\\b[\\s,-]+(?:at\\s+.{4,12}\\s+)?((?:19|20)\\d\\d)",
          FLAGS);
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d\\d|\\d\\d)(?![\\d/-])");

  /// A way to write a date, with the places of its parts.
  private record Form(Pattern pattern, int year, int month, int day) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(ISO, 1, 2, 3),
          new Form(YEAR_FIRST, 1, 2, 3),
          new Form(COMPACT, 1, 2, 3),
          new Form(DAY_MONTH, 3, 2, 1),
          new Form(MONTH_DAY, 3, 1, 2));

  private static final Pattern EPOCH = Pattern.compile("^1\\d{9}(\\d{3})?$");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.+-])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?|\\b(\\d{1,2})\\s?([ap]\\.?m)\\b",
          FLAGS);
  private static final Pattern OFFSET =
      Pattern.compile("\\d\\s*(?:UTC|GMT)?\\s*([+-])(\\d{2}):?(\\d{2})?(?!\\d|-\\d)");
  private static final Pattern ZULU = Pattern.compile("\\d\\s*(Z|UTC|GMT)(?![a-zA-Z+-])");
  private static final Pattern ZONE = Pattern.compile("\\b([A-Z]{2,4})\\b");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("BST", "+01:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"));

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// Longer texts are not dates with something around them.
  private static final int LONGEST = 400;

  private final BooleanSupplier dayFirst;

  DateReader(boolean dayFirst) {
    this(() -> dayFirst);
  }

  /// @param dayFirst the order of the site, asked only where both are possible
  DateReader(BooleanSupplier dayFirst) {
    this.dayFirst = dayFirst;
  }

  /// The first point in time that the text tells, or null.
  @Nullable OffsetDateTime read(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    String plain = text.strip();
    if (plain.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    if (EPOCH.matcher(plain).matches()) {
      long number = Long.parseLong(plain);
      return Instant.ofEpochSecond(plain.length() > 10 ? number / 1000 : number)
          .atOffset(ZoneOffset.UTC);
    }
    try {
      LocalDate date = date(plain);
      return date == null ? null : at(date, plain);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private @Nullable LocalDate date(String text) {
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(text);
      if (m.find()) {
        return LocalDate.of(
            year(m.group(form.year())), month(m.group(form.month())), number(m, form.day()));
      }
    }
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.find()
        ? ofNumbers(number(numbers, 1), number(numbers, 2), year(numbers.group(3)))
        : null;
  }

  private LocalDate ofNumbers(int first, int second, int year) {
    boolean day = first > 12 || (second <= 12 && dayFirst.getAsBoolean());
    return day ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
  }

  private static OffsetDateTime at(LocalDate date, String text) {
    LocalTime time = time(text);
    if (time == null) {
      return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    return date.atTime(time).atZone(zone(text)).toOffsetDateTime();
  }

  private static @Nullable LocalTime time(String text) {
    // In ISO 8601 a "T" parts date and time; a boundary is wanted there.
    Matcher m = TIME.matcher(text.replaceAll("(?<=\\d)T(?=\\d)", " "));
    if (!m.find()) {
      return null;
    }
    boolean bare = m.group(1) == null;
    int hour = Integer.parseInt(bare ? m.group(5) : m.group(1));
    int minute = bare ? 0 : Integer.parseInt(m.group(2));
    int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    String half = bare ? m.group(6) : m.group(4);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
  }

  private static ZoneId zone(String text) {
    if (ZULU.matcher(text).find()) {
      return ZoneOffset.UTC;
    }
    Matcher offset = OFFSET.matcher(text.replaceFirst("\\d{4}-\\d{1,2}-\\d{1,2}", ""));
    if (offset.find()) {
      int hours = Integer.parseInt(offset.group(2));
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = offset.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
    Matcher names = ZONE.matcher(text);
    while (names.find()) {
      String zone = ZONES.get(names.group(1));
      if (zone != null) {
        return ZoneId.of(zone);
      }
    }
    return ZoneOffset.UTC;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits.replace("'", ""));
    return year < 100 ? (year > 69 ? 1900 : 2000) + year : year;
  }
}
