package org.wardround.ledger;

import java.util.List;
import org.wardround.model.Move;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// All that is known of one person.
///
/// @param moves in the order in which they were announced
/// @param tenures by their start
/// @param claims what they were made from, in the order in which it was said
public record Career(
    Person person, List<Move> moves, List<Tenure> tenures, List<Testimony> claims) {
  public Career {
    moves = List.copyOf(moves);
    tenures = List.copyOf(tenures);
    claims = List.copyOf(claims);
  }
}
