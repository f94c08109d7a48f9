package org.wardround.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardround.lexicon.Names;

/// Tells whether two wordings mean one role: "CEO" and "chief executive officer" do, "deputy chief
/// executive" and "chief executive" do not.
public final class Roles {
  /// Short forms, spelled out in the words that the press uses most.
  private static final Map<String, String> WHOLE = new HashMap<>();

  static {
    String[][] table = {
      {"chief executive", "ceo", "chief executive officer", "chief exec"},
      {"chief information officer", "cio"},
      {"chief technology officer", "cto", "chief technical officer"},
      {"chief finance officer", "cfo", "chief financial officer"},
      {"chief operating officer", "coo"},
      {"chief medical officer", "cmo"},
      {"chief medical information officer", "cmio", "chief clinical information officer", "ccio"},
      {"chief nursing information officer", "cnio"},
      {"chief nursing officer", "cno"},
      {"chief digital officer", "cdo"},
      {"chief information security officer", "ciso"},
      {"chief digital and information officer", "cdio"},
      {"managing director", "md"},
      {"vice president", "vp"},
      {"senior vice president", "svp"},
      {"executive vice president", "evp"},
      {"non executive director", "ned", "nonexecutive director"},
      {"senior information risk owner", "siro"},
      {"chair", "chairman", "chairwoman", "chairperson"},
    };
    for (String[] row : table) {
      for (String form : row) {
        WHOLE.put(form, row[0]);
      }
    }
  }

  /// Words that carry nothing.
  private static final Set<String> EMPTY =
      Set.of("of", "for", "and", "the", "at", "in", "a", "an", "on", "to", "its");

  /// Words that make another role of the one they stand before.
  private static final Set<String> OTHER =
      Set.of(
          "deputy",
          "vice",
          "assistant",
          "associate",
          "non",
          "sub",
          "junior",
          "senior",
          "shadow",
          "regional",
          "former");

  private static final Map<String, String> WORDS =
      Map.of(
          "chairman",
          "chair",
          "chairwoman",
          "chair",
          "chairperson",
          "chair",
          "it",
          "information technology",
          "info",
          "information",
          "ict",
          "information technology",
          "hr",
          "human resources");

  private Roles() {}

  /// The wording that stands for all wordings of the role, folded.
  public static String key(String role) {
    String folded = Names.fold(role);
    String whole = WHOLE.get(folded);
    if (whole != null) {
      return whole;
    }
    List<String> words =
        Arrays.stream(folded.split(" ")).map(word -> WORDS.getOrDefault(word, word)).toList();
    String joined = String.join(" ", words);
    return WHOLE.getOrDefault(joined, joined);
  }

  /// True when the keys may name one post of one organisation: the words of one are among those of
  /// the other, and no word between them makes it another post.
  public static boolean agree(String key, String other) {
    if (key.equals(other)) {
      return true;
    }
    Set<String> words = words(key);
    Set<String> others = words(other);
    Set<String> more = new HashSet<>(words.size() > others.size() ? words : others);
    Set<String> fewer = words.size() > others.size() ? others : words;
    if (!more.containsAll(fewer)) {
      return false;
    }
    more.removeAll(fewer);
    return more.stream().noneMatch(OTHER::contains);
  }

  private static Set<String> words(String key) {
    Set<String> words = new HashSet<>(Arrays.asList(key.split(" ")));
    words.removeAll(EMPTY);
    return words;
  }
}
