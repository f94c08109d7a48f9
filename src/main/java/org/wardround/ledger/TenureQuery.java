package org.wardround.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which tenures are asked for; null asks for all.
///
/// @param person a person's id
/// @param organisation words of its name, or any name the lexicon knows it by
/// @param role words of the role
/// @param on held on that day, as far as is known
/// @param exactly whether `organisation` means the very organisation, not words of its name
public record TenureQuery(
    @Nullable String person,
    @Nullable String organisation,
    @Nullable String role,
    @Nullable LocalDate on,
    boolean exactly) {
  /// The tenures of a post, or at an organisation, on a day.
  public TenureQuery(@Nullable String organisation, @Nullable String role, @Nullable LocalDate on) {
    this(null, organisation, role, on, false);
  }

  /// The tenures of the person of that id.
  public static TenureQuery ofPerson(String id) {
    return new TenureQuery(id, null, null, null, false);
  }

  /// All tenures at the very organisation that has that name.
  public static TenureQuery ofVeryOrganisation(String name) {
    return new TenureQuery(null, name, null, null, true);
  }
}
