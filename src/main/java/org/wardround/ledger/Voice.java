package org.wardround.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.Testimony;

/// A testimony with what is compared when several are put together.
///
/// @param organisation key of the organisation, null where the claim names none
/// @param role key of the role, likewise
record Voice(Testimony testimony, @Nullable String organisation, @Nullable String role) {
  /// By the day it was said, then by content: the order does not depend on how it was stored.
  static final Comparator<Voice> IN_ORDER =
      Comparator.comparing(Voice::said)
          .thenComparing(voice -> voice.testimony.link())
          .thenComparing(voice -> voice.testimony.claim().best().part())
          .thenComparingInt(voice -> voice.testimony.claim().best().start())
          .thenComparing(voice -> voice.change())
          .thenComparing(voice -> Objects.toString(voice.role, ""))
          .thenComparing(voice -> Objects.toString(voice.organisation, ""))
          .thenComparing(voice -> Objects.toString(voice.date(), ""))
          .thenComparing(voice -> voice.testimony.claim().person());

  LocalDate said() {
    return testimony.said();
  }

  Change change() {
    return testimony.claim().change();
  }

  Certainty certainty() {
    return testimony.claim().certainty();
  }

  @Nullable PartialDate date() {
    return testimony.claim().date();
  }

  boolean acting() {
    return testimony.claim().acting();
  }

  /// True when both may speak of one post. A claim without a role speaks of any post of its
  /// organisation; one without an organisation only of a post with the very same role.
  boolean samePost(Voice other) {
    if (organisation != null && other.organisation != null) {
      return organisation.equals(other.organisation)
          && (role == null || other.role == null || Roles.agree(role, other.role));
    }
    return role != null && role.equals(other.role);
  }
}
