package org.wardround.extract.marked;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines before a marked story's body.
///
/// @param title with its marks; empty where there is none
/// @param published null where it is missing, or no day of the calendar
record Header(
    String title, @Nullable String url, @Nullable LocalDate published, @Nullable String byline) {
  private static final Pattern LINE = Pattern.compile("(?s)(Title|Url|Published|Byline): (.*)");
  private static final int SHOWN = 60;

  /// Reads the lines; what is wrong with them is added to `faults`.
  static Header read(String lines, List<String> faults) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines.isEmpty() ? new String[0] : lines.split("\\R")) {
      Matcher header = LINE.matcher(line);
      if (header.matches()) {
        values.put(header.group(1), Words.strip(header.group(2)));
      } else {
        faults.add(
            "not a header line: “" + line.substring(0, Math.min(SHOWN, line.length())) + "”");
      }
    }
    values.values().removeIf(String::isEmpty);
    LocalDate published = day(values.getOrDefault("Published", ""));
    if (!values.containsKey("Title")) {
      faults.add("no Title");
    }
    if (published == null) {
      faults.add("no Published: YYYY-MM-DD");
    }
    return new Header(
        values.getOrDefault("Title", ""), values.get("Url"), published, values.get("Byline"));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
