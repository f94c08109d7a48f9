package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.lexicon.Lexicons.Gender;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.Token.Guess;

/// Finds the people of a story: first their full names, by name classifier, given names and
/// honorifics; then the surnames and given names by which the story calls them.
final class PeopleFinder {
  private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\.?){1,3}");
  private static final int LONGEST_NAME = 6;

  private final Lexicons lexicons;
  private final Cast cast;

  PeopleFinder(Lexicons lexicons, Cast cast) {
    this.lexicons = lexicons;
    this.cast = cast;
  }

  void find(StoryText text) {
    for (Sentence sentence : text.sentences()) {
      if (!byline(sentence)) {
        fullNames(sentence);
      }
    }
    for (Sentence sentence : text.sentences()) {
      if (!byline(sentence)) {
        shortNames(sentence);
      }
    }
  }

  /// "By Jane Smith" above the text names an author.
  private static boolean byline(Sentence sentence) {
    return (sentence.lower(0).equals("by")
            && sentence.size() <= 8
            && sentence.paragraph() <= 2
            && sentence.form() != Sentence.Form.PROSE)
        || (Forms.fits(sentence.lower(0), "photo|picture|image|photograph|credit")
            && Forms.fits(sentence.lower(1), ":|by|credit"));
  }

  private void fullNames(Sentence sentence) {
    int i = 0;
    while (i < sentence.size()) {
      i += title(sentence, i);
      int end = nameEnd(sentence, i);
      if (end > i && accept(sentence, i, end)) {
        boolean initial =
            i > 0 && initial(sentence, i - 1) && sentence.at(i - 1).word().endsWith(".");
        take(sentence, initial ? i - 1 : i, end);
        i = end;
      } else {
        i++;
      }
    }
  }

  /// "Controller Irene Voskuijlen", "Keighley MP Jon Grewcock": how many words of a title, which
  /// the classifier takes for a name, stand before a name of two words or more.
  private int title(Sentence sentence, int from) {
    int title = 0;
    for (int i = from; i < Math.min(from + 3, sentence.size() - 2); i++) {
      if (NameWords.TITLES.contains(sentence.lower(i)) && nameEnd(sentence, i + 1) >= i + 3) {
        title = i + 1 - from;
      }
      if (!sentence.at(i).capitalised()) {
        break;
      }
    }
    return title;
  }

  /// Where a full name that starts here would end; the start itself when none does.
  private int nameEnd(Sentence sentence, int from) {
    if (!nameWord(sentence, from)) {
      return from;
    }
    int i = from + 1;
    while (i < sentence.size() && i < from + LONGEST_NAME) {
      if (nameWord(sentence, i) || initial(sentence, i)) {
        i++;
      } else if (particle(sentence, i)) {
        i += 2;
      } else if (nickname(sentence, i)) {
        i += 4;
      } else {
        break;
      }
    }
    while (i > from + 1
        && (initial(sentence, i - 1)
            || (i > from + 2 && NameWords.POST_NOMINALS.contains(sentence.at(i - 1).word())))) {
      i--;
    }
    if (i < sentence.size() && NameWords.SUFFIXES.contains(sentence.lower(i))) {
      i++;
    }
    return i;
  }

  private boolean nameWord(Sentence sentence, int i) {
    Token token = sentence.at(i);
    return token.capitalised()
        && token.letters()
        && !NameWords.HONORIFICS.contains(token.lower())
        && (!NameWords.NEVER.contains(token.lower())
            || token.guess() == Guess.PERSON
            || month(sentence, i))
        && covered(sentence, i).isEmpty()
        && !(token.capitals()
            && token.word().length() > 3
            && sentence.form() == Sentence.Form.PROSE
            && token.guess() != Guess.PERSON);
  }

  private Optional<NameSpan> covered(Sentence sentence, int i) {
    return cast.covering(sentence, i);
  }

  /// April, May, June and August are names too: beside another word of a name, and not before a
  /// day.
  private boolean month(Sentence sentence, int i) {
    if (!Forms.fits(sentence.lower(i), "april|may|june|august")) {
      return false;
    }
    boolean before = i + 1 < sentence.size() && sentence.at(i + 1).guess() == Guess.PERSON;
    boolean after =
        i > 0 && lexicons.givenName(sentence.at(i - 1).word()) && sentence.at(i - 1).capitalised();
    return before || (after && !sentence.tag(i + 1).equals("CD"));
  }

  private static boolean initial(Sentence sentence, int i) {
    return INITIAL.matcher(sentence.at(i).word()).matches()
        && sentence.at(i).word().length() <= 4
        && (sentence.at(i).word().endsWith(".") || sentence.at(i).word().length() == 1);
  }

  private boolean particle(Sentence sentence, int i) {
    return NameWords.PARTICLES.contains(sentence.lower(i))
        && i + 1 < sentence.size()
        && (nameWord(sentence, i + 1) || NameWords.PARTICLES.contains(sentence.lower(i + 1)));
  }

  /// Charles "Chuck" Divita.
  private boolean nickname(Sentence sentence, int i) {
    return i + 3 < sentence.size()
        && Forms.fits(sentence.at(i).word(), "[\"('“]|''|``")
        && nameWord(sentence, i + 1)
        && Forms.fits(sentence.at(i + 2).word(), "[\")'”]|''")
        && nameWord(sentence, i + 3);
  }

  private boolean accept(Sentence sentence, int from, int end) {
    boolean honorific = from > 0 && NameWords.HONORIFICS.contains(sentence.lower(from - 1));
    boolean given = lexicons.givenName(sentence.at(from).word());
    long guessed =
        sentence.tokens().subList(from, end).stream()
            .filter(t -> t.guess() == Guess.PERSON)
            .count();
    if (end - from == 1) {
      return false;
    }
    boolean place = lexicons.place(sentence.text(from, end));
    if ((place && guessed == 0)
        || (NameWords.CLOSERS.contains(sentence.lower(end - 1)) && guessed < end - from)) {
      return false;
    }
    boolean organisation =
        sentence.tokens().subList(from, end).stream()
            .anyMatch(t -> t.guess() == Guess.ORGANISATION);
    boolean surname =
        !Forms.fits(
            sentence.lower(end - 1),
            "health|digital|group|care|street|road|city|county|lane|award|awards|week");
    if (guessed == 0 && contextual(sentence, from, end, organisation)) {
      return surname;
    }
    return surname
        && (honorific
            || guessed == end - from
            || (guessed > 0 && !organisation && sentence.form() != Sentence.Form.TITLE)
            || (given && (guessed > 0 || !organisation))
            || (given && end - from == 2 && !lexicons.givenNameAndWord(sentence.at(from).word())));
  }

  /// An unknown name of two or three words that stands where news puts people: before ", the
  /// director" and ", who", after "chief executive" and "has appointed".
  private boolean contextual(Sentence sentence, int from, int end, boolean organisation) {
    boolean shape = end - from >= 2 && end - from <= 3 && sentence.form() != Sentence.Form.TITLE;
    for (int i = from; shape && i < end; i++) {
      Token token = sentence.at(i);
      shape =
          (token.tag().startsWith("NNP") || (i == 0 && token.tag().startsWith("NN")))
              && !token.capitals()
              && !lexicons.place(token.word())
              && !NameWords.CLOSERS.contains(token.lower())
              && !NameWords.OPENERS.contains(token.lower());
    }
    if (!shape) {
      return false;
    }
    String before = sentence.lower(from - 1);
    boolean appointed =
        Forms.fits(
                before,
                "appointed|appoints|named|names|tapped|hired|hires|recruited|promoted|elected|succeeds|succeeded|replaces|replaced|welcomed")
            || Forms.fits(
                before,
                "director|officer|executive|president|chairman|chair|chairwoman|ceo|cio|cto|cfo|coo|cmo|ccio|spokesman|spokeswoman|minister|secretary|manager|head|lead|leader|mayor|treasurer|trustee|superintendent|commissioner");
    boolean post = sentence.lower(end).equals(",") && roleSoon(sentence, end + 1);
    boolean as =
        sentence.lower(end).equals("as")
            && roleSoon(sentence, end + 1)
            && Forms.fits(
                before, "announced|announces|with|of|has|make|made|unveiled|unveils|introduces");
    boolean who =
        sentence.lower(end).equals(",")
            && Forms.fits(sentence.lower(end + 1), "who|whose|md|phd|rn");
    return appointed || (!organisation && (post || who || as));
  }

  private static boolean roleSoon(Sentence sentence, int from) {
    for (int i = from; i < from + 7 && i < sentence.size(); i++) {
      if (Forms.fits(
          sentence.lower(i),
          "director|officer|president|chairman|chair|chairwoman|ceo|cio|cto|cfo|coo|cmo|ccio|cnio|executive|spokesman|spokeswoman|manager|head|lead|adviser|advisor|consultant|minister|secretary|nurse")) {
        return true;
      }
      if (Forms.fits(sentence.lower(i), "[.,;:]")) {
        return false;
      }
    }
    return false;
  }

  private void take(Sentence sentence, int from, int end) {
    List<String> words = new ArrayList<>();
    sentence.tokens().subList(from, end).forEach(t -> words.add(t.word()));
    String name = sentence.text(from, end);
    Person person = known(words).orElse(null);
    if (person == null) {
      person = new Person(words);
      cast.people().add(person);
    } else if (name.length() > person.name().length() && sentence.form() != Sentence.Form.TITLE) {
      person.rename(words);
    }
    person.gender(honorificGender(sentence, from));
    person.gender(lexicons.gender(words.getFirst(), Gender.EITHER));
    cast.add(sentence, new NameSpan(from, end, person));
  }

  private Optional<Person> known(List<String> words) {
    return cast.people().stream().filter(p -> same(p.words(), words)).findFirst();
  }

  private boolean same(List<String> one, List<String> other) {
    if (!surname(one).equalsIgnoreCase(surname(other))) {
      return false;
    }
    String first = one.getFirst();
    String second = other.getFirst();
    boolean initials = first.length() <= 2 || second.length() <= 2;
    return (initials && first.charAt(0) == second.charAt(0))
        || first.equalsIgnoreCase(second)
        || lexicons.sameGivenName(first, second)
        || (first.length() >= 3
            && second.length() >= 3
            && (first.startsWith(second) || second.startsWith(first)));
  }

  /// The last word that is neither "Jr." nor the like.
  static String surname(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && NameWords.SUFFIXES.contains(words.get(last).toLowerCase(Locale.ROOT))) {
      last--;
    }
    return words.get(last);
  }

  private static Gender honorificGender(Sentence sentence, int from) {
    String before = sentence.lower(from - 1);
    return NameWords.FEMALE.contains(before)
        ? Gender.FEMALE
        : NameWords.MALE.contains(before) ? Gender.MALE : Gender.EITHER;
  }

  private void shortNames(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.at(i);
      if (!token.capitalised() || cast.covering(sentence, i).isPresent()) {
        continue;
      }
      int end = shortNameEnd(sentence, i);
      if (end > i) {
        i = end - 1;
      }
    }
  }

  private int shortNameEnd(Sentence sentence, int from) {
    for (int end = Math.min(sentence.size(), from + 3); end > from; end--) {
      Person person = called(sentence, from, end);
      if (person != null && cast.free(sentence, from, end) && !partOfMore(sentence, from, end)) {
        person.gender(honorificGender(sentence, from));
        cast.add(sentence, new NameSpan(from, end, person));
        return end;
      }
    }
    return titled(sentence, from);
  }

  /// "Lord Darzi" with no other name in the story.
  private int titled(Sentence sentence, int from) {
    boolean honorific =
        from > 0
            && NameWords.HONORIFICS.contains(sentence.lower(from - 1))
            && sentence.at(from - 1).capitalised();
    if (!honorific
        || !nameWord(sentence, from)
        || NameWords.CLOSERS.contains(sentence.lower(from))) {
      return from;
    }
    int end = nameEnd(sentence, from);
    take(sentence, from, end);
    return end;
  }

  private static boolean partOfMore(Sentence sentence, int from, int end) {
    String next = sentence.lower(end);
    boolean closer =
        end < sentence.size() && sentence.at(end).capitalised() && NameWords.CLOSERS.contains(next);
    return closer || sentence.lower(from - 1).equals("&") || next.equals("&");
  }

  private @org.jspecify.annotations.Nullable Person called(Sentence sentence, int from, int end) {
    List<String> words = new ArrayList<>();
    sentence.tokens().subList(from, end).forEach(t -> words.add(t.word()));
    Gender gender = honorificGender(sentence, from);
    Person found = null;
    for (Person person : cast.people()) {
      if (person.mayBe(gender)
          && answersTo(person, words, sentence, from)
          && (found == null || nearer(sentence, person, found))) {
        found = person;
      }
    }
    return found;
  }

  private boolean nearer(Sentence sentence, Person one, Person other) {
    return last(sentence, one) > last(sentence, other);
  }

  /// The last sentence before this one that names the person.
  private int last(Sentence before, Person person) {
    int last = -1;
    for (NameSpan span : cast.in(before)) {
      if (span.named() == person) {
        return before.index();
      }
    }
    for (int i = 0; i < before.index(); i++) {
      last = cast.names(i, person) ? i : last;
    }
    return last;
  }

  private boolean answersTo(Person person, List<String> words, Sentence sentence, int from) {
    List<String> name = person.words();
    int size = words.size();
    if (size >= name.size()) {
      return size == 1 && name.size() == 1 && name.equals(words);
    }
    if (sameWords(name.subList(name.size() - size, name.size()), words)) {
      return !lexicons.place(words.getFirst()) || sentence.at(from).guess() != Guess.PLACE;
    }
    boolean beforeSuffix = surname(name).equals(words.getFirst()) && size == 1;
    boolean given =
        size == 1
            && name.getFirst().equals(words.getFirst())
            && sentence.at(from).guess() != Guess.PLACE
            && name.getFirst().length() > 1
            && !initial(sentence, from);
    return beforeSuffix || given;
  }

  private static boolean sameWords(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))
          && !(one.get(i).equalsIgnoreCase(other.get(i)) && one.get(i).length() > 3)) {
        return false;
      }
    }
    return true;
  }
}
