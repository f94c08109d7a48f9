package org.wardround.extract.learned;

import java.util.List;
import java.util.Set;

/// Something a model has to decide, as it sees it, and what the annotators decided.
public record Lesson(Set<String> traits, String answer) {
  /// The answer of a yes-or-no question that holds.
  public static final String YES = "yes";

  /// The answers of a yes-or-no question.
  public static final List<String> NO_YES = List.of("no", YES);

  public Lesson {
    traits = Set.copyOf(traits);
  }

  /// A lesson in a yes-or-no question.
  public static Lesson yesOrNo(Set<String> traits, boolean yes) {
    return new Lesson(traits, yes ? YES : "no");
  }
}
