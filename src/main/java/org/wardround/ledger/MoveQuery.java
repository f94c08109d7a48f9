package org.wardround.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;

/// Which moves are asked for; null asks for all. Organisations and roles are meant by words of
/// their names, or any name the lexicon knows them by.
///
/// @param person words of the name, in any case and with or without accents, or a person's id
/// @param organisation of either side
/// @param role of either side; with an organisation, of the same side
/// @param since announced on that day or later
/// @param until announced on that day or earlier
/// @param fromKind kind, or group of kinds, of the organisation left (`nhs`, `supplier` …)
/// @param toKind likewise of the organisation joined
/// @param changedSince only moves of which a story has told on that day or later
/// @param believedOn as they were believed on that day: by stories published until then
/// @param from the organisation left
/// @param to the organisation joined
/// @param certainty at least so sure
/// @param sources at least so many independent sources
/// @param exactly whether `organisation` means the very organisation, not words of its name
public record MoveQuery(
    @Nullable String person,
    @Nullable String organisation,
    @Nullable String role,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String fromKind,
    @Nullable String toKind,
    @Nullable LocalDate changedSince,
    @Nullable LocalDate believedOn,
    @Nullable String from,
    @Nullable String to,
    @Nullable Certainty certainty,
    int sources,
    boolean exactly) {
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

  /// The moves also by the kinds of organisations, and by when they were told and believed.
  public MoveQuery(
      @Nullable String person,
      @Nullable String organisation,
      @Nullable String role,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable String fromKind,
      @Nullable String toKind,
      @Nullable LocalDate changedSince,
      @Nullable LocalDate believedOn) {
    this(
        person,
        organisation,
        role,
        since,
        until,
        fromKind,
        toKind,
        changedSince,
        believedOn,
        null,
        null,
        null,
        1,
        false);
  }

  /// The moves of a person.
  public static MoveQuery ofPerson(String name) {
    return new MoveQuery(name, null, null, null, null);
  }

  /// The moves to, from and inside an organisation.
  public static MoveQuery ofOrganisation(String name) {
    return new MoveQuery(null, name, null, null, null);
  }

  /// The moves to, from and inside the very organisation that has that name.
  public static MoveQuery ofVeryOrganisation(String name) {
    return new MoveQuery(
        null, name, null, null, null, null, null, null, null, null, null, null, 1, true);
  }
}
