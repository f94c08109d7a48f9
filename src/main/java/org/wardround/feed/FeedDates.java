package org.wardround.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The dates that feeds write: RFC 822 and its misreadings, ISO 8601, asctime, seconds since 1970,
/// month names of several languages. A time without a zone is taken as UTC.
final class FeedDates {
  /// Earlier dates in a feed are placeholders ("0001-01-01", the Unix epoch), not dates.
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?");

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:[-/.]?(\\d{1,2})(?:[-/.]?(\\d{1,2}))?)?"
              + "(?:[Tt,\\s]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?\\s*(\\S.*)?");

  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");

  /// `Sun, 22 Nov 2026 14:46:43 GMT`, day before month.
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}+[.,]*\\s*)??(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?:de\\s+)?(\\p{L}{3,})[.,]?"
              + "[\\s-]*(?:de\\s+)?(\\d{4}|\\d{2})(?!\\d)(.*)");

  /// `Nov 22, 2026 2:46 pm`, month before day.
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+[.,]*\\s+)??(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)(.*)");

  /// `Sun Nov 22 14:46:43 GMT 2026`, as C and Java print it.
  private static final Pattern ASCTIME =
      Pattern.compile(
          "\\p{L}+,?\\s+(\\p{L}{3,})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s+(\\S+\\s+)?(\\d{4})");

  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)(.*)");

  private static final Pattern TIME =
      Pattern.compile(
          "[\\s,T–-]*(?:at\\s+)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\b\\.?)?\\s*(.*)");

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?\\s*([+\u2212-])(\\d{1,2}):?(\\d{2})?\\b.*");

  /// Hours east of Greenwich. `BST` is Britain's: the press read here is mostly British.
  private static final Map<String, Double> ZONES =
      Map.ofEntries(
          Map.entry("BST", 1.0),
          Map.entry("WEST", 1.0),
          Map.entry("CET", 1.0),
          Map.entry("MEZ", 1.0),
          Map.entry("CEST", 2.0),
          Map.entry("MESZ", 2.0),
          Map.entry("EET", 2.0),
          Map.entry("EEST", 3.0),
          Map.entry("MSK", 3.0),
          Map.entry("IST", 5.5),
          Map.entry("SGT", 8.0),
          Map.entry("AWST", 8.0),
          Map.entry("HKT", 8.0),
          Map.entry("JST", 9.0),
          Map.entry("KST", 9.0),
          Map.entry("ACST", 9.5),
          Map.entry("AEST", 10.0),
          Map.entry("ACDT", 10.5),
          Map.entry("AEDT", 11.0),
          Map.entry("NZST", 12.0),
          Map.entry("NZDT", 13.0),
          Map.entry("AST", -4.0),
          Map.entry("EDT", -4.0),
          Map.entry("ADT", -3.0),
          Map.entry("EST", -5.0),
          Map.entry("ET", -5.0),
          Map.entry("CDT", -5.0),
          Map.entry("CST", -6.0),
          Map.entry("CT", -6.0),
          Map.entry("MDT", -6.0),
          Map.entry("MST", -7.0),
          Map.entry("MT", -7.0),
          Map.entry("PDT", -7.0),
          Map.entry("PST", -8.0),
          Map.entry("PT", -8.0),
          Map.entry("AKDT", -8.0),
          Map.entry("AKST", -9.0),
          Map.entry("HST", -10.0));

  private FeedDates() {}

  /// The instant that the words mean, or empty when they mean none.
  static Optional<Instant> parse(@Nullable String words) {
    if (words == null || words.isBlank() || words.length() > 100) {
      return Optional.empty();
    }
    String text = words.strip().replaceAll("[\\s\\u00a0]+", " ");
    try {
      return Optional.ofNullable(read(text)).filter(when -> !when.isBefore(EARLIEST));
    } catch (DateTimeException | NumberFormatException impossible) {
      return Optional.empty();
    }
  }

  private static @Nullable Instant read(String text) {
    Matcher found = EPOCH.matcher(text);
    if (found.matches()) {
      return Instant.ofEpochSecond(Long.parseLong(found.group(1)));
    }
    found = ORDINAL.matcher(text);
    if (found.matches()) {
      LocalDate day = LocalDate.ofYearDay(number(found.group(1)), number(found.group(2)));
      return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    found = ISO.matcher(text);
    return found.matches() ? iso(found) : readWords(text);
  }

  private static @Nullable Instant readWords(String text) {
    Matcher found = ASCTIME.matcher(text);
    if (found.matches()) {
      String clock = found.group(3) + " " + (found.group(4) == null ? "" : found.group(4));
      return named(found.group(5), found.group(1), found.group(2), clock);
    }
    found = DAY_FIRST.matcher(text);
    if (found.matches()) {
      return named(found.group(3), found.group(2), found.group(1), found.group(4));
    }
    found = MONTH_FIRST.matcher(text);
    if (found.matches()) {
      return named(found.group(3), found.group(1), found.group(2), found.group(4));
    }
    found = SLASHES.matcher(text);
    return found.matches() ? slashes(found) : null;
  }

  private static Instant iso(Matcher m) {
    LocalDate day =
        day(
            number(m.group(1)),
            m.group(2) == null ? 1 : number(m.group(2)),
            m.group(3) == null ? 1 : number(m.group(3)));
    LocalDateTime time =
        m.group(4) == null
            ? day.atStartOfDay()
            : at(day, number(m.group(4)), number(m.group(5)), number(m.group(6)));
    return time.toInstant(zone(m.group(7)));
  }

  /// Day and month are told apart only where one of them cannot be the other.
  private static @Nullable Instant slashes(Matcher m) {
    int first = number(m.group(1));
    int second = number(m.group(2));
    if (first <= 12 && second <= 12 && first != second) {
      return null;
    }
    int month = first > 12 ? second : first;
    int day = first > 12 ? first : second;
    return clock(day(number(m.group(3)), month, day), m.group(4));
  }

  private static @Nullable Instant named(String year, String month, String day, String rest) {
    Month known = Months.find(month);
    return known == null ? null : clock(day(century(year), known.getValue(), number(day)), rest);
  }

  private static Instant clock(LocalDate day, String rest) {
    Matcher m = TIME.matcher(rest);
    if (!m.matches()) {
      return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    int hour = number(m.group(1));
    if (m.group(4) != null) {
      boolean afternoon = m.group(4).toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    return at(day, hour, number(m.group(2)), number(m.group(3))).toInstant(zone(m.group(5)));
  }

  /// A day past its month's end is counted on from there, as the sender's clock meant it.
  private static LocalDate day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      throw new DateTimeException("no such day");
    }
    return LocalDate.of(year, month, 1).plusDays(day - 1L);
  }

  private static LocalDateTime at(LocalDate day, int hour, int minute, int second) {
    if (hour > 24 || minute > 60 || second > 61) {
      throw new DateTimeException("no such time");
    }
    return LocalDateTime.of(day, LocalTime.MIDNIGHT)
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second);
  }

  /// Two digits mean 1969 to 2068, as RFC 2822 readers agree.
  private static int century(String year) {
    int value = number(year);
    return year.length() > 2 ? value : value + (value < 69 ? 2000 : 1900);
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static ZoneOffset zone(@Nullable String words) {
    String zone = words == null ? "" : words.strip();
    Matcher m = OFFSET.matcher(zone);
    if (m.matches()) {
      int minutes = number(m.group(2)) * 60 + number(m.group(3));
      boolean east = m.group(1).equals("+");
      return minutes > 18 * 60
          ? ZoneOffset.UTC
          : ZoneOffset.ofTotalSeconds((east ? minutes : -minutes) * 60);
    }
    String name = zone.replaceFirst("[^A-Za-z].*", "").toUpperCase(Locale.ROOT);
    return ZoneOffset.ofTotalSeconds((int) (ZONES.getOrDefault(name, 0.0) * 3600));
  }

  /// Month names: English at once; other languages are loaded when a feed first needs them.
  private static final class Months {
    private static final List<String> LANGUAGES =
        List.of("fr", "de", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "hu", "el", "ru");

    private static @Nullable Month find(String name) {
      String folded = name.toLowerCase(Locale.ROOT);
      for (Month month : Month.values()) {
        if (folded.startsWith(month.name().substring(0, 3).toLowerCase(Locale.ROOT))
            && month
                .name()
                .toLowerCase(Locale.ROOT)
                .startsWith(folded.equals("sept") ? "sep" : folded)) {
          return month;
        }
      }
      return Foreign.NAMES.get(folded);
    }

    private static final class Foreign {
      static final Map<String, Month> NAMES = names();

      private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
          for (Month month : Month.values()) {
            for (TextStyle style : TextStyle.values()) {
              String name = month.getDisplayName(style, Locale.of(language));
              String folded = name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
              if (folded.length() >= 3) {
                names.putIfAbsent(folded, month);
              }
            }
          }
        }
        return names;
      }
    }
  }
}
