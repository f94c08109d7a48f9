package org.wardround.index;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/// How a word of a text becomes a term, the same for stories and for queries.
///
/// Case and accents are folded; apostrophes and the dots of acronyms go (O'Brien, N.H.S.); the
/// possessive goes ("Kelsey's"). A word written in capitals that reads as an everyday word in small
/// letters (IT, US, WHO) is a term of its own beside it, so that IT can be told from "it".
final class Words {
  /// Before the stem of a word that differs from the word: no word of a text starts with it.
  static final char STEM = '#';

  /// Everyday words that hold no meaning alone: they count in phrases only.
  static final Set<String> SMALL =
      Set.of(
          "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
          "been", "but", "by", "can", "do", "does", "for", "from", "had", "has", "have", "he",
          "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no",
          "not", "of", "on", "or", "our", "she", "so", "than", "that", "the", "their", "them",
          "then", "there", "these", "they", "this", "to", "up", "us", "was", "we", "were", "what",
          "when", "where", "which", "who", "whom", "whose", "why", "will", "with", "would", "you",
          "your");

  private Words() {}

  /// The term for a word as it stands in a text.
  static String term(CharSequence word) {
    String folded = fold(word).toLowerCase(Locale.ROOT);
    if (folded.endsWith("'s") && folded.length() > 2) {
      folded = folded.substring(0, folded.length() - 2);
    }
    return squeeze(folded);
  }

  /// True for a word of ASCII letters and digits alone: lowering is all it needs.
  static boolean isPlain(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      char c = word[i];
      if (c >= 0x80 || c == '\'' || c == '.') {
        return false;
      }
    }
    return true;
  }

  /// Lowers a plain word where it stands, and tells how many capitals it had.
  static int lower(char[] plain, int length) {
    int capitals = 0;
    for (int i = 0; i < length; i++) {
      char c = plain[i];
      if (c >= 'A' && c <= 'Z') {
        plain[i] = (char) (c + ('a' - 'A'));
        capitals++;
      }
    }
    return capitals;
  }

  /// A word with wildcards, folded like a term.
  static String pattern(String pattern) {
    return squeeze(fold(pattern).toLowerCase(Locale.ROOT));
  }

  /// The possessive run together ("St Georges" for "St George's"); null where there is none.
  static @Nullable String joinedPossessive(CharSequence word) {
    int length = word.length();
    if (length < 3 || !isApostrophe(word.charAt(length - 2)) || lower(word, length - 1) != 's') {
      return null;
    }
    return squeeze(fold(word).toLowerCase(Locale.ROOT));
  }

  /// The word in capitals, where those tell it from an everyday word; else null.
  static @Nullable String acronym(CharSequence word, String term) {
    return term.length() > 1 && SMALL.contains(term) && allCapitals(word)
        ? term.toUpperCase(Locale.ROOT)
        : null;
  }

  /// True for a word that starts with a capital letter.
  static boolean capitalised(CharSequence word) {
    return !word.isEmpty() && Character.isUpperCase(Character.codePointAt(word, 0));
  }

  private static boolean allCapitals(CharSequence word) {
    return word.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  private static char lower(CharSequence word, int at) {
    return Character.toLowerCase(word.charAt(at));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static String fold(CharSequence word) {
    boolean plain = word.chars().allMatch(c -> c < 0x80);
    if (plain) {
      return word.toString();
    }
    String straight = word.toString().replace('\u2019', '\'');
    char[] in = straight.toCharArray();
    char[] out = new char[4 * in.length];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }

  private static String squeeze(String folded) {
    if (folded.indexOf('\'') < 0 && folded.indexOf('.') < 0) {
      return folded;
    }
    String tight = folded.replace("'", "");
    return isNumber(tight) ? tight : tight.replace(".", "");
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
  }
}
