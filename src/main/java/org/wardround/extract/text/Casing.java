package org.wardround.extract.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How a story writes its words inside sentences, so that lines set in capitals can be read as if
/// they were not.
final class Casing {
  private static final Pattern WORD = Pattern.compile("(?<=[\\p{L}\\p{N},;:] )\\p{L}[\\p{L}'&.-]*");

  private static final Set<String> SMALL =
      WordSet.of(
          """
          a after an and appointed appoints are as at be but by chief down executive been had have were this that their they director officer president chair chairman said for
          from has he her his in into is it its joins leaves named names new no not of
          on or out over she steps the to up was who will with
          """);

  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

  private static final Set<String> ACRONYMS =
      WordSet.of(
          "ceo cio cto cfo coo cmo cno ccio cnio cmio cdio cdo ciso uk us usa gp it nhs hse va himss epr ehr");

  private final Map<String, String> forms;

  private Casing(Map<String, String> forms) {
    this.forms = forms;
  }

  /// Learns from a text; words that open a sentence are left out.
  static Casing of(String text) {
    Map<String, String> forms = new HashMap<>();
    var words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (!word.equals(word.toUpperCase(Locale.ROOT)) || word.length() <= 4) {
        forms.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
      }
    }
    return new Casing(forms);
  }

  /// Rewrites the words of a shouted line; in a title, long words in capitals that the text writes
  /// otherwise.
  void mend(List<CoreLabel> words, boolean shouted, boolean title) {
    if (!shouted) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      CoreLabel label = words.get(i);
      if (label.word().length() > 1 && Character.isLetter(label.word().charAt(0))) {
        String word = usual(label.word().toLowerCase(Locale.ROOT));
        label.setWord(
            i == 0 || (title && word.length() > 3 && !SMALL.contains(word)) ? capital(word) : word);
        label.setValue(label.word());
      }
    }
  }

  private String usual(String lower) {
    if (SMALL.contains(lower)) {
      return lower;
    }
    String known = forms.get(lower);
    if (known != null) {
      return known;
    }
    if (ACRONYMS.contains(lower) || !VOWEL.matcher(lower).find()) {
      return lower.toUpperCase(Locale.ROOT);
    }
    return capital(lower);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
