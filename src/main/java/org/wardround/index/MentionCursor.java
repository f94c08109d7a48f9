package org.wardround.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wardround.model.Mention;

/// Tells of each word, in reading order, which kinds of mention it is part of.
final class MentionCursor {
  private final List<Mention> inOrder;
  private final Map<Mention.Kind, Integer> ends = new EnumMap<>(Mention.Kind.class);
  private int next;
  private int wordStart;

  MentionCursor(List<Mention> mentions) {
    this.inOrder = mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
  }

  /// Moves on to the word between two offsets; words come in ascending order.
  void advance(int start, int end) {
    wordStart = start;
    while (next < inOrder.size() && inOrder.get(next).start() < end) {
      Mention begun = inOrder.get(next++);
      ends.merge(begun.kind(), begun.end(), Math::max);
    }
  }

  /// Whether the word is part of a mention of that kind.
  boolean within(Mention.Kind kind) {
    return wordStart < ends.getOrDefault(kind, 0);
  }
}
