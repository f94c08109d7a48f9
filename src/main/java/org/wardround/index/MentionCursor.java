package org.wardround.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardround.model.Mention;

/// Tells of each word, in reading order, which kinds of mention it is part of.
final class MentionCursor {
  static final Set<Mention.Kind> KINDS = EnumSet.allOf(Mention.Kind.class);

  private final List<Mention> inOrder;
  private final Map<Mention.Kind, Integer> ends = new EnumMap<>(Mention.Kind.class);
  private int lastEnd;
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
      lastEnd = Math.max(lastEnd, begun.end());
    }
  }

  /// Whether the word is part of no mention at all: the usual case, told without looking at kinds.
  boolean withinNone() {
    return wordStart >= lastEnd;
  }

  /// Whether the word is part of a mention of that kind.
  boolean within(Mention.Kind kind) {
    return !withinNone() && wordStart < ends.getOrDefault(kind, 0);
  }
}
