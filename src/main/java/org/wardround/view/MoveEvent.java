package org.wardround.view;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Person;
import org.wardround.ledger.Roles;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Move;
import org.wardround.model.Testimony;

/// A move as something that happened and is told: once as new, and again only when it has changed.
///
/// @param id the same however many stories come to tell of it; an URN, made of the first claim
/// @param others ids that it would have if another of its claims were the first, as when an older
///   story comes in later
/// @param state changes when posts, dates, certainty or disputes change
/// @param updated the day of the last story on it
public record MoveEvent(
    String id, Set<String> others, String state, LocalDate updated, Person person, Move move) {
  public MoveEvent {
    others = Set.copyOf(others);
  }

  public static MoveEvent of(Person person, Move move, Organisations organisations) {
    String state =
        String.join(
            "|",
            side(move.out(), organisations),
            side(move.in(), organisations),
            String.valueOf(move.effective()),
            move.certainty().word(),
            move.disputes().toString());
    List<String> ids = move.evidence().stream().map(MoveEvent::id).toList();
    return new MoveEvent(
        ids.getFirst(), new HashSet<>(ids), state, move.evidence().getLast().said(), person, move);
  }

  private static String id(Testimony first) {
    String claim = "move|" + first.id();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(claim.getBytes(StandardCharsets.UTF_8));
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
