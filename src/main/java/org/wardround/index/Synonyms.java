package org.wardround.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Other names for the same thing: abbreviations of roles, short and former names of organisations.
/// Applied to queries, never to stories, so that they can change and be switched off at any time.
public final class Synonyms {
  /// No synonyms at all.
  public static final Synonyms NONE = new Synonyms(Map.of());

  /// A phrase is searched in this many wordings at most.
  private static final int MOST_WORDINGS = 12;

  private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
  private int longest;

  private Synonyms(Map<String, ? extends Set<String>> names) {
    names.forEach(this::put);
  }

  /// Of each name the other names that a search for it shall find too. One way: who wants both ways
  /// names both.
  public static Synonyms of(Map<String, ? extends Set<String>> names) {
    return new Synonyms(names);
  }

  private void put(String name, Set<String> meant) {
    List<String> key = PlainAnalyzer.terms(name);
    if (key.isEmpty() || (key.size() == 1 && Words.SMALL.contains(key.getFirst()))) {
      return;
    }
    Set<List<String>> same = others.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    for (String other : meant) {
      List<String> terms = PlainAnalyzer.terms(other);
      if (!terms.isEmpty() && !terms.equals(key)) {
        same.add(terms);
      }
    }
    longest = Math.max(longest, key.size());
  }

  /// The length in words of the longest name that starts there; 0 where none does.
  int lengthAt(List<String> terms, int from) {
    for (int length = Math.min(longest, terms.size() - from); length > 0; length--) {
      if (others.containsKey(terms.subList(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  /// The other names for exactly these words.
  Set<List<String>> of(List<String> terms) {
    return others.getOrDefault(terms, Set.of());
  }

  /// Other wordings of a phrase: each name in it replaced by its other names. Without the phrase
  /// itself.
  List<List<String>> rewordings(List<String> terms) {
    List<List<String>> wordings = new ArrayList<>();
    wordings.add(List.of());
    for (int at = 0; at < terms.size(); ) {
      int length = Math.max(1, lengthAt(terms, at));
      List<String> here = terms.subList(at, at + length);
      wordings = extended(wordings, here);
      at += length;
    }
    return wordings.subList(1, wordings.size());
  }

  private List<List<String>> extended(List<List<String>> wordings, List<String> here) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> wording : wordings) {
      longer.add(joined(wording, here));
    }
    for (List<String> other : of(here)) {
      for (List<String> wording : wordings) {
        if (longer.size() < MOST_WORDINGS) {
          longer.add(joined(wording, other));
        }
      }
    }
    return longer;
  }

  private static List<String> joined(List<String> left, List<String> right) {
    List<String> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }
}
