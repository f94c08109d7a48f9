package org.wardround.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which moves are asked for; null asks for all.
///
/// @param person words of the name, in any case and with or without accents
/// @param organisation words of the name of either side
/// @param role words of the role of either side
/// @param since announced on that day or later
/// @param until announced on that day or earlier
public record MoveQuery(
    @Nullable String person,
    @Nullable String organisation,
    @Nullable String role,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {
  /// Every move.
  public static final MoveQuery ALL = new MoveQuery(null, null, null, null, null);

  /// The moves of a person.
  public static MoveQuery ofPerson(String name) {
    return new MoveQuery(name, null, null, null, null);
  }

  /// The moves to, from and inside an organisation.
  public static MoveQuery ofOrganisation(String name) {
    return new MoveQuery(null, name, null, null, null);
  }
}
