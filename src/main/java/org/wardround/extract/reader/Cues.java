package org.wardround.extract.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.lexicon.NameTable;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.Token;

/// What is known of each word beside its letters, which the encoder's own vocabulary does not tell:
/// how it is written, what CoreNLP's name classifiers take it for, what kind of line it stands in,
/// and whether the lexicon has it.
///
/// The four cues of a word make one number below `COUNT`; the encoder has a vector for each (in the
/// place of BERT's two token types). In training it is the sum of one vector a cue.
public final class Cues {
  static final int SHAPES = 6;
  private static final List<Token.Guess> GUESS = List.of(Token.Guess.values());
  static final int GUESSES = GUESS.size();
  static final int FORMS = 3;
  static final int KNOWN = 4;

  /// How many values each cue has, in the order in which they make up the number.
  public static final List<Integer> SIZES = List.of(SHAPES, GUESSES, FORMS, KNOWN);

  /// How many numbers there are.
  public static final int COUNT = SHAPES * GUESSES * FORMS * KNOWN;

  private static final int GIVEN_NAME = 1;
  private static final int ORGANISATION = 2;
  private static final int PERHAPS_ORGANISATION = 3;

  private Cues() {}

  /// The number of each token of a sentence.
  static int[] of(Sentence sentence, Lexicons lexicons) {
    int[] known = known(sentence, lexicons);
    int[] cues = new int[sentence.size()];
    for (int i = 0; i < cues.length; i++) {
      Token token = sentence.at(i);
      cues[i] =
          number(
              shape(token.word()), GUESS.indexOf(token.guess()), form(sentence.form()), known[i]);
    }
    return cues;
  }

  static int number(int shape, int guess, int form, int known) {
    return ((shape * GUESSES + guess) * FORMS + form) * KNOWN + known;
  }

  /// The value of each cue of a number, in the order of `SIZES`.
  public static int[] values(int number) {
    int[] values = new int[SIZES.size()];
    int rest = number;
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = rest % SIZES.get(i);
      rest /= SIZES.get(i);
    }
    return values;
  }

  private static int shape(String word) {
    if (word.chars().noneMatch(Character::isLetter)) {
      return word.chars().anyMatch(Character::isDigit) ? 4 : 5;
    }
    if (word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
      return 0;
    }
    String tail = word.substring(1);
    if (Character.isUpperCase(word.charAt(0))
        && tail.equals(tail.toLowerCase(java.util.Locale.ROOT))) {
      return 1;
    }
    return word.equals(word.toUpperCase(java.util.Locale.ROOT)) ? 2 : 3;
  }

  private static int form(Sentence.Form form) {
    return switch (form) {
      case TITLE -> 0;
      case HEADING, ITEM -> 1;
      case PROSE -> 2;
    };
  }

  private static int[] known(Sentence sentence, Lexicons lexicons) {
    int[] known = new int[sentence.size()];
    List<String> words = sentence.tokens().stream().map(Token::word).toList();
    int from = 0;
    while (from < words.size()) {
      Optional<NameTable.Entry> entry = lexicons.organisations().longest(words, from);
      int length = entry.map(e -> e.words().size()).orElse(1);
      int to = Math.min(words.size(), from + length);
      if (entry.isPresent()) {
        Arrays.fill(known, from, to, entry.get().ambiguous() ? PERHAPS_ORGANISATION : ORGANISATION);
      } else if (sentence.at(from).capitalised() && lexicons.givenName(words.get(from))) {
        known[from] = GIVEN_NAME;
      }
      from = to;
    }
    return known;
  }
}
