package org.wardround.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query as written, before it is known what it means in an index. A null field is none named:
/// title and text.
sealed interface Expression {
  /// All must hold.
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /// One at least must hold.
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// Must not hold.
  record Not(Expression part) implements Expression {}

  /// Counts more, or less, in the ranking.
  record Boosted(Expression part, float factor) implements Expression {}

  /// Words beside each other, as typed: which of them belong together, the index tells.
  record Words(@Nullable QueryField field, List<Word> words) implements Expression {
    public Words {
      words = List.copyOf(words);
    }
  }

  /// One word as typed, and its column from 0.
  record Word(String text, int column) {}

  /// Words in quotation marks, with the number of moves of a word allowed.
  record Phrase(@Nullable QueryField field, String text, int slop, int column)
      implements Expression {}

  /// A word with `*` or `?` in it.
  record Wildcard(@Nullable QueryField field, String pattern, int column) implements Expression {}

  /// A word, or one that differs from it by so many letters.
  record Fuzzy(@Nullable QueryField field, String word, int edits, int column)
      implements Expression {}

  /// A date, a range of dates or a span of days, as typed.
  record Dates(QueryField field, String value, int column) implements Expression {}
}
