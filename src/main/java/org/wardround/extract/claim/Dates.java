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
      int distance =
          when.from() >= from && when.to() <= to
              ? -1
              : when.from() >= to ? when.from() - to : from - when.to() + 2;
      if ((when.date() != null && distance < nearest && when.since() == since)
          || (when.date() != null && since && distance < nearest && best == null)) {
        nearest = distance;
        best = when.date();
      }
    }
    return best;
  }
}
