package org.wardround.extract.text;

import java.util.List;
import org.wardround.model.Evidence;

/// One sentence, heading, list item or title.
///
/// @param paragraph number of its paragraph in the text; -1 in the title
/// @param form what kind of line it stands in
/// @param text the exact words
/// @param start offset of the first character in its part
public record Sentence(
    int index,
    Evidence.Part part,
    int paragraph,
    Form form,
    List<Token> tokens,
    String text,
    int start) {
  /// The kinds of line that a sentence can stand in.
  public enum Form {
    TITLE,
    HEADING,
    ITEM,
    PROSE
  }

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /// How many tokens it has.
  public int size() {
    return tokens.size();
  }

  /// The token at that place.
  public Token at(int index) {
    return tokens.get(index);
  }

  /// The lower-case word at that place, or the empty string beyond either end.
  public String lower(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
  }

  /// The part of speech at that place, or the empty string beyond either end.
  public String tag(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).tag() : "";
  }

  /// The story's words from one token up to, not including, another.
  public String text(int from, int to) {
    if (from >= to) {
      return "";
    }
    return text.substring(tokens.get(from).start() - start, tokens.get(to - 1).end() - start);
  }

  /// This sentence as evidence.
  public Evidence evidence() {
    return new Evidence(part, text, start, start + text.length());
  }
}
