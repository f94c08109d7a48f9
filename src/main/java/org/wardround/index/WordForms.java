package org.wardround.index;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The terms that stand for a word of a query. Not thread-safe.
final class WordForms {
  /// Weight of another inflection than the one typed.
  private static final float INFLECTED = 0.8f;

  private final Stems stems = Stems.forQuery();
  private final boolean spellings;

  /// With or without the other spellings of words.
  WordForms(boolean spellings) {
    this.spellings = spellings;
  }

  /// The word as typed, in all its spellings.
  Set<String> exact(String word) {
    String term = Words.term(word);
    String acronym = Words.acronym(word, term);
    if (acronym != null) {
      return Set.of(acronym);
    }
    Set<String> forms = new LinkedHashSet<>(spellings ? Spelling.variants(term) : Set.of(term));
    String joined = Words.joinedPossessive(word);
    if (joined != null) {
      forms.add(joined);
    }
    return forms;
  }

  /// The word in all its spellings and inflections, with the weight of each.
  Map<String, Float> inflected(String word) {
    Map<String, Float> forms = new LinkedHashMap<>();
    Set<String> exact = exact(word);
    exact.forEach(form -> forms.put(form, 1f));
    for (String form : exact) {
      String stem = stems.of(form);
      forms.putIfAbsent(stem, INFLECTED);
      forms.putIfAbsent(Words.STEM + stem, INFLECTED);
    }
    return forms;
  }
}
