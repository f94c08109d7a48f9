package org.wardround.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardround.model.Mention;

/// Tells of each word, in reading order, which kinds of mention it is part of, and which mentions
/// end with it.
final class MentionCursor {
  static final Set<Mention.Kind> KINDS = EnumSet.allOf(Mention.Kind.class);

  /// A mention that is read to its end.
  ///
  /// @param words its length
  record Ended(Mention.Kind kind, int words) {}

  /// A mention that has begun.
  ///
  /// @param end the end of its last word; signs after that are no word ("Acme Inc.")
  private record Open(Mention.Kind kind, int end, int firstWord) {}

  private final CharSequence text;
  private final List<Mention> inOrder;
  private final Map<Mention.Kind, Integer> ends = new EnumMap<>(Mention.Kind.class);
  private final List<Open> open = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();
  private int lastEnd;

  /// Where the first of the open ones ends: most words end none.
  private int nextEnd = Integer.MAX_VALUE;

  private int next;
  private int wordStart;
  private int word;

  MentionCursor(CharSequence text, List<Mention> mentions) {
    this.text = text;
    this.inOrder = mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
  }

  /// Moves on to the word between two offsets; words come in ascending order.
  void advance(int start, int end) {
    wordStart = start;
    word++;
    ended.clear();
    while (next < inOrder.size() && inOrder.get(next).start() < end) {
      Mention begun = inOrder.get(next++);
      ends.merge(begun.kind(), begun.end(), Math::max);
      lastEnd = Math.max(lastEnd, begun.end());
      int last = endOfWords(begun);
      nextEnd = Math.min(nextEnd, last);
      open.add(new Open(begun.kind(), last, word));
    }
    if (end >= nextEnd) {
      close(end);
    }
  }

  private int endOfWords(Mention mention) {
    int end = Math.min(mention.end(), text.length());
    while (end > mention.start() + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void close(int end) {
    nextEnd = Integer.MAX_VALUE;
    for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
      Open mention = each.next();
      if (mention.end() <= end) {
        each.remove();
        ended.add(new Ended(mention.kind(), word - mention.firstWord() + 1));
      } else {
        nextEnd = Math.min(nextEnd, mention.end());
      }
    }
  }

  /// The mentions whose last word this is.
  List<Ended> ended() {
    return ended;
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
