package org.wardround.extract.names;

import java.util.Set;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.Token.Guess;
import org.wardround.extract.text.WordSet;

/// What stands around a capitalised name and makes it an organisation's: "joins _Haven_", "chief
/// executive of _Haven_", "_Haven_'s chief executive", "the supplier _Haven_".
final class NameContext {
  static final Set<String> POSTS =
      WordSet.of(
          """
          director chief executive officer president chair chairman chairwoman chairperson head
          manager commissioner adviser advisor analyst spokesman spokeswoman spokesperson partner
          ceo cio cto cfo coo cmo cno ccio cnio cmio cdio cdo ciso md vp svp evp boss lead leader
          founder co-founder trustee member principal dean provost chancellor treasurer
          consultant chief-executive director-general editor role job post position career
          secretary superintendent administrator controller registrar matron counsel
          """);

  private static final Set<String> MOVES =
      WordSet.of(
          """
          joins joined joining join rejoins rejoined leaves leaving quits quit exits exited
          """);

  private static final Set<String> KINDS =
      WordSet.of(
          """
          company firm supplier vendor maker giant startup start-up consultancy charity agency
          regulator developer group business provider insurer specialist hospital venture
          """);

  private final Lexicons lexicons;

  NameContext(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /// Where a name that starts here would end, as far as capitals say; the start when none does.
  int end(Sentence sentence, int from, Cast cast) {
    int i = from;
    while (i < sentence.size()
        && i < from + 4
        && word(sentence, i)
        && cast.covering(sentence, i).isEmpty()) {
      i++;
    }
    return i;
  }

  private boolean word(Sentence sentence, int i) {
    Token token = sentence.at(i);
    return token.capitalised()
        && token.letters()
        && token.guess() != Guess.PERSON
        && token.guess() != Guess.PLACE
        && !NameWords.NEVER.contains(token.lower())
        && !NameWords.DEMONYMS.contains(token.lower())
        && !NameWords.HONORIFICS.contains(token.lower())
        && !lexicons.place(token.word())
        && !token.lower().endsWith("-based")
        && !NameShape.notOrganisation(token.word());
  }

  /// True when the words around say that the name is an organisation's.
  boolean says(Sentence sentence, int from, int to) {
    if (sentence.lower(from - 1).endsWith("-based")) {
      return true;
    }
    int before = sentence.lower(from - 1).equals("the") ? from - 2 : from - 1;
    String link = sentence.lower(before);
    boolean post = before > 0 && POSTS.contains(sentence.lower(before - 1));
    boolean once =
        link.equals("of")
            && Forms.fits(sentence.lower(before - 1), "formerly|previously|late|lately");
    boolean title =
        post && sentence.at(before - 1).capitalised() && !sentence.at(before - 1).capitals();
    boolean ofPost = post && (Forms.fits(link, "at|with") || (link.equals("of") && !title));
    boolean moved = MOVES.contains(link);
    boolean kind = KINDS.contains(link) && from - 1 == before;
    boolean owner = sentence.lower(to).equals("'s") && posts(sentence, to + 1);
    boolean plain = posts(sentence, to) && !sentence.at(to).capitalised();
    boolean told =
        sentence.lower(to).equals(",")
            && Forms.fits(sentence.lower(to + 1), "the|an?")
            && kindSoon(sentence, to + 2);
    return ofPost || once || moved || kind || owner || plain || told;
  }

  private static boolean posts(Sentence sentence, int from) {
    for (int i = from; i < from + 4 && i < sentence.size(); i++) {
      if (POSTS.contains(sentence.lower(i))) {
        return true;
      }
      if (!Forms.fits(sentence.tag(i), "NN|JJ|VBG")) {
        return false;
      }
    }
    return false;
  }

  private static boolean kindSoon(Sentence sentence, int from) {
    for (int i = from; i < from + 5 && i < sentence.size(); i++) {
      if (KINDS.contains(sentence.lower(i))) {
        return true;
      }
      if (!Forms.fits(sentence.tag(i), "NN.*|JJ.*|HYPH|VBN")) {
        return false;
      }
    }
    return false;
  }
}
