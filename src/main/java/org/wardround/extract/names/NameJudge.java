package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wardround.extract.learned.Lesson;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.lexicon.NameTable;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.extract.text.Token;

/// Decides by a learned model which capitalised names of a story are organisations, where word
/// lists and name shapes cannot: "Epic", "CareLogix", "Providence". One decision for a name in the
/// whole story, from all the places where it stands.
final class NameJudge {
  /// Above this probability a name becomes an organisation; set by cross-validation.
  private static final double ADD = 0.45;

  /// Below this probability a name that was found is none; set likewise.
  private static final double DROP = 0.3;

  private static final int LONGEST = 7;

  private final Lexicons lexicons;
  private final Cast cast;
  private final Map<String, List<Place>> forms = new LinkedHashMap<>();
  private final Set<String> small = new LinkedHashSet<>();

  private record Place(Sentence sentence, int from, int to, boolean found) {}

  NameJudge(Lexicons lexicons, StoryText text, Cast cast) {
    this.lexicons = lexicons;
    this.cast = cast;
    for (Sentence sentence : text.sentences()) {
      sentence.tokens().stream().filter(t -> !t.capitalised()).forEach(t -> small.add(t.lower()));
      read(sentence);
    }
  }

  private void read(Sentence sentence) {
    for (NameSpan span : cast.in(sentence)) {
      if (span.named() instanceof Organisation) {
        add(sentence, span.from(), span.to(), true);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      int end = run(sentence, i);
      if (end > i) {
        add(sentence, i, end, false);
        i = end - 1;
      }
    }
  }

  private void add(Sentence sentence, int from, int to, boolean found) {
    forms
        .computeIfAbsent(OrganisationFinder.words(sentence, from, to), f -> new ArrayList<>())
        .add(new Place(sentence, from, to, found));
  }

  /// Where the capitalised name that starts at a token ends; the start when none does.
  private int run(Sentence sentence, int from) {
    int end = from;
    int i = from;
    while (i < sentence.size() && i < from + LONGEST && cast.covering(sentence, i).isEmpty()) {
      Token token = sentence.at(i);
      boolean joint =
          i > from
              && (Forms.fits(token.lower(), "of|&|for")
                  || (token.is("the") && Forms.fits(sentence.lower(i - 1), "of|for")));
      boolean name =
          token.capitalised()
              && (token.letters() || i > from)
              && !NameWords.HONORIFICS.contains(token.lower())
              && !(i == from && (NameWords.NEVER.contains(token.lower()) || starter(sentence, i)));
      if ((!name && !joint) || (i > from && NameShape.leads(sentence, i))) {
        break;
      }
      i++;
      end = name ? i : end;
    }
    return end;
  }

  /// A word that is only capitalised because it opens the sentence.
  private static boolean starter(Sentence sentence, int i) {
    boolean opens = i == 0 || Forms.fits(sentence.lower(i - 1), "[:\"“”.•]|''|``|-|–");
    return opens && !sentence.tag(i).startsWith("NN");
  }

  /// What can be learned from the names of an annotated story.
  List<Lesson> lessons(Predicate<String> organisation) {
    return forms.keySet().stream()
        .map(f -> Lesson.yesOrNo(traits(f), organisation.test(f)))
        .toList();
  }

  /// Adds and removes organisations.
  void judge(LinearModel model, OrganisationFinder finder) {
    for (Map.Entry<String, List<Place>> form : forms.entrySet()) {
      double yes = model.probability(Lesson.YES, traits(form.getKey()));
      boolean found = form.getValue().stream().anyMatch(Place::found);
      if (yes < DROP && found) {
        for (Place place : form.getValue()) {
          cast.in(place.sentence())
              .removeIf(
                  s ->
                      s.named() instanceof Organisation
                          && s.from() == place.from()
                          && s.to() == place.to());
        }
      } else if (yes >= ADD) {
        for (Place place : form.getValue()) {
          if (!place.found()) {
            finder.take(place.sentence(), place.from(), place.to(), null);
          }
        }
      }
    }
  }

  private Set<String> traits(String form) {
    Set<String> traits = new LinkedHashSet<>();
    List<Place> places = forms.getOrDefault(form, List.of());
    Place any = places.getFirst();
    int words = any.to() - any.from();
    traits.add("words " + Math.min(words, 5));
    traits.add("count " + (places.size() > 4 ? "many" : places.size() > 1 ? "some" : "one"));
    traits.add(places.stream().anyMatch(Place::found) ? "found" : "not found");
    for (int i = any.from(); i < any.to(); i++) {
      String word = any.sentence().lower(i);
      traits.add("has " + word);
      traits.add("shape " + shape(any.sentence().at(i)));
      if (lexicons.place(any.sentence().at(i).word())) {
        traits.add(i == any.from() ? "place first" : "place");
      }
    }
    traits.add("first " + any.sentence().lower(any.from()));
    traits.add("last " + any.sentence().lower(any.to() - 1));
    if (words == 1 && small.contains(form.toLowerCase(Locale.ROOT))) {
      traits.add("also small");
    }
    known(traits, any);
    places.forEach(p -> around(traits, p));
    return traits;
  }

  /// "Lloyds Banking Group, _Standard Life_ and the Scottish Government": what is named in a row
  /// with organisations is one.
  private void beside(Set<String> traits, Sentence sentence, int from, int to) {
    int before = sentence.lower(from - 1).equals("the") ? from - 2 : from - 1;
    if (Forms.fits(sentence.lower(before), ",|and|&|or")) {
      cast.covering(sentence, before - 1)
          .ifPresent(s -> traits.add("in a row after " + s.named().getClass().getSimpleName()));
    }
    if (Forms.fits(sentence.lower(to), ",|and|&|or")) {
      int after =
          sentence.lower(to).equals(",") && sentence.lower(to + 1).equals("and") ? to + 2 : to + 1;
      after += sentence.lower(after).equals("the") ? 1 : 0;
      if (after < sentence.size()) {
        cast.covering(sentence, after)
            .ifPresent(s -> traits.add("in a row before " + s.named().getClass().getSimpleName()));
      }
    }
  }

  private void known(Set<String> traits, Place place) {
    List<String> words =
        place.sentence().tokens().subList(place.from(), place.to()).stream()
            .map(Token::word)
            .toList();
    NameTable.Entry entry = lexicons.organisations().longest(words, 0).orElse(null);
    if (entry == null) {
      traits.add("unknown");
    } else {
      String all = entry.words().size() == words.size() ? "all" : "part";
      traits.add("known " + all + (entry.ambiguous() ? " ambiguous" : ""));
      traits.add("known " + all + " " + entry.organisation().kind());
    }
    if (lexicons.notOrganisations().longest(words, 0).isPresent()) {
      traits.add("listed as none");
    }
  }

  private static String shape(Token token) {
    String word = token.word();
    return token.capitals()
        ? "ACRONYM" + (word.length() <= 2 ? 2 : word.length() <= 4 ? 4 : 9)
        : word.substring(1).chars().anyMatch(Character::isUpperCase)
            ? "CamelCase"
            : word.chars().anyMatch(Character::isDigit)
                ? "digits"
                : token.capitalised() ? "Name" : "small";
  }

  private void around(Set<String> traits, Place place) {
    Sentence sentence = place.sentence();
    int from = place.from();
    int to = place.to();
    traits.add("form " + sentence.form());
    String guess = sentence.at(to - 1).guess().name();
    traits.add("guess " + guess);
    traits.add(
        "guesses "
            + sentence.tokens().subList(from, to).stream()
                .map(t -> t.guess().name())
                .distinct()
                .toList());
    traits.add("tag " + sentence.tag(to - 1));
    if (from == 0) {
      traits.add("opens");
    } else {
      String before = sentence.lower(from - 1);
      traits.add("before " + before);
      traits.add("before2 " + sentence.lower(from - 2) + " " + before);
      if (before.equals("the") || before.equals("at")) {
        traits.add("before " + sentence.lower(from - 2) + " _");
      }
      if (NameContext.POSTS.contains(sentence.lower(from - 2))) {
        traits.add("post " + before);
      }
      if (NameContext.POSTS.contains(sentence.lower(from - 3)) && before.equals("the")) {
        traits.add("post " + sentence.lower(from - 2) + " the");
      }
    }
    for (int i = from - 2; i >= 0 && i >= from - 9; i--) {
      String tag = sentence.tag(i);
      if (NameContext.POSTS.contains(sentence.lower(i))) {
        traits.add("role " + sentence.lower(from - 1));
        break;
      }
      if (tag.startsWith("VB") || tag.equals(".") || tag.equals(":")) {
        traits.add("verb " + sentence.lower(i) + " " + sentence.lower(from - 1));
        break;
      }
    }
    beside(traits, sentence, from, to);
    String after = sentence.lower(to);
    traits.add("after " + after);
    traits.add("after2 " + after + " " + sentence.lower(to + 1));
    if (NameContext.POSTS.contains(after) || NameContext.POSTS.contains(sentence.lower(to + 1))) {
      traits.add("post after");
    }
    if (sentence.tag(to).startsWith("VB") || sentence.tag(to).equals("MD")) {
      traits.add("acts");
    }
  }
}
