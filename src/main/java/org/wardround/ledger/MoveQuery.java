package org.wardround.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which moves are asked for; null asks for all.
///
/// @param person words of the name, in any case and with or without accents, or a person's id
/// @param organisation words of the name of either side, or any name the lexicon knows it by
/// @param role words of the role of either side
/// @param since announced on that day or later
/// @param until announced on that day or earlier
/// @param fromKind kind, or group of kinds, of the organisation left (`nhs`, `supplier` …)
/// @param toKind likewise of the organisation joined
/// @param changedSince only moves of which a story has told on that day or later
/// @param believedOn as they were believed on that day: by stories published until then
public record MoveQuery(
    @Nullable String person,
    @Nullable String organisation,
    @Nullable String role,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String fromKind,
    @Nullable String toKind,
    @Nullable LocalDate changedSince,
    @Nullable LocalDate believedOn) {
  /// Every move.
  public static final MoveQuery ALL = new MoveQuery(null, null, null, null, null);

  /// The moves by person, organisation, role and time of the announcement.
  public MoveQuery(
      @Nullable String person,
      @Nullable String organisation,
      @Nullable String role,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    this(person, organisation, role, since, until, null, null, null, null);
  }

  /// The moves of a person.
  public static MoveQuery ofPerson(String name) {
    return new MoveQuery(name, null, null, null, null);
  }

  /// The moves to, from and inside an organisation.
  public static MoveQuery ofOrganisation(String name) {
    return new MoveQuery(null, name, null, null, null);
  }

  /// The same as it was believed on a day.
  public MoveQuery believedOn(LocalDate day) {
    return new MoveQuery(
        person, organisation, role, since, until, fromKind, toKind, changedSince, day);
  }
}
