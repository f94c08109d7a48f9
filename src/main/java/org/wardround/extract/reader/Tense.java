package org.wardround.extract.reader;

import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;

/// Whether a date that leaves its year or week open lies behind or ahead, by the verb it stands
/// with: "left in June", "leaves in June".
enum Tense {
  PAST,
  AHEAD,
  OPEN;

  /// How many tokens before a date, and after it, its verb is looked for.
  private static final int BEFORE = 25;

  private static final int AFTER = 12;

  /// The tense of the verb that is nearest before a token, else of the next one after it.
  static Tense at(Sentence sentence, int token) {
    String before = sentence.lower(token - 1);
    if (before.equals("since")) {
      return PAST;
    }
    if (Forms.fits(before, "effective|starting|beginning|next|coming|this")
        || (before.equals("from") && sentence.lower(token - 2).equals("effect"))) {
      return AHEAD;
    }
    for (int i = token - 1; i >= Math.max(0, token - BEFORE); i--) {
      Tense tense = verb(sentence, i);
      if (tense != OPEN) {
        return tense;
      }
    }
    for (int i = token + 1; i < Math.min(sentence.size(), token + AFTER); i++) {
      Tense tense = verb(sentence, i);
      if (tense != OPEN) {
        return tense;
      }
    }
    return OPEN;
  }

  private static Tense verb(Sentence sentence, int i) {
    String word = sentence.lower(i);
    return switch (sentence.tag(i)) {
      case "MD" -> Forms.fits(word, "could|might|should|may|can|must") ? OPEN : AHEAD;
      case "TO", "IN" -> word.equals("to") && sentence.tag(i + 1).equals("VB") ? AHEAD : OPEN;
      case "VBD" -> PAST;
      case "VBZ", "VBP" -> present(sentence, i);
      case "VBN" -> participle(sentence, i);
      default -> OPEN;
    };
  }

  /// "retires", "is retiring" look ahead; "has retired" does not; "is" alone says nothing, nor does
  /// a word that is part of a name.
  private static Tense present(Sentence sentence, int i) {
    String word = sentence.lower(i);
    if (i > 0 && sentence.at(i).capitalised()) {
      return OPEN; // a name, or a headline
    }
    if (Forms.fits(word, "has|have|'ve")) {
      return PAST;
    }
    if (Forms.fits(word, "is|are|'s|'re|am|'m")) {
      return sentence.tag(i + 1).equals("VBG") || sentence.lower(i + 1).equals("due")
          ? AHEAD
          : OPEN;
    }
    return Forms.fits(word, "says?|reports?|writes?|tells?|adds?") ? OPEN : AHEAD;
  }

  /// "appointed in May" lies behind; "will be succeeded in May" has its tense from "will".
  private static Tense participle(Sentence sentence, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      String word = sentence.lower(k);
      if (Forms.fits(word, "has|have|had|was|were|'ve|'d|been")) {
        return PAST;
      }
      if (Forms.fits(word, "be|is|are|being|'s|'re|to")) {
        return OPEN;
      }
      if (!sentence.tag(k).startsWith("RB")) {
        return PAST;
      }
    }
    return PAST;
  }
}
