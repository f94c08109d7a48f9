package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;
import org.wardround.model.PartialDate;
import org.wardround.model.Vacancy;

/// A story's claims and vacancies as one stream of terms, each in a window of positions of its own,
/// so that a query can ask for one claim: all its parts must stand within one window.
///
/// Child documents would say the same, at the price of a second document for every claim and a join
/// in every query; a story of five claims costs some forty more positions here.
final class ClaimTokens extends TokenStream {
  /// Positions from the start of one claim to the start of the next.
  static final int WINDOW = 256;

  /// More terms of one claim than this are dropped, so that a search of [#WINDOW] - this positions
  /// never reaches into the next claim. Names of claims seen run to 30 words.
  static final int MOST_TERMS = 100;

  /// The change of a vacancy: a post to be filled, whoever comes.
  static final String VACANT = "vacant";

  /// The parts of a claim that a query can name; the letter starts their terms.
  enum Part {
    CHANGE('c'),
    PERSON('p'),
    ROLE('r'),
    ORGANISATION('o'),
    CERTAINTY('y'),
    ACTING('a'),
    EFFECTIVE('d');

    private final char letter;

    Part(char letter) {
      this.letter = letter;
    }

    /// The term for a word of this part of a claim.
    String term(String word) {
      return letter + ":" + word;
    }
  }

  private record Placed(String term, int position) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Placed> tokens = new ArrayList<>();
  private int next;
  private int latest = -1;

  ClaimTokens(Extraction extraction) {
    int window = 0;
    for (Claim claim : extraction.claims()) {
      place(terms(claim), window++);
    }
    for (Vacancy vacancy : extraction.vacancies()) {
      place(terms(vacancy), window++);
    }
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    clearAttributes();
    Placed token = tokens.get(next++);
    term.append(token.term());
    increment.setPositionIncrement(token.position() - latest);
    latest = token.position();
    return true;
  }

  private void place(List<String> terms, int window) {
    for (int i = 0; i < Math.min(terms.size(), MOST_TERMS); i++) {
      tokens.add(new Placed(terms.get(i), window * WINDOW + i));
    }
  }

  private static List<String> terms(Claim claim) {
    List<String> terms = new ArrayList<>();
    terms.add(Part.CHANGE.term(claim.change().word()));
    terms.add(Part.CERTAINTY.term(claim.certainty().word()));
    terms.add(Part.ACTING.term(claim.acting() ? "yes" : "no"));
    addDate(terms, claim.date());
    addWords(terms, Part.PERSON, claim.person());
    addWords(terms, Part.ROLE, claim.post().role());
    addWords(terms, Part.ORGANISATION, claim.post().organisation());
    return terms;
  }

  private static List<String> terms(Vacancy vacancy) {
    List<String> terms = new ArrayList<>();
    terms.add(Part.CHANGE.term(VACANT));
    addWords(terms, Part.ROLE, vacancy.post().role());
    addWords(terms, Part.ORGANISATION, vacancy.post().organisation());
    return terms;
  }

  /// A date stands as its year, its month and its day, as far as it is known.
  private static void addDate(List<String> terms, @Nullable PartialDate date) {
    if (date != null) {
      for (int length = 4; length <= date.iso().length(); length += 3) {
        terms.add(Part.EFFECTIVE.term(date.iso().substring(0, length)));
      }
    }
  }

  private static void addWords(List<String> terms, Part part, @Nullable String name) {
    if (name != null) {
      PlainAnalyzer.terms(name).forEach(word -> terms.add(part.term(word)));
    }
  }
}
