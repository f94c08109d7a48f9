package org.wardround.extract.marked;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How marked stories treat words. White space is what Unicode says it is, no-break spaces
/// included.
final class Words {
  /// A letter or digit: what may not stand beside a name.
  static final String PART_OF_A_WORD = "[\\p{L}\\p{N}_]";

  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern EDGES = Pattern.compile("(?U)\\A\\s+|\\s+\\z");

  /// A verb that names the post, and the noun for it (GUIDELINES, 16).
  private static final Map<String, String> VERBS =
      Map.of(
          "chairs", "chair",
          "chaired", "chair",
          "chairing", "chair",
          "co-chairs", "co-chair",
          "co-chaired", "co-chair");

  private Words() {}

  /// The text without white space at its ends.
  static String strip(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  /// The words of a text.
  static List<String> of(String text) {
    String stripped = strip(text);
    return stripped.isEmpty() ? List.of() : List.of(SPACE.split(stripped));
  }

  /// The number of words in a text.
  static int count(String text) {
    return of(text).size();
  }

  /// The role that a post's words name: in lower case, but for words all in capitals.
  static @Nullable String role(@Nullable String words) {
    if (words == null || isUpper(words)) {
      return words;
    }
    String lower = words.toLowerCase(Locale.ROOT);
    return VERBS.getOrDefault(lower, lower);
  }

  private static boolean isUpper(String words) {
    boolean upper = words.codePoints().anyMatch(Character::isUpperCase);
    return upper
        && words.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
  }

  /// The text from shortly before one offset to shortly after another, on one line.
  static String near(String text, int start, int end, int reach) {
    int from = Math.max(0, start - reach);
    int to = Math.min(text.length(), end + reach);
    return SPACE.matcher(text.substring(from, to)).replaceAll(" ");
  }
}
