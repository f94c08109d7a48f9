package org.wardround.ledger.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.wardround.lexicon.Names;

/// A person's name taken apart, folded (see `Names`).
///
/// @param given the first given name, or its initial; empty where only a surname is known
/// @param middles further given names and initials
/// @param surname with its particles, in one word
/// @param parts the parts of a double-barrelled surname; else the surname alone
/// @param former the surname borne before, where that is told; else empty
/// @param suffix `jr`, `sr`, `ii` …, else empty
public record PersonName(
    String given,
    List<String> middles,
    String surname,
    List<String> parts,
    String former,
    String suffix) {
  private static final Set<String> TITLES =
      Set.of(
          "sir",
          "dame",
          "lord",
          "lady",
          "baroness",
          "baron",
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "doctor",
          "prof",
          "professor",
          "rev",
          "reverend",
          "hon",
          "honourable",
          "sen",
          "senator",
          "rep",
          "gov",
          "governor",
          "cllr",
          "councillor",
          "capt",
          "captain",
          "col",
          "colonel",
          "gen",
          "general",
          "maj",
          "major",
          "lt",
          "cmdr",
          "commander",
          "adm",
          "admiral",
          "judge",
          "ambassador");

  private static final Set<String> LETTERS =
      Set.of(
          "obe", "cbe", "mbe", "kbe", "dbe", "kcb", "dcb", "cb", "om", "ch", "md", "phd", "do",
          "rn", "msc", "bsc", "mba", "mph", "mp", "msp", "ms", "frcp", "frcs", "frcgp", "mrcgp",
          "frs", "facp", "faan", "famia", "facmi", "fachi", "dnp", "pharmd", "jp", "qc", "kc",
          "esq", "cphims", "fhimss", "chcio", "dphil", "dsc", "bn", "msn", "bsn", "pe", "cpa", "jd",
          "dds");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "junior", "sr", "senior", "ii", "iii", "iv");

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la",
          "le", "bin", "ibn", "al", "el", "st", "mac", "mc", "ter", "ten", "zu", "af", "ben", "san",
          "saint");

  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
  private static final Pattern JOINED_INITIALS = Pattern.compile("(\\p{Lu})\\.(?=\\p{Lu})");
  private static final Pattern DASHES = Pattern.compile("[-‐‑–]");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

  public PersonName {
    middles = List.copyOf(middles);
    parts = List.copyOf(parts);
  }

  /// Takes a name apart; titles, and letters after the name, are left out.
  public static PersonName parse(String name) {
    List<String> words = words(name);
    String suffix = "";
    while (words.size() > 1 && TITLES.contains(Names.fold(words.getFirst()))) {
      words.removeFirst();
    }
    while (words.size() > 1 && isAfter(words.getLast())) {
      String last = Names.fold(words.removeLast());
      suffix = SUFFIXES.contains(last) ? suffix(last) : suffix;
    }
    int surname = surnameStart(words);
    List<String> given = givens(words.subList(0, surname));
    String whole = String.join(" ", words.subList(surname, words.size()));
    return new PersonName(
        given.isEmpty() ? "" : given.getFirst(),
        given.isEmpty() ? List.of() : given.subList(1, given.size()),
        Names.compact(whole),
        DASHES.splitAsStream(whole).map(Names::compact).filter(p -> !p.isEmpty()).toList(),
        "",
        suffix);
  }

  private static List<String> words(String name) {
    String spaced = name.indexOf('.') < 0 ? name : JOINED_INITIALS.matcher(name).replaceAll("$1. ");
    return new ArrayList<>(
        BLANKS.splitAsStream(spaced).filter(word -> !Names.fold(word).isEmpty()).toList());
  }

  private static boolean isAfter(String word) {
    String folded = Names.fold(word).replace(" ", "");
    boolean capitals = word.replace(".", "").chars().filter(Character::isUpperCase).count() >= 2;
    return SUFFIXES.contains(folded) || (capitals && LETTERS.contains(folded));
  }

  private static String suffix(String word) {
    return switch (word) {
      case "junior" -> "jr";
      case "senior" -> "sr";
      default -> word;
    };
  }

  private static int surnameStart(List<String> words) {
    int start = words.size() - 1;
    while (start > 1 && PARTICLES.contains(Names.fold(words.get(start - 1)))) {
      start--;
    }
    return Math.max(start, 0);
  }

  /// Given names; a leading initial stands behind the first whole name ("J. Edgar" is "edgar j").
  private static List<String> givens(List<String> words) {
    List<String> givens = new ArrayList<>();
    for (String word : words) {
      String bare = word.replace(".", "");
      if (INITIALS.matcher(bare).matches()
          && bare.length() < word.length() + 1
          && !hasVowel(bare)) {
        bare.chars()
            .forEach(letter -> givens.add(String.valueOf((char) letter).toLowerCase(Locale.ROOT)));
      } else {
        givens.add(Names.fold(word).replace(" ", ""));
      }
    }
    givens.removeIf(String::isEmpty);
    if (givens.size() > 1 && givens.getFirst().length() == 1 && givens.get(1).length() > 1) {
      givens.add(2, givens.removeFirst());
    }
    return givens;
  }

  /// "JP" are initials, "Jo" and "AL" may be a name.
  private static boolean hasVowel(String word) {
    return word.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
  }

  /// The same name with a surname that was borne before.
  public PersonName formerly(String before) {
    return new PersonName(given, middles, surname, parts, before, suffix);
  }

  /// The name under the surname borne before.
  public PersonName before() {
    return new PersonName(given, middles, former, List.of(former), "", suffix);
  }

  /// True when the given name is no more than an initial, or missing.
  public boolean vague() {
    return given.length() <= 1;
  }

  /// The name in one line, for telling forms apart.
  public String form() {
    StringBuilder form = new StringBuilder(given);
    middles.forEach(middle -> append(form, middle));
    append(form, surname);
    append(form, suffix);
    return form.toString();
  }

  private static void append(StringBuilder form, String word) {
    form.append(form.isEmpty() || word.isEmpty() ? "" : " ").append(word);
  }

  /// How two names of one surname compare.
  boolean mayBe(PersonName other, GivenNameRule rule) {
    boolean suffixes = suffix.isEmpty() || other.suffix.isEmpty() || suffix.equals(other.suffix);
    return suffixes && rule.agree(given, other.given) && middlesAgree(other);
  }

  /// Tells whether two given names may be one person's.
  interface GivenNameRule {
    boolean agree(String one, String other);
  }

  private boolean middlesAgree(PersonName other) {
    if (middles.isEmpty() || other.middles.isEmpty()) {
      return true;
    }
    String mine = middles.getFirst();
    String theirs = other.middles.getFirst();
    boolean initial = mine.length() == 1 || theirs.length() == 1;
    return initial ? mine.charAt(0) == theirs.charAt(0) : mine.equals(theirs);
  }

  /// True when both have a middle name and it is the same, or its initial is.
  boolean sharesMiddle(PersonName other) {
    return !middles.isEmpty() && !other.middles.isEmpty() && middlesAgree(other);
  }
}
