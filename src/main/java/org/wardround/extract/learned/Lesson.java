package org.wardround.extract.learned;

import java.util.Set;

/// Something a model has to decide, as it sees it, and what the annotators decided.
public record Lesson(Set<String> traits, String answer) {
  public Lesson {
    traits = Set.copyOf(traits);
  }
}
