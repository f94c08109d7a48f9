package org.wardround.ledger;

import java.util.List;

/// A person across all stories.
///
/// @param id names them in questions; it may change when an earlier story on them comes to light
/// @param name the fullest form that a story gave
/// @param names every form of the name, folded
public record Person(String id, String name, List<String> names) {
  public Person {
    names = List.copyOf(names);
  }
}
