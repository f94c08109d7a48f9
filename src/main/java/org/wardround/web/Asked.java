package org.wardround.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request asks for, checked: texts are short, numbers in their range, days are days. What
/// is not is told as a [Problem] that names the parameter.
final class Asked {
  /// Longest text taken, characters: queries and names are far shorter.
  private static final int LONGEST = 2_000;

  private final Context context;
  private final boolean form;

  private Asked(Context context, boolean form) {
    this.context = context;
    this.form = form;
  }

  /// The parameters of the address.
  static Asked query(Context context) {
    return new Asked(context, false);
  }

  /// The fields of a form that was sent.
  static Asked form(Context context) {
    return new Asked(context, true);
  }

  private @Nullable String value(String name) {
    return form ? context.formParam(name) : context.queryParam(name);
  }

  /// The text without blanks around it; null where there is none.
  @Nullable String text(String name) {
    String value = value(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw Problem.badRequest("“" + name + "” is longer than " + LONGEST + " characters.");
    }
    return value.strip();
  }

  /// The text, or another where there is none.
  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  /// The text, which must be there.
  String needed(String name) {
    String text = text(name);
    if (text == null) {
      throw Problem.badRequest("“" + name + "” is missing.");
    }
    return text;
  }

  /// All values of that name.
  List<String> all(String name) {
    List<String> values = form ? context.formParams(name) : context.queryParams(name);
    return values.stream().filter(value -> !value.isBlank()).map(String::strip).toList();
  }

  /// A whole number; the default where none is given.
  int number(String name, int otherwise, int least, int most) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, like a number out of range
    }
    throw Problem.badRequest(
        "“%s” takes a whole number from %d to %d.".formatted(name, least, most));
  }

  /// A day as YYYY-MM-DD.
  @Nullable LocalDate day(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Problem.badRequest(
          "“%s” takes a day such as 2015-09-17, not “%s”.".formatted(name, text));
    }
  }

  /// One of the words of an enum, in any case.
  <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "“%s” takes one of %s."
                        .formatted(
                            name,
                            Arrays.toString(type.getEnumConstants())
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[\\[\\]]", ""))));
  }

  /// True when a box is ticked.
  boolean ticked(String name) {
    return text(name) != null;
  }
}
