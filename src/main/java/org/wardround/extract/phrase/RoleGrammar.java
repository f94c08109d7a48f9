package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wardround.extract.names.OrganisationKind;
import org.wardround.extract.phrase.RolePhrase.Article;
import org.wardround.extract.phrase.RolePhrase.Mark;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.WordSet;

/// Finds the phrases that name a post, by a grammar: markers, modifiers, a head noun, and what "of"
/// and "for" add. A role of two heads ("president and chief executive") is one phrase.
final class RoleGrammar {
  private static final int LONGEST_COMPLEMENT = 12;
  private static final Set<String> POSSESSIVES =
      Set.of("his", "her", "its", "their", "our", "my", "whose");

  private final Sentence sentence;
  private final boolean[] taken;

  /// @param taken the tokens that names occupy
  RoleGrammar(Sentence sentence, boolean[] taken) {
    this.sentence = sentence;
    this.taken = taken;
  }

  /// All roles, in reading order.
  List<RolePhrase> find() {
    List<RolePhrase> found = new ArrayList<>();
    int after = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (i < after || !head(i)) {
        continue;
      }
      RolePhrase role = phrase(i, after).orElse(null);
      if (role != null) {
        found.add(role);
        after = role.to();
        i = after - 1;
      }
    }
    return found;
  }

  private boolean free(int i) {
    return i >= 0 && i < sentence.size() && !taken[i];
  }

  private String singular(int i) {
    String word = sentence.lower(i);
    if (RoleWords.HEADS.contains(word)) {
      return word;
    }
    String one =
        word.endsWith("men")
            ? word.substring(0, word.length() - 2) + "an"
            : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return RoleWords.HEADS.contains(one) ? one : word;
  }

  /// True when the token can be the head noun of a role.
  private boolean head(int i) {
    if (!free(i)) {
      return false;
    }
    String word = singular(i);
    if ((word.equals("md") && Forms.fits(sentence.lower(i - 1), ",|\\)"))
        || (word.equals("professor") && i + 1 < sentence.size() && taken[i + 1])) {
      return false;
    }
    if (!RoleWords.HEADS.contains(word)) {
      return designate(i) && RoleWords.HEADS.contains(word.substring(0, word.indexOf('-')));
    }
    if (Forms.fits(word, "chair|head|lead|champion")
        && Forms.fits(
            sentence.lower(i - 1),
            "will|would|to|also|and also|should|could|jointly|he|she|they|who")) {
      return false;
    }
    String tag = sentence.tag(i);
    if (tag.startsWith("V") && !sentence.at(i).capitals() && verb(i)) {
      return false;
    }
    return !modifies(i);
  }

  /// A finite verb such as "chairs" or "heads", and not a mistake of the tagger.
  private boolean verb(int i) {
    String word = sentence.lower(i);
    return WordSet.of(
                """
          associate boss chair chaired chairs champion champions fellow head headed
          heading heads lead leads led partner partners
          """)
            .contains(word)
        && !RoleWords.MODIFIERS.contains(sentence.lower(i - 1));
  }

  private boolean designate(int i) {
    String word = sentence.lower(i);
    return word.endsWith("-designate") || word.endsWith("-elect") || word.endsWith("-general");
  }

  /// True when the word only modifies the head that follows ("chief" in "chief executive").
  private boolean modifies(int i) {
    int next = i + 1;
    if (!free(next)) {
      return false;
    }
    String word = sentence.lower(next);
    if (RoleWords.POST_NOUNS.contains(word) || RoleWords.AFTER.contains(word)) {
      return word.equals("chair") && !sentence.lower(i).equals("executive") == false;
    }
    if (word.equals("professor") && next + 1 < sentence.size() && taken[next + 1]) {
      return false;
    }
    if (RoleWords.HEADS.contains(singular(next))
        && !Forms.fits(singular(i), "c[a-z]{1,3}o|svp|evp|vp")) {
      return !sentence.tag(next).startsWith("V");
    }
    boolean modifier = RoleWords.MODIFIERS.contains(word) && headAhead(next);
    boolean noun =
        (sentence.tag(next).startsWith("NN") && !sentence.at(next).capitalised())
            || word.equals("team")
            || word.equals("team");
    return modifier
        || (noun
            && sentence.form() != Sentence.Form.TITLE
            && !Forms.fits(singular(i), "c[a-z]{1,3}o"))
        || (sentence.lower(i).equals("executive") && Forms.fits(word, "director.*"));
  }

  private boolean headAhead(int from) {
    for (int i = from; i < from + 6 && free(i); i++) {
      if (RoleWords.HEADS.contains(singular(i))) {
        return true;
      }
      String word = sentence.lower(i);
      if (!RoleWords.MODIFIERS.contains(word) && !Forms.fits(word, "and|&|,")) {
        return false;
      }
    }
    return false;
  }

  private Optional<RolePhrase> phrase(int head, int floor) {
    int first = modifiers(head, floor);
    int last = head + 1;
    while (free(last) && RoleWords.AFTER.contains(sentence.lower(last))) {
      last++;
    }
    if (award(last)) {
      return Optional.empty();
    }
    int coreEnd = complement(last, sentence.lower(head));
    boolean modified = first < head;
    String word = singular(head);
    if (RoleWords.NEEDS_MODIFIER.contains(word)
        && !modified
        && !(RoleWords.OR_COMPLEMENT.contains(word) && of(last))
        && !precededByName(first)
        && !(word.equals("member") && sentence.lower(head - 1).equals("a"))
        && !sentence.at(head).capitals()) {
      return Optional.empty();
    }
    if (RoleWords.PROFESSIONS.contains(word) && !ranked(first, head) && !word.equals("analyst")) {
      return Optional.empty();
    }
    Span all = coordinate(new Span(first, coreEnd, word));
    return Optional.of(finish(all, floor, head));
  }

  /// "Chief information officer of the year".
  private boolean award(int i) {
    return sentence.lower(i).equals("of")
        && sentence.lower(i + 1).equals("the")
        && Forms.fits(sentence.lower(i + 2), "year|month|decade");
  }

  private boolean precededByName(int i) {
    int before = sentence.lower(i - 1).equals("'s") ? i - 2 : i - 1;
    return before >= 0 && taken[before];
  }

  private boolean of(int i) {
    return Forms.fits(sentence.lower(i), "of|for|on|at|in");
  }

  private boolean ranked(int first, int head) {
    for (int i = first; i < head; i++) {
      if (RoleWords.RANKS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Where the words left of a head that belong to its role start.
  private int modifiers(int head, int floor) {
    int i = head;
    while (i - 1 >= floor && free(i - 1)) {
      if (modifier(i - 1)) {
        i--;
      } else if (joins(i - 1, floor)) {
        i -= 2;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean modifier(int i) {
    Token token = sentence.at(i);
    String word = token.lower();
    if (RoleWords.MARKS.containsKey(word)
        || (RoleWords.FILLERS.contains(word) && !RoleWords.MODIFIERS.contains(word))) {
      return false;
    }
    if (word.equals("first")) {
      return Forms.fits(sentence.lower(i + 1), "secretary|minister|assistant|vice|deputy|lord|sea");
    }
    if (RoleWords.MODIFIERS.contains(word)) {
      return !word.equals("us") || token.capitals();
    }
    if (!token.letters()
        || (token.capitalised()
            && sentence.form() != Sentence.Form.TITLE
            && !sentence.at(i + 1).capitalised())) {
      return false;
    }
    if (token.capitalised()) {
      return sentence.form() != Sentence.Form.TITLE
          && token.tag().startsWith("NN")
          && token.guess() == Token.Guess.OTHER
          && i > 0;
    }
    if (Forms.fits(word, "\\d\\d-year-old")) {
      return false;
    }
    boolean ending = word.endsWith("ing") && token.tag().startsWith("V");
    return Forms.fits(token.tag(), "NN|JJ|NNS") && !ending && !STOPPERS.contains(word);
  }

  private static final Set<String> STOPPERS =
      WordSet.of(
          """
          able active best better big busy certain colleague day double due early
          effective experienced few former friend future good great half husband job key
          last late leading less likely long-serving long-time many month months more
          most much new next old one only other overall own part popular post
          predecessor previous prominent proud quarter rare replacement retired right
          role same self several single strong subject successful successor such time
          today top true very week well-known wife year year-old years young
          """);

  /// "digital and" in "chief digital and information officer".
  private boolean joins(int i, int floor) {
    String word = sentence.lower(i);
    if (!Forms.fits(word, "and|&|,|/") || i - 1 < floor || !free(i - 1)) {
      return false;
    }
    String before = sentence.lower(i - 1);
    if (!RoleWords.MODIFIERS.contains(before)
        || (RoleWords.HEADS.contains(before) && !Forms.fits(before, "executive"))) {
      return false;
    }
    for (int j = i - 2; j >= Math.max(floor, i - 6) && free(j); j--) {
      String earlier = sentence.lower(j);
      if (Forms.fits(
          earlier,
          "chief|director|deputy|vice|senior|head|associate|assistant|joint|national|non-executive")) {
        return true;
      }
      if (!RoleWords.MODIFIERS.contains(earlier) && !Forms.fits(earlier, "and|&|,")) {
        return false;
      }
    }
    return false;
  }

  /// Where "of …" and "for …" after a head end.
  private int complement(int from, String head) {
    int end = from;
    while ((Forms.fits(sentence.lower(end), "of|for|on|,?") && !sentence.lower(end).isEmpty())
        || portfolio(end)) {
      if (portfolio(end)) {
        end += portfolioLength(end);
        continue;
      }
      if ((sentence.lower(end).equals("on")
              && !Forms.fits(head, "adviser|advisor|lead|commissioner"))
          || (sentence.lower(end).equals(",") && !sentence.lower(end + 1).isEmpty())) {
        break;
      }
      int to = nounPhrase(end + 1);
      if (to == end + 1) {
        break;
      }
      end = to;
    }
    return end;
  }

  /// "permanent secretary (energy and trade)".
  private boolean portfolio(int i) {
    return portfolioLength(i) > 0;
  }

  private int portfolioLength(int i) {
    if (!sentence.lower(i).equals("(")) {
      return 0;
    }
    for (int j = i + 1; j < i + 7 && free(j); j++) {
      if (sentence.lower(j).equals(")")) {
        boolean place =
            j == i + 2 && (sentence.at(i + 1).capitals() || sentence.tag(i + 1).equals("CD"));
        return place || j == i + 1 ? 0 : j - i + 1;
      }
      if (!sentence.at(j).letters() || sentence.tag(j).startsWith("V")) {
        return 0;
      }
    }
    return 0;
  }

  private int nounPhrase(int from) {
    int i = from;
    if (based(i) || kindBeforeName(i)) {
      return from;
    }
    boolean definite = Forms.fits(sentence.lower(i), "the|its|that|this|a|an|their");
    if (definite || Forms.fits(sentence.lower(i), "all|our")) {
      i++;
    }
    int end = from;
    int start = i;
    while (free(i) && i < start + LONGEST_COMPLEMENT) {
      Token token = sentence.at(i);
      String word = token.lower();
      if (Forms.fits(word, "and|&|,|/|plus") && i > start) {
        if (!goesOn(i, word)) {
          break;
        }
        i++;
        continue;
      }
      boolean noun =
          token.tag().startsWith("NN")
              || token.tag().equals("FW")
              || (token.tag().equals("CD") && i > start && Forms.fits(word, "\\d{1,2}"));
      boolean inside =
          token.tag().startsWith("JJ")
              || token.tag().equals("VBG")
              || token.tag().equals("VBN")
              || word.equals("'s")
              || token.tag().equals("HYPH");
      if ((!noun && !inside)
          || (!token.letters() && !word.equals("'s") && !token.tag().equals("CD"))
          || (noun && TIMES.contains(word))
          || HONORIFICS.contains(word)
          || token.guess() == Token.Guess.PERSON) {
        break;
      }
      i++;
      boolean closing =
          token.tag().startsWith("JJ")
              && Forms.fits(sentence.lower(i), "at|for|in|,|\\.|of|with|")
              && i - 1 == start;
      end = noun || closing ? i : end;
    }
    return end > start && !(definite && body(end - 1)) && !bodyName(from, start, end) ? end : from;
  }

  private static final Set<String> HONORIFICS =
      WordSet.of(
          "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness cllr");

  /// "of Franklin, Tenn.-based Community Health Systems".
  private boolean based(int from) {
    for (int i = from; i < from + 6 && i < sentence.size(); i++) {
      if (sentence.lower(i).endsWith("-based")) {
        return true;
      }
      if (!sentence.at(i).capitalised() && !Forms.fits(sentence.lower(i), ",|the")) {
        return false;
      }
    }
    return false;
  }

  /// "of health care IT and analytics firm Athenahealth".
  private boolean kindBeforeName(int from) {
    for (int i = from; i < from + 8 && free(i); i++) {
      if (i + 1 < sentence.size() && taken[i + 1] && OrganisationKind.noun(sentence.lower(i))) {
        return true;
      }
      if (!Forms.fits(sentence.tag(i), "NN.*|JJ.*|CC|VBN|VBG|DT|HYPH")) {
        return false;
      }
    }
    return false;
  }

  /// "spokesman for the agency": the complement is the organisation.
  private boolean body(int last) {
    return OrganisationKind.noun(sentence.lower(last))
        && !PARTS.contains(sentence.lower(last))
        && !sentence.at(last).capitalised();
  }

  /// Parts of an organisation: "chair of the audit committee" is a post of the whole.
  private static final Set<String> PARTS =
      WordSet.of("committee board department panel council faculty division unit team office");

  /// "director for Health Business Services": a name after a role in small letters is no portfolio.
  private boolean bodyName(int from, int start, int end) {
    if (sentence.at(from - 2 < 0 ? 0 : from - 2).capitalised() || end - start < 2) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!sentence.at(i).capitalised() && !Forms.fits(sentence.lower(i), "and|&|of|for|the")) {
        return false;
      }
    }
    return sentence.form() == Sentence.Form.PROSE || sentence.form() == Sentence.Form.ITEM;
  }

  private static final Set<String> TIMES =
      WordSet.of(
          """
          april aug. august day days dec. decades december feb. february friday good
          jan. january july june life march may monday month months nov. november now
          oct. october saturday sept sept. september sunday thursday time times today
          tuesday wednesday week weeks year years yesterday
          """);

  /// After "and" or a comma the complement goes on unless another role starts there.
  private boolean goesOn(int joint, String word) {
    if (!free(joint + 1)
        || !Forms.fits(sentence.tag(joint + 1), "NN.*|JJ.*|VBG")
        || sentence.at(joint + 1).guess() == Token.Guess.PERSON) {
      return false;
    }
    for (int i = joint + 1; i < joint + 7 && free(i); i++) {
      String next = sentence.lower(i);
      if ((RoleWords.HEADS.contains(singular(i)) && !next.equals("partner"))
          || RoleWords.MARKS.containsKey(next)) {
        return false;
      }
      if (word.equals(",") && Forms.fits(next, "and|&")) {
        return Forms.fits(sentence.tag(i + 1), "NN.*|JJ.*|VBG") && free(i + 1) && !headSoon(i + 1);
      }
      if (!Forms.fits(sentence.tag(i), "NN.*|JJ.*|VBG|,")) {
        break;
      }
    }
    return !word.equals(",");
  }

  private boolean headSoon(int from) {
    for (int i = from; i < from + 5 && free(i); i++) {
      if (RoleWords.HEADS.contains(singular(i))) {
        return true;
      }
      if (!Forms.fits(sentence.tag(i), "NN.*|JJ.*")) {
        return false;
      }
    }
    return false;
  }

  private record Span(int from, int to, String head) {}

  /// Adds the roles that follow with "and" or a comma and "and".
  private Span coordinate(Span first) {
    Span all = first;
    while (true) {
      Span next = nextRole(all);
      if (next == null) {
        return all;
      }
      all = new Span(first.from(), next.to(), first.head());
    }
  }

  private @org.jspecify.annotations.Nullable Span nextRole(Span role) {
    int i = role.to();
    String word = sentence.lower(i);
    boolean comma = word.equals(",") && free(i + 1);
    int start =
        comma && Forms.fits(sentence.lower(i + 1), "and|&")
            ? i + 2
            : Forms.fits(word, "and|&|/|,|-|–") ? i + 1 : -1;
    if (start < 0 || (sentence.lower(i).equals(",") && !comma)) {
      return null;
    }
    for (int head = start; head < start + 6 && free(head); head++) {
      if (head(head) && (modifiers(head, start) == start)) {
        boolean needs =
            RoleWords.NEEDS_MODIFIER.contains(singular(head)) && head == start && !of(head + 1);
        int last = head + 1;
        while (free(last) && RoleWords.AFTER.contains(sentence.lower(last))) {
          last++;
        }
        int end = complement(last, sentence.lower(head));
        return needs || (comma && start == i + 1 && !enumerates(end))
            ? null
            : new Span(start, end, singular(head));
      }
    }
    return null;
  }

  /// In "president, chief executive and chairman" the comma joins roles; in "Smith, director, said"
  /// not.
  private boolean enumerates(int end) {
    return Forms.fits(sentence.lower(end), "and|&") && headSoon(end + 1);
  }

  private RolePhrase finish(Span span, int floor, int head) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    int from = span.from();
    Article article = Article.NONE;
    while (from - 1 >= floor && free(from - 1)) {
      String word = sentence.lower(from - 1);
      Mark mark = RoleWords.MARKS.get(word.startsWith("ex-") ? "ex" : word);
      if (mark == null && word.equals("-") && sentence.lower(from - 2).equals("ex")) {
        mark = Mark.FORMER;
      }
      if (mark != null) {
        marks.add(mark);
      } else if (Forms.fits(word, "the|a|an") || POSSESSIVES.contains(word)) {
        article =
            word.equals("the")
                ? Article.THE
                : POSSESSIVES.contains(word) ? Article.POSSESSIVE : Article.A;
        from -= POSSESSIVES.contains(word) ? 0 : 1;
        break;
      } else if (!RoleWords.FILLERS.contains(word) && !Forms.fits(word, "\\d\\d-year-old")) {
        break;
      }
      from--;
    }
    boolean plural = !singular(head).equals(sentence.lower(head));
    return new RolePhrase(from, span.to(), text(span, marks), span.head(), marks, article, plural);
  }

  private String text(Span span, Set<Mark> marks) {
    List<String> words = new ArrayList<>();
    for (int i = span.from(); i < span.to(); i++) {
      String word = sentence.lower(i);
      Mark mark = RoleWords.MARKS.get(word);
      if (mark == Mark.ACTING || (mark == Mark.FORMER && i == span.from())) {
        marks.add(mark);
      } else if (!(word.equals("the") || Forms.fits(word, "a|an|its|his|her"))) {
        words.add(singular(i));
      } else if (i > span.from()) {
        words.add(word);
      }
    }
    return String.join(" ", words)
        .replace(" 's", "'s")
        .replace(" ,", ",")
        .replace("( ", "(")
        .replace(" )", ")")
        .replaceAll(" (a|an|its|his|her) ", " ")
        .toLowerCase(Locale.ROOT);
  }
}
