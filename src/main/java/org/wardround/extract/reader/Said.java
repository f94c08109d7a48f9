package org.wardround.extract.reader;

import java.util.List;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

/// What a story can say of a person and a post, or of a person and an organisation: a change
/// together with its certainty. What is not said at all is none of these.
///
/// An uncertain leaving (`OUT_SPECULATED`, `OUT_DENIED`) says as well that the post is held.
public enum Said {
  IN(Change.IN, Certainty.ASSERTED),
  OUT(Change.OUT, Certainty.ASSERTED),
  HOLDS(Change.HOLDS, Certainty.ASSERTED),
  HELD(Change.HELD, Certainty.ASSERTED),
  IN_REPORTED(Change.IN, Certainty.REPORTED),
  OUT_REPORTED(Change.OUT, Certainty.REPORTED),
  IN_SPECULATED(Change.IN, Certainty.SPECULATED),
  OUT_SPECULATED(Change.OUT, Certainty.SPECULATED),
  IN_DENIED(Change.IN, Certainty.DENIED),
  OUT_DENIED(Change.OUT, Certainty.DENIED);

  /// All of them, in the order of the model's outputs.
  public static final List<Said> ALL = List.of(values());

  private final Change change;
  private final Certainty certainty;

  Said(Change change, Certainty certainty) {
    this.change = change;
    this.certainty = certainty;
  }

  /// What happens to the post.
  public Change change() {
    return change;
  }

  /// How sure the story is.
  public Certainty certainty() {
    return certainty;
  }

  /// The one that stands for all that a story says of one pair: the uncertain before the certain,
  /// moves before the rest, since `HOLDS` follows from a denied leaving.
  public static Said of(List<Said> all) {
    return all.stream()
        .min(
            java.util.Comparator.comparing((Said s) -> s.certainty == Certainty.ASSERTED)
                .thenComparing(s -> !s.change.isMove()))
        .orElseThrow();
  }

  /// The one with that change and certainty; an uncertain `holds` or `held` counts as said.
  public static Said of(Change change, Certainty certainty) {
    for (Said said : values()) {
      if (said.change == change && (said.certainty == certainty || !change.isMove())) {
        return said;
      }
    }
    throw new IllegalArgumentException(change + " " + certainty);
  }
}
