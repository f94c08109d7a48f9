package org.wardround.model;

import java.util.Locale;

/// What a claim says of a person and a post.
public enum Change {
  /// Takes the post up, or will.
  IN,
  /// Leaves it, has just left it, or will.
  OUT,
  /// Is said to hold it at the time of the story.
  HOLDS,
  /// Held it: background.
  HELD;

  /// True for the two changes that make a move.
  public boolean isMove() {
    return this == IN || this == OUT;
  }

  /// The word that files and screens use: `in`, `out`, `holds`, `held`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
