package org.wardround.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// When two wordings of a role mean one post.
final class Roles {
  private static final Map<String, String> LONG_FORMS =
      Map.ofEntries(
          Map.entry("ceo", "chief executive officer"),
          Map.entry("cio", "chief information officer"),
          Map.entry("cto", "chief technology officer"),
          Map.entry("cfo", "chief financial officer"),
          Map.entry("coo", "chief operating officer"),
          Map.entry("cmo", "chief medical officer"),
          Map.entry("cno", "chief nursing officer"),
          Map.entry("cso", "chief security officer"),
          Map.entry("cdo", "chief digital officer"),
          Map.entry("cdio", "chief digital information officer"),
          Map.entry("ccio", "chief clinical information officer"),
          Map.entry("cmio", "chief medical information officer"),
          Map.entry("cnio", "chief nursing information officer"),
          Map.entry("ciso", "chief information security officer"),
          Map.entry("sro", "senior responsible owner"),
          Map.entry("md", "managing director"),
          Map.entry("ned", "non executive director"),
          Map.entry("vp", "vice president"),
          Map.entry("svp", "senior vice president"),
          Map.entry("evp", "executive vice president"),
          Map.entry("chairman", "chair"),
          Map.entry("chairwoman", "chair"),
          Map.entry("chairperson", "chair"),
          Map.entry("exec", "executive"),
          Map.entry("boss", "head"),
          Map.entry("it", "information technology"));

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "for", "and", "to", "at", "in", "on", "its", "officer", "s",
          "interim", "acting");

  /// As in the annotation guidelines' measure.
  private static final double ALIKE = 0.6;

  private static final List<String> HEADS_OF_BODIES =
      List.of(
          "chief executive",
          "ceo",
          "boss",
          "head",
          "chief",
          "president and ceo",
          "president and chief executive");

  /// Who stands behind the holder of a post.
  private static final Pattern SECOND =
      Pattern.compile("(deputy|assistant|associate|vice[- ]chair)");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&]+");

  private Roles() {}

  /// True when most words agree, abbreviations spelled out; a deputy has another post.
  static boolean same(String one, String other) {
    if (SECOND.matcher(one).lookingAt() != SECOND.matcher(other).lookingAt()) {
      return false;
    }
    Set<String> a = words(one);
    Set<String> b = words(other);
    long common = a.stream().filter(b::contains).count();
    return (2.0 * common >= ALIKE * (a.size() + b.size()) && common > 0)
        || (HEADS_OF_BODIES.contains(one) && HEADS_OF_BODIES.contains(other));
  }

  /// True when one wording only says more of the same post: "managing director" and "managing
  /// director of health and care".
  static boolean within(String one, String other) {
    String brief = one.length() < other.length() ? one : other;
    String full = one.length() < other.length() ? other : one;
    return full.startsWith(brief + " of ") || full.startsWith(brief + " for ");
  }

  static Set<String> words(String role) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN_WORDS.split(role.toLowerCase(Locale.ROOT), -1)) {
      for (String part : LONG_FORMS.getOrDefault(word, word).split(" ", -1)) {
        if (!SMALL.contains(part) && !part.isEmpty()) {
          words.add(part);
        }
      }
    }
    return words.isEmpty() ? Set.of(role) : words;
  }
}
