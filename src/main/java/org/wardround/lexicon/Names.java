package org.wardround.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Folds what does not tell names apart: case, accents, punctuation, white space.
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Letters that no decomposition of Unicode takes apart.
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("ø", "o"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"));

  private static final Pattern SPELT_UMLAUT =
      Pattern.compile("(?<=[^aeiouq])([aou])e(?=[^aeiouy])");

  private Names() {}

  /// One word of the letters that all spellings share: "Müller" and "Mueller" become "muller", "van
  /// Dijk" becomes "vandijk".
  public static String compact(String name) {
    String folded = fold(name).replace(" ", "");
    return folded.indexOf('e') < 0 ? folded : SPELT_UMLAUT.matcher(folded).replaceAll("$1");
  }

  /// The words of a name in lower case without accents, separated by single blanks: "O’Brien-Łoś"
  /// becomes "obrien los", "R&D" becomes "r and d".
  public static String fold(String name) {
    return isPlain(name) ? foldPlain(name) : foldAny(name);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// The same for ASCII, which most names are, in one pass.
  private static String foldPlain(String name) {
    StringBuilder folded = new StringBuilder(name.length() + 4);
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\'' || c == '`') {
        continue;
      }
      if (c == '&') {
        folded.append(folded.isEmpty() ? "" : " ").append("and");
        gap = true;
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(gap && !folded.isEmpty() ? " " : "").append(Character.toLowerCase(c));
        gap = false;
      } else {
        gap = true;
      }
    }
    return folded.toString();
  }

  private static String foldAny(String name) {
    String plain = name.replace("&", " and ").toLowerCase(Locale.ROOT);
    plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return NO_WORD.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }
}
