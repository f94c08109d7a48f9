package org.wardround.extract.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.lexicon.Names;

/// Whether two wordings in one story mean one post ("CIO", "chief information officer",
/// "information chief"): most of their words are the same. Keeps the words of what it was asked.
///
/// Made for one story; not thread-safe.
final class RoleMatching {
  /// The F1 of the words from which on two wordings are one post; that of the annotation
  /// guidelines.
  private static final double ALIKE = 0.6;

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "for", "and", "to", "at", "in", "on", "its", "his", "her",
          "their", "s", "officer", "interim", "acting");

  /// Words that mean the same among posts.
  private static final Map<String, String> SAME =
      Map.of(
          "chairman", "chair",
          "chairwoman", "chair",
          "chairperson", "chair",
          "exec", "executive",
          "boss", "head");

  private final Lexicons lexicons;
  private final Map<String, Set<String>> words = new HashMap<>();

  RoleMatching(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /// True when the two mean one post; nothing agrees with nothing only.
  boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    Set<String> a = words.computeIfAbsent(one, this::words);
    Set<String> b = words.computeIfAbsent(other, this::words);
    long common = a.stream().filter(b::contains).count();
    return 2.0 * common / (a.size() + b.size()) >= ALIKE;
  }

  private Set<String> words(String role) {
    Set<String> all = new HashSet<>();
    for (String word : Names.fold(role).split(" ")) {
      String full = lexicons.roleInFull(SAME.getOrDefault(word, word));
      all.addAll(List.of(full.split(" ")));
    }
    Set<String> large = new HashSet<>(all);
    large.removeAll(SMALL);
    return large.isEmpty() ? all : large;
  }
}
