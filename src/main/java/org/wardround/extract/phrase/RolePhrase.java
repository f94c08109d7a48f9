package org.wardround.extract.phrase;

import java.util.Set;
import org.wardround.extract.text.Sentence;

/// A phrase that names a post without its organisation: "interim joint chief clinical information
/// officer".
///
/// @param from first token, articles and markers included
/// @param to token after the last
/// @param text as worded, lower case, without articles and markers
/// @param head its head noun, in the singular
/// @param marks what the words before it say of time and tenure
/// @param plural true for "directors"
public record RolePhrase(
    int from, int to, String text, String head, Set<Mark> marks, Article article, boolean plural) {
  /// What a word before a role says: "former", "new", "outgoing", "interim".
  public enum Mark {
    FORMER,
    NEW,
    OUTGOING,
    ACTING,
    NEXT
  }

  /// The word that opens the phrase.
  public enum Article {
    NONE,
    THE,
    A,
    POSSESSIVE
  }

  public RolePhrase {
    marks = Set.copyOf(marks);
  }

  /// Where its own words start, after articles and marks ("the former").
  public int start(Sentence sentence) {
    int start = from;
    while (start < to - 1 && !text.startsWith(sentence.lower(start))) {
      start++;
    }
    return start;
  }

  RolePhrase marked(Mark mark) {
    Set<Mark> more = new java.util.HashSet<>(marks);
    more.add(mark);
    return new RolePhrase(from, to, text, head, more, article, plural);
  }

  /// True when the phrase carries that mark.
  public boolean is(Mark mark) {
    return marks.contains(mark);
  }
}
