package org.wardround.extract.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.lexicon.Lexicons.Gender;
import org.wardround.extract.names.Cast;
import org.wardround.extract.names.NameSpan;
import org.wardround.extract.names.Organisation;
import org.wardround.extract.names.OrganisationKind;
import org.wardround.extract.names.Person;
import org.wardround.extract.reader.DateGrammar;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.WordSet;

/// Writes a story's sentences as rows of phrases. Reads in order, since "he" and "the trust" mean
/// what was in mind before.
public final class Chunker {
  private static final Set<String> DROPPED_ADVERBS =
      WordSet.of(
          """
          abruptly actually additionally again alone already also apparently best
          controversially currently duly earlier effectively even eventually externally
          famously finally firmly first formally fully herself himself however
          immediately indeed initially instead internally itself jointly just lately
          later latterly likewise meanwhile newly next now officially once only
          permanently promptly publicly quietly really recently reportedly shortly
          simultaneously soon still subsequently successfully suddenly temporarily then
          therefore though thus today together too ultimately unanimously unexpectedly
          voluntarily
          """);

  private final Cast cast;
  private final Lexicons lexicons;
  private final Discourse discourse;
  private final @Nullable LocalDate published;

  private Chunker(Cast cast, Lexicons lexicons, @Nullable LocalDate published) {
    this.lexicons = lexicons;
    this.cast = cast;
    this.published = published;
    this.discourse = new Discourse(cast.organisations());
  }

  /// Writes all sentences of a story.
  ///
  /// @param published the day of publication, from which relative dates are worked out
  public static List<Clause> clauses(
      StoryText text, Cast cast, Lexicons lexicons, @Nullable LocalDate published) {
    Chunker chunker = new Chunker(cast, lexicons, published);
    return text.sentences().stream().map(chunker::clause).toList();
  }

  private Clause clause(Sentence sentence) {
    discourse.nextSentence(sentence.paragraph());
    List<Clause.When> dates = new ArrayList<>();
    List<RolePhrase> roles = new ArrayList<>();
    List<Item> items = base(sentence, dates, roles);
    items = new PostAssembly(sentence, discourse, lexicons).assemble(items);
    items = new BoardAssembly(discourse).assemble(items);
    items.forEach(discourse::speakOf);
    items = new PeopleAssembly(sentence, discourse).assemble(items);
    items = Ellipsis.fill(items);
    List<String> employers = discourse.employers().stream().map(Organisation::name).toList();
    return new Clause(sentence, items, roles, dates, employers);
  }

  private List<Item> base(Sentence sentence, List<Clause.When> dates, List<RolePhrase> named) {
    NameSpan[] names = new NameSpan[sentence.size()];
    boolean[] taken = new boolean[sentence.size()];
    for (NameSpan span : cast.in(sentence)) {
      for (int i = span.from(); i < span.to(); i++) {
        names[i] = span;
        taken[i] = true;
      }
    }
    DateGrammar.DateSpan[] times = dates(sentence, taken, dates);
    RolePhrase[] roles = new RolePhrase[sentence.size()];
    named.addAll(new RoleGrammar(sentence, taken).find());
    named.forEach(role -> roles[role.from()] = role);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      i = next(sentence, i, names[i], times[i], roles[i], items);
    }
    return items;
  }

  private DateGrammar.DateSpan[] dates(
      Sentence sentence, boolean[] taken, List<Clause.When> dates) {
    DateGrammar grammar = new DateGrammar(sentence, published);
    var found = new DateGrammar.DateSpan[sentence.size()];
    for (int i = 0; i < sentence.size(); i++) {
      var span = taken[i] ? null : grammar.at(i).orElse(null);
      if (span != null && free(taken, span.from(), span.to())) {
        found[i] = span;
        java.util.Arrays.fill(taken, span.from(), span.to(), true);
        if (span.kind() != DateGrammar.Kind.SPELL) {
          dates.add(
              new Clause.When(
                  span.from(),
                  span.to(),
                  span.date(),
                  span.kind() == DateGrammar.Kind.SINCE,
                  span.kind() == DateGrammar.Kind.UNTIL));
        }
        i = span.to() - 1;
      }
    }
    return found;
  }

  private static boolean free(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private int next(
      Sentence sentence,
      int i,
      @Nullable NameSpan name,
      DateGrammar.@Nullable DateSpan time,
      @Nullable RolePhrase role,
      List<Item> items) {
    if (name != null) {
      items.add(named(name));
      return name.to();
    }
    if (time != null) {
      if (time.kind() == DateGrammar.Kind.SPELL && !sentence.at(i).tag().equals("IN")) {
        items.add(new Item.Word(i, time.to(), "spell", "NN"));
      }
      return time.to();
    }
    if (role != null) {
      items.add(new Item.Post(role.from(), role.to(), PostPhrase.of(role)));
      return role.to();
    }
    int spoken = postSpokenOf(sentence, i, items);
    if (spoken > i) {
      return spoken;
    }
    int end = bodyByNoun(sentence, i, items);
    if (end > i) {
      return end;
    }
    return word(sentence, i, items);
  }

  /// "the role", "that job": the post that was last spoken of.
  private int postSpokenOf(Sentence sentence, int from, List<Item> items) {
    if (!Forms.fits(sentence.lower(from), "the|this|that")) {
      return from;
    }
    int noun = from + 1;
    while (noun < from + 3
        && Forms.fits(sentence.lower(noun), "top|same|new|permanent|interim|vacant")) {
      noun++;
    }
    boolean named =
        Forms.fits(sentence.lower(noun + 1), "of|as|for|at|with|in|on|-|–|:|,")
            && !Forms.fits(
                sentence.lower(noun + 2),
                "an|until|when|while|after|who|which|and|but|january|february|march|april|may|june|july|august|september|october|november|december|\\d.*");
    boolean atWork =
        sentence.lower(from - 1).equals("on") && !sentence.lower(from - 2).equals("takes");
    if (!Forms.fits(sentence.lower(noun), "role|post|job|position") || named || atWork) {
      return from;
    }
    PostPhrase spoken = discourse.spokenOf().orElse(null);
    if (spoken == null) {
      return from;
    }
    items.add(
        new Item.Post(
            from,
            noun + 1,
            spoken.again(from, noun + 1, sentence.lower(from + 1).equals("interim"))));
    return noun + 1;
  }

  private Item named(NameSpan span) {
    if (span.named() instanceof Person person) {
      discourse.mention(person);
      return new Item.People(
          span.from(), span.to(), List.of(new Item.Holder(person, List.of())), false);
    }
    Organisation organisation = (Organisation) span.named();
    discourse.mention(organisation, span.from() <= 2);
    return new Item.Body(span.from(), span.to(), organisation.name(), false);
  }

  /// "the trust", "the Leeds company", "that board", "its parent".
  private int bodyByNoun(Sentence sentence, int from, List<Item> items) {
    String article = sentence.lower(from);
    if (!Forms.fits(article, "the|this|that")) {
      return from;
    }
    for (int i = from + 1; i < from + 5 && i < sentence.size(); i++) {
      String word = sentence.lower(i);
      boolean last = !sentence.tag(i + 1).startsWith("NN") && !sentence.lower(i + 1).equals("of");
      if (word.equals("system") && Forms.fits(sentence.lower(i - 1), "health|hospital")) {
        word = sentence.lower(i - 1) + " system";
      }
      if (OrganisationKind.noun(word) && last && !sentence.at(i).capitalised()) {
        Organisation organisation = discourse.called(word).orElse(null);
        if (organisation == null) {
          return from;
        }
        items.add(new Item.Body(from, i + 1, organisation.name(), true));
        return i + 1;
      }
      if (!Forms.fits(sentence.tag(i), "NN.*|JJ.*|HYPH")
          || cast.in(sentence).stream().anyMatch(s -> personNear(s, from))) {
        return from;
      }
    }
    return from;
  }

  private static boolean personNear(NameSpan span, int from) {
    return span.from() > from && span.from() <= from + 4 && span.named() instanceof Person;
  }

  private int word(Sentence sentence, int i, List<Item> items) {
    Token token = sentence.at(i);
    String lower = token.lower();
    Item.People people = pronoun(sentence, i, items);
    if (people != null) {
      items.add(people);
      if (Forms.fits(lower, "his|whose") || token.tag().equals("PRP$")) {
        items.add(new Item.Word(i, i + 1, "'s", "POS"));
      }
      return people.to();
    }
    if (lower.equals("at") && sentence.lower(i + 1).equals("present")) {
      return i + 2;
    }
    int aside =
        Math.max(
            shortForm(sentence, i, items), Math.max(aside(sentence, i), whereabouts(sentence, i)));
    if (aside > i) {
      return aside;
    }
    boolean dropped =
        Forms.fits(token.word(), "[\"“”]|''|``")
            || (Forms.fits(lower, "himself|herself|itself")
                || (token.tag().startsWith("RB") && DROPPED_ADVERBS.contains(lower)));
    if (!dropped) {
      String text = Forms.fits(lower, "-|--|–|—") ? "–" : lower.replace(' ', '_');
      items.add(new Item.Word(i, i + 1, text, token.tag()));
    }
    return i + 1;
  }

  /// "in Fort Worth, Texas", "Roseville, Calif.-based": where somebody or something is.
  private int whereabouts(Sentence sentence, int from) {
    String lower = sentence.lower(from);
    boolean in = Forms.fits(lower, "in|near|outside") && from + 1 < sentence.size();
    int based = based(sentence, from);
    if (based > from) {
      return based;
    }
    int i = in ? from + 1 : from;
    if (in
        && Forms.fits(
            sentence.lower(i),
            "the|north|south|east|west|northern|southern|central|downtown|suburban")) {
      i++;
    }
    int start = i;
    while (i < sentence.size()
        && i < start + 7
        && (place(sentence, i)
            || (i > start && sentence.lower(i).equals(",") && place(sentence, i + 1)))) {
      i++;
    }
    boolean verb = i < sentence.size() && sentence.lower(i).equals("'s");
    return in && i > start && !verb ? i : from;
  }

  private static int based(Sentence sentence, int from) {
    for (int i = from; i < from + 6 && i < sentence.size(); i++) {
      if (sentence.lower(i).endsWith("-based")) {
        return i + 1;
      }
      if ((!sentence.at(i).capitalised() && !sentence.lower(i).equals(","))
          || (sentence.lower(i).equals(",") && i == from)) {
        return from;
      }
    }
    return from;
  }

  private boolean place(Sentence sentence, int i) {
    if (i >= sentence.size()
        || !sentence.at(i).capitalised()
        || cast.covering(sentence, i).isPresent()) {
      return false;
    }
    Token token = sentence.at(i);
    return token.guess() == Token.Guess.PLACE
        || token.lower().endsWith("-based")
        || lexicons.place(token.word());
  }

  /// "chief technology officer (CTO)": the short form of the post before it.
  private static int shortForm(Sentence sentence, int from, List<Item> items) {
    boolean shortForm =
        sentence.lower(from).equals("(")
            && sentence.lower(from + 2).equals(")")
            && sentence.at(from + 1).capitals()
            && !items.isEmpty()
            && items.getLast() instanceof Item.Post;
    return shortForm ? from + 3 : from;
  }

  /// "(NYSE: MCK)", "(CHIME)", "(pictured)": brackets in which nobody is named.
  private int aside(Sentence sentence, int from) {
    if (!Forms.fits(sentence.lower(from), "\\(|\\[")) {
      return from;
    }
    for (int i = from + 1; i < from + 8 && i < sentence.size(); i++) {
      if (Forms.fits(sentence.lower(i), "\\)|\\]")) {
        return i + 1;
      }
      int at = i;
      boolean person =
          cast.in(sentence).stream().anyMatch(s -> s.from() == at && s.named() instanceof Person);
      if (person || RoleWords.HEADS.contains(sentence.lower(i))) {
        return from;
      }
    }
    return from;
  }

  private Item.@Nullable People pronoun(Sentence sentence, int i, List<Item> items) {
    String lower = sentence.lower(i);
    return switch (lower) {
      case "he" -> speaker(items, i, Gender.MALE).orElseGet(() -> pronoun(i, i + 1, Gender.MALE));
      case "she" ->
          speaker(items, i, Gender.FEMALE).orElseGet(() -> pronoun(i, i + 1, Gender.FEMALE));
      case "his", "him" -> pronoun(i, i + 1, Gender.MALE);
      case "her" -> pronoun(i, i + 1, Gender.FEMALE);
      case "who", "whose" -> relative(i, items);
      case "the" -> pair(sentence, i).orElseGet(() -> newcomer(sentence, i));
      default -> null;
    };
  }

  private Item.@Nullable People pronoun(int from, int to, Gender gender) {
    Person person = discourse.pronoun(gender).orElse(null);
    if (person == null) {
      return null;
    }
    discourse.mention(person);
    return new Item.People(from, to, List.of(new Item.Holder(person, List.of())), true);
  }

  /// "Dr Eccles said in April that he …": he is the speaker, whoever the story is about.
  private Optional<Item.People> speaker(List<Item> items, int i, Gender gender) {
    boolean says = false;
    for (Item item : items.reversed()) {
      if (item instanceof Item.People people) {
        boolean one = people.holders().size() == 1;
        return says && one && people.holders().getFirst().person().mayBe(gender)
            ? Optional.of(people.implied(i).spanning(i, i + 1))
            : Optional.empty();
      }
      if (item instanceof Item.Word word) {
        says |= SAYS.contains(word.text());
        if (word.text().equals(";")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static final Set<String> SAYS =
      Set.of(
          "said",
          "says",
          "announced",
          "announces",
          "confirmed",
          "revealed",
          "admitted",
          "wrote",
          "told");

  /// "who" after a person, or after a post and a person, means that person.
  private Item.@Nullable People relative(int i, List<Item> items) {
    for (int back = items.size() - 1; back >= Math.max(0, items.size() - 8); back--) {
      Item item = items.get(back);
      if (item instanceof Item.People people && !people.pronoun()) {
        return people.implied(i).spanning(i, i + 1);
      }
      boolean verb = item instanceof Item.Word word && Forms.fits(word.tag(), "VB[DZP]|MD");
      if (verb) {
        return null;
      }
    }
    return null;
  }

  /// "the pair", "the two" before a verb: the two people spoken of.
  private Optional<Item.People> pair(Sentence sentence, int i) {
    List<Person> two = discourse.pair();
    boolean pair =
        two.size() == 2
            && Forms.fits(sentence.lower(i + 1), "pair|duo|two")
            && Forms.fits(sentence.tag(i + 2), "VB.*|MD");
    if (!pair) {
      return Optional.empty();
    }
    two.forEach(discourse::mention);
    List<Item.Holder> holders = two.stream().map(p -> new Item.Holder(p, List.of())).toList();
    return Optional.of(new Item.People(i, i + 2, holders, true));
  }

  /// "the new man", "the 49-year-old".
  private Item.@Nullable People newcomer(Sentence sentence, int i) {
    String phrase = sentence.lower(i + 1) + " " + sentence.lower(i + 2);
    int length =
        Forms.fits(phrase, "(new|departing) (man|woman|recruit|appointee|arrival|hire)")
            ? 3
            : Forms.fits(phrase, "(newcomer|appointee) .*|\\d\\d-year-old .*") ? 2 : 0;
    boolean noun = length == 2 && sentence.tag(i + 2).startsWith("NN");
    if (length == 0 || noun) {
      return null;
    }
    return pronoun(i, i + length, Gender.EITHER);
  }
}
