package org.wardround.ledger.identity;

import java.util.List;
import java.util.Set;

/// What the user has ruled on identity: appearances that are one person, and appearances that are
/// not.
///
/// @param same each set is one person
/// @param different in each, no appearance of the one side is any of the other
public record Rulings(List<Set<String>> same, List<Parting> different) {
  /// Nothing ruled.
  public static final Rulings NONE = new Rulings(List.of(), List.of());

  /// Two sides that are two people; appearances by their ids.
  public record Parting(Set<String> one, Set<String> other) {
    public Parting {
      one = Set.copyOf(one);
      other = Set.copyOf(other);
    }
  }

  public Rulings {
    same = List.copyOf(same);
    different = List.copyOf(different);
  }

  /// How the rulings mark an appearance: what differs in its mark is never put together unjudged.
  String mark(String appearance) {
    StringBuilder mark = new StringBuilder();
    for (int i = 0; i < different.size(); i++) {
      Parting parting = different.get(i);
      if (parting.one.contains(appearance)) {
        mark.append(i).append('a');
      } else if (parting.other.contains(appearance)) {
        mark.append(i).append('b');
      }
    }
    return mark.toString();
  }
}
