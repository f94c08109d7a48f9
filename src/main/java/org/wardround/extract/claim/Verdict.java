package org.wardround.extract.claim;

import org.wardround.model.Change;

/// What a sentence says of a candidate: nothing, or one of the four changes.
enum Verdict {
  NONE,
  IN,
  OUT,
  HOLDS,
  HELD;

  static Verdict of(Change change) {
    return valueOf(change.name());
  }

  /// Throws `IllegalStateException` for [#NONE].
  Change change() {
    if (this == NONE) {
      throw new IllegalStateException("nothing is said");
    }
    return Change.valueOf(name());
  }
}
