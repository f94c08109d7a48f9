package org.wardround.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names of several words, found by their first.
public final class NameTable {
  /// A name as it may stand in a text.
  ///
  /// @param ambiguous true when the words mean the organisation only beside its full name
  public record Entry(List<String> words, boolean ambiguous) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  void add(String name, boolean ambiguous) {
    List<String> words = Words.of(name);
    if (!words.isEmpty()) {
      byFirst
          .computeIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), k -> new ArrayList<>(1))
          .add(new Entry(words, ambiguous));
    }
  }

  /// Makes the longest names come first.
  void sort() {
    byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
  }

  /// The longest name that starts at a place in a row of words. Words in capitals match any case;
  /// others must agree in their first letter's case, acronyms in every letter's.
  public Optional<Entry> longest(List<String> words, int from) {
    List<Entry> entries = byFirst.get(words.get(from).toLowerCase(Locale.ROOT));
    if (entries == null) {
      return Optional.empty();
    }
    return entries.stream().filter(e -> matches(e.words(), words, from)).findFirst();
  }

  private static boolean matches(List<String> name, List<String> words, int from) {
    if (from + name.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!same(name.get(i), words.get(from + i), name.size())) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(String known, String word, int length) {
    if (known.equals(word)) {
      return true;
    }
    if (!known.equalsIgnoreCase(word)) {
      return false;
    }
    boolean acronym = known.length() <= 5 && known.equals(known.toUpperCase(Locale.ROOT));
    return length > 1
        ? Character.isUpperCase(word.charAt(0)) || Character.isLowerCase(known.charAt(0))
        : !acronym && Character.isUpperCase(word.charAt(0));
  }

  /// Splits a name into words as the tokeniser would.
  static final class Words {
    private Words() {}

    static List<String> of(String name) {
      String spaced =
          name.replace('’', '\'')
              .replace(",", " ,")
              .replaceAll("'s(?=\\s|$)", " 's")
              .replaceAll("s'(?=\\s|$)", "s '")
              .strip();
      return spaced.isEmpty() ? List.of() : Arrays.asList(spaced.split("\\s+"));
    }
  }
}
