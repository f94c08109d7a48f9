package org.wardround.extract.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;

/// One way of saying something, from `models/patterns.txt`.
///
/// @param words matches the text of a clause; its groups are named after the slots
record Pattern(String name, List<Meaning> meanings, java.util.regex.Pattern words) {
  Pattern {
    meanings = List.copyOf(meanings);
  }

  /// What the words say happened.
  enum Kind {
    IN,
    OUT,
    HOLDS,
    HELD,
    WAS,
    OPEN
  }

  /// One thing that a pattern says.
  ///
  /// @param person slot of the person; null for vacancies
  /// @param post slot of the post, if any
  /// @param organisation slot of the organisation, if any
  /// @param role the role itself, where the verb names it ("chairs")
  /// @param sameAs slot of the person whose post it is ("succeeds")
  /// @param lasting whether the post stays though the person takes another
  /// @param background whether the words tell of the past only because of their tense
  record Meaning(
      Kind kind,
      @Nullable String person,
      @Nullable String post,
      @Nullable String organisation,
      @Nullable String role,
      @Nullable String sameAs,
      Certainty certainty,
      boolean lasting,
      boolean background) {}
}
