package org.wardround.extract.claim;

import org.jspecify.annotations.Nullable;
import org.wardround.extract.phrase.Clause;
import org.wardround.model.PartialDate;

/// Which of a sentence's dates says when a change takes effect.
final class Dates {
  /// A date further away than this, in tokens, belongs to something else.
  private static final int REACH = 9;

  private Dates() {}

  /// The date inside a span of tokens, else the nearest after it, else the nearest before it.
  static @Nullable PartialDate of(Clause clause, int from, int to, boolean since) {
    PartialDate best = null;
    int nearest = REACH;
    for (Clause.When when : clause.dates()) {
      int distance = distance(when, from, to);
      if ((when.date() != null && distance < nearest && when.since() == since)
          || (when.date() != null && since && distance < nearest && best == null)) {
        nearest = distance;
        best = when.date();
      }
    }
    return best;
  }

  /// Dates before the words count only close by, or where they open the sentence.
  private static int distance(Clause.When when, int from, int to) {
    if (when.from() >= from && when.to() <= to) {
      return -1;
    }
    if (when.from() >= to) {
      return when.from() - to;
    }
    return when.from() <= 2 || from - when.to() <= 2 ? from - when.to() + 2 : REACH + 1;
  }
}
