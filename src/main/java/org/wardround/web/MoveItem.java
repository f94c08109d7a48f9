package org.wardround.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Moved;
import org.wardround.ledger.Person;
import org.wardround.model.Move;
import org.wardround.view.Told;

/// A move as pages show it.
///
/// @param effective when it takes effect, in words; empty where not known
record MoveItem(
    Person person,
    Move move,
    @Nullable PostItem from,
    @Nullable PostItem to,
    String effective,
    EvidenceItem best) {
  static MoveItem of(Person person, Move move) {
    return new MoveItem(
        person,
        move,
        PostItem.of(move.out()),
        PostItem.of(move.in()),
        move.effective() == null ? "" : Wording.date(move.effective()),
        EvidenceItem.of(Told.best(move.evidence())));
  }

  static MoveItem of(Moved moved) {
    return of(moved.person(), moved.move());
  }

  /// All that tells of it, the earliest first.
  List<EvidenceItem> evidence() {
    return move.evidence().stream().map(EvidenceItem::of).toList();
  }

  String announced() {
    return Wording.day(move.announced());
  }

  String certainty() {
    return move.certainty().word();
  }

  String sources() {
    return Wording.count(move.sources(), "source", "sources");
  }
}
