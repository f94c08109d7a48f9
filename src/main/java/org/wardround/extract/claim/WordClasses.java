package org.wardround.extract.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Kinds of word, such as those for leaving or for appointing: the macros of the patterns. Safe to
/// share between threads.
final class WordClasses {
  /// Macros that say how words are joined, not what they mean.
  private static final Set<String> GRAMMAR =
      Set.of("the", "as", "at", "org", "aux", "pre", "downs", "post");

  private static final int MOST_WORDS = 50_000;

  private final Map<String, Pattern> classes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  WordClasses(Map<String, String> macros) {
    macros.forEach(
        (name, expression) -> {
          if (!GRAMMAR.contains(name)) {
            classes.put(name, Pattern.compile(expression));
          }
        });
  }

  /// The kinds that a word in lower case belongs to, in alphabetical order.
  List<String> of(String word) {
    if (known.size() > MOST_WORDS) {
      known.clear();
    }
    return known.computeIfAbsent(word, this::find);
  }

  private List<String> find(String word) {
    return classes.entrySet().stream()
        .filter(c -> !word.isEmpty() && c.getValue().matcher(word + " ").matches())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
