package org.wardround.extract.marked;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Mention;

/// A span of a marked story's text that names a person, an organisation or a role.
///
/// @param start offset of the first character in the story's text (UTF-16 units)
/// @param end offset after the last character
/// @param entity number of the person or organisation (`p1`, `o1`); null for a role
/// @param facts numbers of the facts whose post the words name, or that stand at this organisation
/// @param vacancy number of the vacancy whose post the words name
public record Mark(
    int start,
    int end,
    Mention.Kind kind,
    @Nullable String entity,
    List<String> facts,
    @Nullable String vacancy) {
  /// Throws `IllegalArgumentException` when the span is empty, or a role has a number of its own.
  public Mark {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
    if ((entity == null) != (kind == Mention.Kind.ROLE)) {
      throw new IllegalArgumentException("a " + kind + " cannot have the number " + entity);
    }
    facts = List.copyOf(facts);
  }
}
