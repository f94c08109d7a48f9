package org.wardround.extract.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.Token.Guess;
import org.wardround.extract.text.WordSet;

/// What the words and their capitals say about where the name of an organisation starts and ends.
final class NameShape {
  private static final Set<String> JOINTS =
      Set.of("of", "for", "and", "&", "the", "'s", "'", "in", ",", "de", "-", "/", "on");

  private final Lexicons lexicons;

  NameShape(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /// Where a name ends that starts at a token and whose words say that it is an organisation; 0
  /// when none does.
  int end(Sentence sentence, int from) {
    if (sentence.at(from).guess() == Guess.PERSON) {
      return afterPerson(sentence, from);
    }
    if (!part(sentence.at(from)) || (from > 0 && joined(sentence, from)) || board(sentence, from)) {
      return 0;
    }
    int best = 0;
    boolean opener = false;
    for (int i = from; i < sentence.size() && i < from + 16; i++) {
      Token token = sentence.at(i);
      String lower = token.lower();
      boolean general =
          i > from && token.is("general") && NameWords.CLOSERS.contains(sentence.lower(i + 1));
      if (token.capitalised() && (general || part(token))) {
        if (opener && i > from + 1) {
          best = i + 1;
        }
        if (i > from && closes(sentence, from, i)) {
          best = i + 1;
        }
        opener |= NameWords.OPENERS.contains(lower) && opens(sentence, i);
      } else if (token.capitalised() && opener && best == i) {
        best = continues(token) ? i + 1 : best;
        if (best == i) {
          break;
        }
      } else if (!joint(sentence, i, opener)) {
        break;
      }
    }
    return best;
  }

  /// "John Radcliffe Hospital", "the Churchill Medical Centre": a person's name that something
  /// bears.
  private static int afterPerson(Sentence sentence, int from) {
    for (int i = from; i < sentence.size() && i < from + 6 && named(sentence.at(i)); i++) {
      String lower = sentence.lower(i);
      boolean strong =
          NameWords.CLOSERS.contains(lower)
              && (!NameWords.WEAK_CLOSERS.contains(lower) || Forms.fits(lower, "cent(re|er)"));
      if (i > from && strong && sentence.at(i).guess() != Guess.PERSON) {
        return i + 1;
      }
    }
    return 0;
  }

  /// After "University of" and the like any capitalised word goes on, also one that is otherwise a
  /// role.
  private static boolean continues(Token token) {
    return token.guess() == Guess.ORGANISATION;
  }

  /// "Board of Directors": part of an organisation, not one by itself.
  private static boolean board(Sentence sentence, int from) {
    return sentence.at(from).is("board")
        && sentence.lower(from + 1).equals("of")
        && Forms.fits(
            sentence.lower(from + 2), "directors|trustees|governors|managers|regents|supervisors");
  }

  private static boolean opens(Sentence sentence, int i) {
    String next = sentence.lower(i + 1);
    int name = sentence.lower(i + 2).equals("the") ? i + 3 : i + 2;
    return (next.equals("of") || next.equals("for"))
        && name < sentence.size()
        && sentence.at(name).capitalised();
  }

  private boolean closes(Sentence sentence, int from, int last) {
    String lower = sentence.lower(last);
    if (!NameWords.CLOSERS.contains(lower)) {
      return false;
    }
    boolean centre =
        Forms.fits(lower, "cent(er|re)")
            && Forms.fits(
                sentence.lower(last - 1),
                "medical|health|cancer|hospital|children's|'s|care|heart");
    boolean care =
        last - from >= 2
            && Forms.fits(lower, "services|systems?|group|networks?|partners|city|plan")
            && Forms.fits(sentence.lower(last - 1), "health|healthcare|medical|hospitals?");
    boolean weak = NameWords.WEAK_CLOSERS.contains(lower) && !centre && !care;
    boolean agreed =
        sentence.at(last).guess() == Guess.ORGANISATION
            || sentence.at(from).guess() == Guess.ORGANISATION;
    return !weak
        || agreed
        || (last - from >= 2
            && sentence.form() == Sentence.Form.PROSE
            && !sentence.lower(from).isEmpty()
            && org(sentence, from, last));
  }

  private static boolean org(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(from, to + 1).stream()
        .anyMatch(t -> t.guess() == Guess.ORGANISATION);
  }

  private boolean joint(Sentence sentence, int i, boolean opener) {
    String lower = sentence.lower(i);
    if (!JOINTS.contains(lower) || i + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.at(i + 1);
    return switch (lower) {
      case "'s", "'" ->
          next.capitalised()
              && sentence.at(i - 1).guess() != Guess.PLACE
              && !lexicons.place(sentence.at(i - 1).word());
      case "&", "-", "/" -> next.capitalised();
      case "and" -> next.capitalised() && part(next) && (opener || together(sentence, i));
      case "of", "for", "in", "on" ->
          opener
              && Forms.fits(lower, "of|for")
              && (next.capitalised()
                  || (next.is("the")
                      && i + 2 < sentence.size()
                      && sentence.at(i + 2).capitalised()));
      case "the" -> opener && next.capitalised();
      case "," ->
          opener
              && sentence.tokens().subList(i, Math.min(sentence.size(), i + 5)).stream()
                  .anyMatch(t -> t.is("and"))
              && next.guess() == Guess.ORGANISATION;
      default -> next.capitalised();
    };
  }

  /// "Calderdale and Huddersfield NHS Trust" but not "Microsoft and Cleveland Clinic".
  private boolean together(Sentence sentence, int and) {
    Token before = sentence.at(and - 1);
    return sentence.at(and).guess() == Guess.ORGANISATION
        || before.guess() == Guess.PLACE
        || lexicons.place(before.word())
        || (!NameWords.CLOSERS.contains(before.lower()) && before.guess() == Guess.OTHER);
  }

  private static boolean joined(Sentence sentence, int from) {
    return sentence.lower(from - 1).equals("&");
  }

  /// True for a capitalised word that may be part of an organisation's name.
  boolean part(Token token) {
    return token.guess() != Guess.PERSON && named(token);
  }

  private static boolean named(Token token) {
    return token.capitalised()
        && token.letters()
        && !token.lower().endsWith("-based")
        && (!NameWords.NEVER.contains(token.lower())
            || (token.guess() == Guess.ORGANISATION && !token.is("the")))
        && !NameWords.HONORIFICS.contains(token.lower());
  }

  /// False for a known name inside a longer one ("NHS" in "NHS staff" is an adjective).
  boolean stands(Sentence sentence, int from, int to) {
    if (to - from > 1) {
      return true;
    }
    if (!sentence.lower(from).equals("nhs")) {
      return true;
    }
    String next = sentence.tag(to);
    boolean role = NameWords.NEVER.contains(sentence.lower(to));
    return role
        || !(next.startsWith("NN")
            || next.startsWith("JJ")
            || next.equals("CD")
            || next.equals("HYPH"));
  }

  /// True when no capitalised neighbour makes these words part of something longer.
  boolean standsAlone(Sentence sentence, int from, int to) {
    boolean title = sentence.form() == Sentence.Form.TITLE;
    boolean after =
        to < sentence.size()
            && part(sentence.at(to))
            && !title
            && !NameWords.NEVER.contains(sentence.lower(to))
            && sentence.at(to).guess() != Guess.PERSON
            && !lexicons.givenName(sentence.at(to).word());
    boolean before =
        from > 0
            && part(sentence.at(from - 1))
            && !title
            && sentence.at(from - 1).guess() == Guess.PERSON;
    return !before && (!after || sentence.at(to).capitals()) && stands(sentence, from, to);
  }

  int extendLeft(Sentence sentence, int from, Cast cast) {
    int i = from;
    while (i > 0
        && cast.covering(sentence, i - 1).isEmpty()
        && ((part(sentence.at(i - 1)) && !sentence.tag(i - 1).startsWith("V"))
            || (sentence.lower(i - 1).equals("&") && i > 1))
        && !(sentence.form() == Sentence.Form.TITLE && sentence.at(i - 1).guess() == Guess.OTHER)
        && !(i - 1 == 0
            && sentence.at(0).guess() == Guess.OTHER
            && !sentence.tag(0).startsWith("NNP"))) {
      i--;
    }
    return i;
  }

  int extendRight(Sentence sentence, int from, Cast cast) {
    int i = from + 1;
    while (i < sentence.size() && cast.covering(sentence, i).isEmpty() && goesOn(sentence, i)) {
      i++;
    }
    while (i > from + 1 && JOINTS.contains(sentence.lower(i - 1))) {
      i--;
    }
    return i;
  }

  private static final Set<String> LEADERS =
      Set.of(
          "leader",
          "chairman",
          "chairwoman",
          "ceo",
          "cio",
          "cfo",
          "boss",
          "president",
          "minister",
          "secretary",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "mp");

  /// "NDP _Leader_ Gus Chisholm": a post between an organisation and a name.
  static boolean leads(Sentence sentence, int i) {
    return LEADERS.contains(sentence.lower(i))
        && i + 2 < sentence.size()
        && sentence.at(i + 1).capitalised();
  }

  private boolean goesOn(Sentence sentence, int i) {
    Token token = sentence.at(i);
    if (leads(sentence, i)) {
      return false;
    }
    if (token.guess() == Guess.ORGANISATION) {
      return !token.is("'s")
          || (i + 1 < sentence.size() && sentence.at(i + 1).guess() == Guess.ORGANISATION);
    }
    boolean title = sentence.form() == Sentence.Form.TITLE;
    return part(token) && token.tag().startsWith("NNP") && !title;
  }

  /// False for what a classifier takes for an organisation by mistake.
  boolean plausible(Sentence sentence, int from, int to) {
    String name = sentence.text(from, to);
    boolean capital = sentence.tokens().subList(from, to).stream().anyMatch(Token::capitalised);
    List<Token> tokens = sentence.tokens().subList(from, to);
    boolean onlyRoles =
        tokens.stream()
            .allMatch(
                t -> NameWords.NEVER.contains(t.lower()) || (t.is("nhs") && tokens.size() > 1));
    boolean place = lexicons.place(name);
    return capital
        && !board(sentence, from)
        && !onlyRoles
        && !place
        && name.length() > 1
        && stands(sentence, from, to)
        && !acronymOfPost(name);
  }

  private static final Set<String> NOT_ORGANISATIONS =
      WordSet.of(
          """
          a&e ai api apis brexit cbe ceo cio covid covid-19 ehr ehrs emr emrs epr eprs
          eu fhir gdpr gp gps hie hipaa hr icd-10 ict icu ig im&t internet iot ipo it it. kpi
          mba mbe md mp mps obe pacs pas phd pr q&a r&d rio rn tv uk us usa
          """);

  /// True for capitals that stand for things, degrees and posts.
  static boolean notOrganisation(String name) {
    return acronymOfPost(name);
  }

  private static boolean acronymOfPost(String name) {
    return NOT_ORGANISATIONS.contains(name.toLowerCase(Locale.ROOT));
  }
}
