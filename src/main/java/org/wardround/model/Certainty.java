package org.wardround.model;

import java.util.Locale;

/// How sure a story is of what it claims, the surest first.
public enum Certainty {
  /// Said as a fact, or confirmed.
  ASSERTED,
  /// From unnamed sources, a leak, "understood to".
  REPORTED,
  /// Tipped, rumoured, one of several candidates.
  SPECULATED,
  /// Said not to be so.
  DENIED;

  /// The word that files and screens use, in lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
