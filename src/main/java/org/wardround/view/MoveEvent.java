package org.wardround.view;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Person;
import org.wardround.ledger.Roles;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Move;

/// A move as something that happened and is told: once as new, and again only when it has changed.
///
/// @param id the same however many stories tell of it; an URN
/// @param state changes when dates, certainty or disputes change
/// @param updated the day of the last story on it
public record MoveEvent(String id, String state, LocalDate updated, Person person, Move move) {
  public static MoveEvent of(Person person, Move move, Organisations organisations) {
    String key =
        String.join(
            "|",
            Names.fold(move.person()),
            side(move.out(), organisations),
            side(move.in(), organisations),
            Integer.toString(move.announced().getYear()));
    UUID uuid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    String state =
        String.join(
            "|",
            String.valueOf(move.effective()),
            move.certainty().word(),
            move.disputes().toString());
    return new MoveEvent("urn:uuid:" + uuid, state, move.evidence().getLast().said(), person, move);
  }

  private static String side(Move.@Nullable Half half, Organisations organisations) {
    if (half == null) {
      return "";
    }
    String role = half.post().role();
    String organisation = half.post().organisation();
    return (role == null ? "" : Roles.key(role))
        + "@"
        + (organisation == null ? "" : organisations.key(organisation));
  }

  /// "Tim Kelsey: from national director, NHS England to commercial director, Telstra Health".
  public String title() {
    String from = move.out() == null ? "" : " from " + Told.post(move.out().post());
    String to = move.in() == null ? "" : " to " + Told.post(move.in().post());
    String sure =
        move.certainty() == org.wardround.model.Certainty.ASSERTED
            ? ""
            : " (" + move.certainty().word() + ")";
    return move.person() + ":" + from + to + sure;
  }
}
