package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.KnownOrganisation;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.lexicon.NameTable;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Functions;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.Token.Guess;
import org.wardround.extract.text.WordSet;

/// Finds the organisations of a story: the lexicon's, those whose words say what they are ("… NHS
/// Foundation Trust", "Department of …"), those that a name classifier sees, and the short forms
/// and acronyms by which the story calls them.
final class OrganisationFinder {
  private final Lexicons lexicons;
  private final Cast cast;
  private final NameShape shape;
  private final NameContext context;
  private final Map<String, Organisation> byForm = new HashMap<>();
  private final Map<KnownOrganisation, Organisation> byKnown = new HashMap<>();

  OrganisationFinder(Lexicons lexicons, Cast cast) {
    this.lexicons = lexicons;
    this.cast = cast;
    this.shape = new NameShape(lexicons);
    this.context = new NameContext(lexicons);
  }

  /// The first pass: names of the lexicon, and names whose words say that they are one.
  void findKnownAndShaped(StoryText text) {
    for (Sentence sentence : text.sentences()) {
      aroundState(sentence);
      List<String> words = sentence.tokens().stream().map(Token::word).toList();
      int i = 0;
      while (i < sentence.size()) {
        i = Math.max(i + 1, at(sentence, words, i));
      }
    }
    for (Sentence sentence : text.sentences()) {
      ambiguous(sentence);
    }
  }

  /// "Owensboro (Ky.) Health": American trade papers put the state inside the name.
  private void aroundState(Sentence sentence) {
    for (int i = 1; i + 3 < sentence.size(); i++) {
      boolean bracket = sentence.lower(i).equals("(") && sentence.lower(i + 2).equals(")");
      if (!bracket
          || !STATES.contains(sentence.lower(i + 1))
          || !sentence.at(i - 1).capitalised()
          || !sentence.at(i + 3).capitalised()) {
        continue;
      }
      int from = i - 1;
      while (from > 0
          && from > i - 4
          && sentence.at(from - 1).capitalised()
          && sentence.at(from - 1).letters()
          && !NameWords.HONORIFICS.contains(sentence.lower(from - 1))) {
        from--;
      }
      int to = i + 3;
      int end = i;
      while (to < sentence.size()
          && to < i + 9
          && (sentence.at(to).capitalised()
              || (Forms.fits(sentence.lower(to), "of|and|&") && to > i + 3))) {
        to++;
        end = sentence.at(to - 1).capitalised() ? to : end;
      }
      if (end > i) {
        take(sentence, from, end, null);
      }
    }
  }

  private static final Set<String> STATES =
      WordSet.of(
          """
          ala. alaska ariz. ark. calif. colo. conn. del. fla. ga. hawaii idaho ill. ind. iowa
          kan. ky. la. maine md. mass. mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y.
          n.c. n.d. ohio okla. ore. pa. r.i. s.c. s.d. tenn. texas utah vt. va. wash. w.va. wis.
          wyo. d.c. ont. que. b.c.
          """);

  /// Takes the name that starts at a token; returns where it ends, or 0.
  private int at(Sentence sentence, List<String> words, int i) {
    Token token = sentence.at(i);
    var not = lexicons.notOrganisations().longest(words, i);
    var known = lexicons.organisations().longest(words, i);
    int knownEnd = known.map(k -> i + k.words().size()).orElse(0);
    int shapedEnd = token.capitalised() ? shape.end(sentence, i) : 0;
    shapedEnd = Math.max(beforeKnown(words, i, shapedEnd), care(words, i, knownEnd));
    int notEnd = not.map(n -> i + n.words().size()).orElse(0);
    if (notEnd > 0 && notEnd >= knownEnd && notEnd >= shapedEnd) {
      return notEnd;
    }
    if (shapedEnd > knownEnd) {
      take(sentence, i, shapedEnd, null);
      return shapedEnd;
    }
    if (known.isPresent()
        && !known.get().ambiguous()
        && !person(sentence, i, knownEnd)
        && shape.stands(sentence, i, knownEnd)) {
      int division = division(sentence, words, i, knownEnd);
      take(sentence, i, division, division > knownEnd ? null : known.get());
      return division;
    }
    return 0;
  }

  /// "Joy Grosser": a given name before another capitalised word, where a supplier is called Joy.
  private boolean person(Sentence sentence, int from, int end) {
    return end == from + 1
        && end < sentence.size()
        && sentence.at(end).capitalised()
        && sentence.tag(end).startsWith("NNP")
        && sentence.form() != Sentence.Form.TITLE
        && lexicons.givenName(sentence.at(from).word());
  }

  /// "Cerner Ireland", "HIMSS North America": where a known name that a country or region follows
  /// ends; a division is an organisation of its own.
  private int division(Sentence sentence, List<String> words, int from, int end) {
    boolean name = sentence.form() == Sentence.Form.PROSE && !sentence.lower(from).equals("nhs");
    for (int to = Math.min(end + 2, words.size()); name && to > end; to--) {
      if (sentence.at(end).capitalised() && REGIONS.contains(words(sentence, end, to))) {
        return to;
      }
    }
    return end;
  }

  private static final Set<String> REGIONS =
      Set.of(
          "UK",
          "US",
          "USA",
          "UKI",
          "EMEA",
          "Ireland",
          "Scotland",
          "Wales",
          "Europe",
          "Canada",
          "Australia",
          "America",
          "Americas",
          "North America",
          "Latin America",
          "Middle East",
          "Asia",
          "Asia Pacific",
          "Asia-Pacific",
          "India",
          "Germany",
          "France",
          "Nordics",
          "Northern Ireland",
          "International",
          "Netherlands",
          "Singapore",
          "New Zealand");

  /// "Frimley Health and Care" and then "Integrated Care System": a known name goes on.
  private static int care(List<String> words, int from, int knownEnd) {
    for (int i = knownEnd; knownEnd > 0 && i + 2 < words.size() && i < from + 9; i++) {
      String kind = String.join(" ", words.subList(i, i + 3));
      if (Forms.fits(
          kind, "Integrated Care (System|Board|Partnership)|Clinical Commissioning Group")) {
        return i + 3;
      }
      if (!Forms.fits(words.get(i), "\\p{Lu}.*|and|&|of|the|,")) {
        return 0;
      }
    }
    return 0;
  }

  /// "University of Leeds and Leeds Teaching Hospitals NHS Trust": what follows "and" is a name of
  /// its own where the lexicon has it.
  private int beforeKnown(List<String> words, int from, int end) {
    for (int i = from + 2; i < end - 1; i++) {
      int after = i + 1;
      if (words.get(i).equals("and") && end - after > 2 && knownTo(words, after, end)) {
        return i;
      }
    }
    return end;
  }

  private boolean knownTo(List<String> words, int from, int end) {
    return lexicons
        .organisations()
        .longest(words, from)
        .map(known -> from + known.words().size() >= end)
        .orElse(false);
  }

  /// Ambiguous aliases count where the story also has the full name, or a classifier agrees.
  private void ambiguous(Sentence sentence) {
    List<String> words = sentence.tokens().stream().map(Token::word).toList();
    for (int i = 0; i < sentence.size(); i++) {
      var entry = lexicons.organisations().longest(words, i).orElse(null);
      if (entry == null || !entry.ambiguous()) {
        continue;
      }
      int end = i + entry.words().size();
      boolean named = byKnown.containsKey(entry.organisation());
      boolean guessed = guessed(sentence, i, end, Guess.ORGANISATION);
      if ((named || guessed)
          && cast.free(sentence, i, end)
          && shape.standsAlone(sentence, i, end)) {
        take(sentence, i, end, entry);
      }
    }
  }

  private static boolean guessed(Sentence sentence, int from, int to, Guess guess) {
    return sentence.tokens().subList(from, to).stream().allMatch(t -> t.guess() == guess);
  }

  /// The third pass, when people are known: what a classifier takes for an organisation.
  void findGuessed(StoryText text) {
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.at(i).guess() != Guess.ORGANISATION
            || cast.covering(sentence, i).isPresent()) {
          continue;
        }
        int from = shape.extendLeft(sentence, i, cast);
        int to = shape.extendRight(sentence, i, cast);
        if (shape.plausible(sentence, from, to) && !notOne(sentence, from)) {
          take(sentence, from, to, null);
        }
        i = to;
      }
    }
  }

  private boolean notOne(Sentence sentence, int from) {
    List<String> words = sentence.tokens().stream().map(Token::word).toList();
    return lexicons.notOrganisations().longest(words, from).isPresent();
  }

  /// The fourth pass: names that are organisations by what stands around them, and ambiguous names
  /// of the lexicon that stand capitalised inside a sentence.
  void findByContext(StoryText text) {
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        int end = context.end(sentence, i, cast);
        if (end == i) {
          continue;
        }
        if (!notOne(sentence, i) && context.says(sentence, i, end)) {
          take(sentence, i, end, null);
        } else if (sentence.form() != Sentence.Form.TITLE && (i > 0 || acts(sentence, end))) {
          weak(sentence, i, end);
        }
        i = end - 1;
      }
    }
  }

  /// "New York City Health and Hospitals Corp. (HHC)": two names, one organisation.
  void joinDefined(StoryText text) {
    for (Sentence sentence : text.sentences()) {
      for (NameSpan full : List.copyOf(cast.in(sentence))) {
        int brief = full.to() + 1;
        boolean bracketed =
            brief + 1 < sentence.size()
                && sentence.lower(full.to()).equals("(")
                && sentence.lower(brief + 1).equals(")")
                && sentence.at(brief).capitals();
        if (bracketed && full.named() instanceof Organisation kept) {
          define(sentence, brief, kept);
        }
      }
    }
  }

  private void define(Sentence sentence, int brief, Organisation kept) {
    NameSpan span = cast.covering(sentence, brief).orElse(null);
    if (span != null && span.named() instanceof Organisation gone && gone != kept) {
      cast.merge(kept, gone);
      byForm.replaceAll((form, o) -> o == gone ? kept : o);
      byKnown.replaceAll((known, o) -> o == gone ? kept : o);
    }
    byForm.put(sentence.at(brief).word(), kept);
    kept.alsoCalled(sentence.at(brief).word());
  }

  private static boolean acts(Sentence sentence, int i) {
    return Forms.fits(
        sentence.lower(i),
        "has|have|said|says|will|announced|appoints|appointed|names|named|hires|hired|is|was|'s|confirmed|plans|promoted");
  }

  private void weak(Sentence sentence, int from, int end) {
    List<String> words = sentence.tokens().stream().map(Token::word).toList();
    NameTable.Entry entry = lexicons.organisations().longest(words, from).orElse(null);
    if (entry != null
        && from + entry.words().size() == end
        && !NameWords.DEMONYMS.contains(sentence.lower(from))
        && !NameWords.CLOSERS.contains(sentence.lower(from))
        && sentence.tag(from).startsWith("NNP")
        && shape.stands(sentence, from, end)
        && (from == 0 || !Forms.fits(sentence.lower(from - 1), "[.:\"]|''|``"))) {
      take(sentence, from, end, entry);
    }
  }

  /// The last pass: acronyms and short forms of what was found, wherever nothing else was.
  void findShortForms(StoryText text) {
    Map<String, Organisation> shorter = new ShortForms(lexicons).of(cast.organisations(), text);
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        int end =
            sentence.at(i).capitalised() || sentence.at(i).letters()
                ? shortForm(sentence, i, shorter)
                : 0;
        if (end > 0) {
          i = end - 1;
        }
      }
    }
  }

  private int shortForm(Sentence sentence, int from, Map<String, Organisation> shorter) {
    for (int to = Math.min(sentence.size(), from + 6); to > from; to--) {
      String words = words(sentence, from, to);
      Organisation organisation = byForm.get(words);
      if (organisation == null) {
        organisation = shorter.get(words);
      }
      if (organisation != null
          && cast.free(sentence, from, to)
          && shape.standsAlone(sentence, from, to)) {
        organisation.alsoCalled(sentence.text(from, to));
        cast.add(sentence, new NameSpan(from, to, organisation));
        return to;
      }
    }
    return 0;
  }

  void take(Sentence sentence, int from, int to, NameTable.@Nullable Entry known) {
    boolean thing = to == from + 1 && NameShape.notOrganisation(sentence.at(from).word());
    if (!cast.free(sentence, from, to) || thing || function(sentence, from, to)) {
      return;
    }
    String name = clean(words(sentence, from, to));
    Organisation organisation = byForm.get(key(name));
    if (organisation == null && known != null) {
      organisation = oneWithAnotherName(byKnown.get(known.organisation()), name);
    }
    if (organisation == null) {
      organisation = new Organisation(name, kind(name, known));
      cast.organisations().add(organisation);
    } else if (fuller(name, organisation.name())) {
      organisation.rename(name);
    }
    organisation.alsoCalled(name);
    byForm.put(key(name), organisation);
    if (known != null) {
      byKnown.put(known.organisation(), organisation);
    }
    cast.add(sentence, new NameSpan(from, to, organisation));
  }

  /// "Finance chief", "Board chair": a word that opens a sentence and belongs to a post.
  private static boolean function(Sentence sentence, int from, int to) {
    String word = sentence.lower(from);
    return to == from + 1
        && (Functions.WORDS.contains(word) || Forms.fits(word, "im&t|hit|opposition|country"))
        && !Forms.fits(word, "nhs|us|uk|eu|england|trust")
        && (sentence.tag(to).startsWith("NN") || Functions.WORDS.contains(sentence.lower(to)));
  }

  /// A name of the lexicon's that the story already has under another form is that one, unless the
  /// two differ by more than legal endings: a division keeps its own name.
  private static @Nullable Organisation oneWithAnotherName(
      @Nullable Organisation known, String name) {
    if (known == null) {
      return null;
    }
    List<String> mine = core(name);
    for (String form : known.forms()) {
      List<String> theirs = core(form);
      boolean acronym =
          ShortForms.acronyms(split(form)).contains(name)
              || ShortForms.acronyms(split(name)).contains(form);
      if (acronym
          || mine.equals(theirs)
          || name.equals(name.toUpperCase(Locale.ROOT))
          || form.equals(form.toUpperCase(Locale.ROOT))) {
        return known;
      }
    }
    return null;
  }

  private static List<String> core(String name) {
    List<String> words = new ArrayList<>(split(name));
    words.removeIf(w -> NameWords.LEGAL.contains(w.toLowerCase(Locale.ROOT)));
    return words;
  }

  private static OrganisationKind kind(String name, NameTable.@Nullable Entry known) {
    OrganisationKind kind =
        known == null
            ? OrganisationKind.UNKNOWN
            : OrganisationKind.ofLexicon(known.organisation().kind());
    return kind == OrganisationKind.UNKNOWN ? OrganisationKind.ofName(name) : kind;
  }

  private static boolean fuller(String name, String than) {
    boolean acronym = than.equals(than.toUpperCase(Locale.ROOT)) && !than.contains(" ");
    return name.length() > than.length()
        && !(name.equals(name.toUpperCase(Locale.ROOT)) && !acronym);
  }

  static String words(Sentence sentence, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (Token token : sentence.tokens().subList(from, to)) {
      boolean close = token.word().startsWith("'") || token.word().equals(",");
      words.append(words.isEmpty() || close ? "" : " ").append(token.word());
    }
    return words.toString();
  }

  /// "Ex-NHSX chief", "Long-time Telstra Health executive": the first word is no part of the name.
  private static String clean(String name) {
    return PREFIX.matcher(name).replaceFirst("");
  }

  private static final Pattern PREFIX = Pattern.compile("^(?i:ex-|long-?time )(?=\\p{Lu})");

  private static String key(String name) {
    return name.startsWith("The ") ? name.substring(4) : name;
  }

  static final Set<String> SMALL =
      Set.of("of", "for", "and", "the", "&", "in", "on", "to", "at", "'s", ",", "-", "–");

  /// The words of a name without "the".
  static List<String> split(String name) {
    List<String> words = new ArrayList<>(List.of(key(name).replace("'s", " 's").split("\\s+")));
    words.removeIf(String::isBlank);
    return words;
  }
}
