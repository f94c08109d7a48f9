package org.wardround.extract.text;

/// One word or punctuation mark of a sentence.
///
/// @param word as it stands in the story, typographic apostrophes made plain
/// @param lower the word in lower case
/// @param tag Penn Treebank part of speech
/// @param guess what the name classifiers take it for
/// @param start offset of its first character in the story's part
/// @param end offset after its last character
public record Token(String word, String lower, String tag, Guess guess, int start, int end) {
  /// What a name classifier takes a token for.
  public enum Guess {
    PERSON,
    ORGANISATION,
    PLACE,
    OTHER
  }

  /// True when the word starts with a capital letter, or its second letter is one ("iSoft").
  public boolean capitalised() {
    return Character.isUpperCase(word.charAt(0))
        || (word.length() > 2
            && Character.isLetter(word.charAt(0))
            && Character.isUpperCase(word.charAt(1)));
  }
}
