package org.wardround.extract.reader;

import java.util.List;

/// A mention as tokens of a story.
///
/// @param from its first token
/// @param to the token after its last
/// @param entity the person or organisation that it names, a number within its kind; for posts and
///   dates the number of the mention itself
public record Span(Kind kind, int from, int to, int entity) {
  /// What is mentioned. The order is that of the tagger's classes.
  public enum Kind {
    PERSON,
    ORGANISATION,
    ROLE,
    DATE;

    private static final List<Kind> ALL = List.of(values());

    /// The kind of that number.
    static Kind at(int number) {
      return ALL.get(number);
    }
  }

  /// True for two mentions of one person or organisation.
  public boolean namesTheSame(Span other) {
    return kind == other.kind && entity == other.entity;
  }

  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a mention without words: " + from + "–" + to);
    }
  }
}
