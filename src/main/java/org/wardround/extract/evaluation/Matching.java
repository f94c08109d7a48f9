package org.wardround.extract.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.text.WordSet;

/// When something found counts as what the annotators meant: the same rules as the reference
/// scorer's (`score.py`), so that figures can be compared to the third digit.
final class Matching {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("ceo", "chief executive officer"),
          Map.entry("ce", "chief executive"),
          Map.entry("cio", "chief information officer"),
          Map.entry("cto", "chief technology officer"),
          Map.entry("cfo", "chief financial officer"),
          Map.entry("coo", "chief operating officer"),
          Map.entry("cmo", "chief medical officer"),
          Map.entry("cno", "chief nursing officer"),
          Map.entry("cso", "chief security officer"),
          Map.entry("cdo", "chief digital officer"),
          Map.entry("cdio", "chief digital information officer"),
          Map.entry("cito", "chief information technology officer"),
          Map.entry("ccio", "chief clinical information officer"),
          Map.entry("cmio", "chief medical information officer"),
          Map.entry("cnio", "chief nursing information officer"),
          Map.entry("ciso", "chief information security officer"),
          Map.entry("chio", "chief health information officer"),
          Map.entry("cco", "chief commercial officer"),
          Map.entry("siro", "senior information risk owner"),
          Map.entry("sro", "senior responsible owner"),
          Map.entry("md", "managing director"),
          Map.entry("ned", "non executive director"),
          Map.entry("vp", "vice president"),
          Map.entry("svp", "senior vice president"),
          Map.entry("evp", "executive vice president"),
          Map.entry("avp", "associate vice president"),
          Map.entry("gm", "general manager"),
          Map.entry("chairman", "chair"),
          Map.entry("chairwoman", "chair"),
          Map.entry("chairperson", "chair"),
          Map.entry("exec", "executive"),
          Map.entry("boss", "head"),
          Map.entry("it", "information technology"));

  private static final Set<String> SMALL =
      WordSet.of("the a an of for and to at in on its officer his her their s");

  private static final Set<String> TITLES =
      WordSet.of(
          "mr mrs ms miss dr prof professor sir dame lord baroness lady md phd mba rn jr sr obe cbe mbe");

  private static final Pattern TAIL =
      Pattern.compile(
          "\\b(nhs foundation trust|foundation trust|nhs trust|university health board|health board|inc|ltd"
              + "|limited|plc|corp|corporation|company|co|llc|group|the)\\b");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /// Least share of common words for two wordings to be one role, and one organisation.
  private static final double ALIKE = 0.6;

  private Matching() {}

  static String fold(@Nullable String text) {
    String plain =
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return plain
        .replace("’", "'")
        .replace("'s ", " ")
        .replaceAll("[^\\p{L}\\p{N}_\\s]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  static boolean samePerson(String one, String other) {
    List<String> a = key(one);
    List<String> b = key(other);
    if (!a.getLast().equals(b.getLast())) {
      return false;
    }
    return a.size() == 1
        || b.size() == 1
        || a.getFirst().substring(0, 1).equals(b.getFirst().substring(0, 1));
  }

  private static List<String> key(String name) {
    List<String> words = words(fold(name));
    words.removeIf(TITLES::contains);
    return words.isEmpty() ? List.of(fold(name)) : words;
  }

  static boolean sameOrganisation(
      @Nullable String found, @Nullable String gold, Map<String, List<String>> mentions) {
    if (empty(found) || empty(gold)) {
      return empty(found) && empty(gold);
    }
    List<String> forms = mentions.getOrDefault(gold, List.of(String.valueOf(gold)));
    return forms.stream().anyMatch(form -> sameName(String.valueOf(found), form));
  }

  private static boolean sameName(String one, String other) {
    String a = fold(one);
    String b = fold(other);
    List<String> coreA = core(a);
    List<String> coreB = core(b);
    if (a.equals(b) || coreA.equals(coreB) || acronym(one, other) || acronym(other, one)) {
      return true;
    }
    Set<String> wordsA = large(coreA);
    Set<String> wordsB = large(coreB);
    if (wordsA.isEmpty() || wordsB.isEmpty()) {
      return false;
    }
    Set<String> all = new HashSet<>(wordsA);
    all.addAll(wordsB);
    wordsA.retainAll(wordsB);
    return (double) wordsA.size() / all.size() >= ALIKE;
  }

  private static List<String> core(String folded) {
    List<String> core = words(TAIL.matcher(folded).replaceAll(" "));
    return core.isEmpty() ? words(folded) : core;
  }

  private static boolean acronym(String brief, String full) {
    boolean capitals =
        brief.length() >= 2
            && !brief.contains(" ")
            && brief.equals(brief.toUpperCase(Locale.ROOT))
            && !brief.equals(brief.toLowerCase(Locale.ROOT));
    if (!capitals) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    var words = WORD.matcher(full);
    while (words.find()) {
      if (!SMALL.contains(words.group().toLowerCase(Locale.ROOT))) {
        initials.append(words.group().charAt(0));
      }
    }
    return initials.toString().equalsIgnoreCase(brief);
  }

  static boolean sameRole(@Nullable String found, @Nullable String gold) {
    if (empty(found) || empty(gold)) {
      return empty(found) && empty(gold);
    }
    Set<String> a = roleWords(String.valueOf(found));
    Set<String> b = roleWords(String.valueOf(gold));
    long common = a.stream().filter(b::contains).count();
    if (common == 0) {
      return false;
    }
    double precision = (double) common / a.size();
    double recall = (double) common / b.size();
    return 2 * precision * recall / (precision + recall) >= ALIKE;
  }

  private static Set<String> roleWords(String role) {
    List<String> spelled = new ArrayList<>();
    for (String word : words(fold(role))) {
      spelled.addAll(words(ABBREVIATIONS.getOrDefault(word, word)));
    }
    Set<String> words = large(spelled);
    words.removeAll(Set.of("interim", "acting"));
    return words.isEmpty() ? new HashSet<>(spelled) : words;
  }

  private static Set<String> large(List<String> words) {
    Set<String> large = new HashSet<>(words);
    large.removeAll(SMALL);
    return large;
  }

  private static boolean empty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static List<String> words(String folded) {
    List<String> words = new ArrayList<>(List.of(folded.strip().split("\\s+", -1)));
    words.removeIf(String::isEmpty);
    return words;
  }
}
