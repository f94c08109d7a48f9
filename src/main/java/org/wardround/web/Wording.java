package org.wardround.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.Tenure;

/// How pages put dates, numbers and changes into words.
final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  /// Abbreviations that stand in roles.
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)\\b(ceo|cio|cto|cfo|coo|cmo|cno|cdo|cdio|cito|cmio|ccio|cnio|ciso|siro|evp|svp|vp|it|ict|nhs|hr)\\b");

  private Wording() {}

  /// "17 Sep 2015".
  static String day(LocalDate day) {
    return day.format(DAY).replace("Sept", "Sep");
  }

  /// The day of a time at the place where it was written; empty for none.
  static String day(@Nullable OffsetDateTime time) {
    return time == null ? "" : day(time.toLocalDate());
  }

  /// "17 Sep 2015, 14:05 UTC"; "never" for none.
  static String minute(@Nullable Instant time) {
    return time == null ? "never" : MINUTE.format(time).replace("Sept", "Sep");
  }

  /// "17 Sep 2015", "December 2015" or "2015".
  static String date(PartialDate date) {
    return switch (date.iso().length()) {
      case 4 -> date.iso();
      case 7 -> YearMonth.parse(date.iso()).format(MONTH);
      default -> day(date.firstDay());
    };
  }

  /// How a tenure began, to follow its post: "from December 2015".
  static String start(Tenure.Start start) {
    return switch (start) {
      case Tenure.Start.At(var date) -> "from " + date(date);
      case Tenure.Start.ToldOn(var day) -> "announced " + day(day);
      case Tenure.Start.Before(var day) -> "since before " + day(day);
    };
  }

  /// How a tenure ended; what an open one is known to be.
  static String end(Tenure.End end) {
    return switch (end) {
      case Tenure.End.At(var date) -> "until " + date(date);
      case Tenure.End.ToldOn(var day) -> "departure told " + day(day);
      case Tenure.End.Before(var day) -> "over before " + day(day);
      case Tenure.End.Open() -> "no end known";
    };
  }

  /// "1 source", "3 sources".
  static String count(long number, String one, String many) {
    return number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
  }

  /// What a claim says that the person does, to follow the name.
  static String change(Change change) {
    return switch (change) {
      case IN -> "takes up";
      case OUT -> "leaves";
      case HOLDS -> "holds";
      case HELD -> "held";
    };
  }

  /// The name of the change as the index has it, for facets.
  static String change(String word) {
    return switch (word) {
      case "in" -> "takes a post up";
      case "out" -> "leaves a post";
      case "holds" -> "holds a post";
      case "held" -> "held a post";
      case "vacant" -> "post to be filled";
      default -> word;
    };
  }

  /// What a certainty means, for a title.
  static String certainty(Certainty certainty) {
    return switch (certainty) {
      case ASSERTED -> "said as a fact";
      case REPORTED -> "from unnamed sources or a leak";
      case SPECULATED -> "rumour, or one of several candidates";
      case DENIED -> "the last word is a denial";
    };
  }

  /// A role as a title: with a capital at its start, abbreviations in capitals.
  static String role(String role) {
    return ABBREVIATION
        .matcher(capital(role))
        .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
  }

  /// The text with a capital at its start.
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
