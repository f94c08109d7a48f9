package org.wardround.index;

import java.util.List;

/// How literally a query is taken. A search starts with the first, and goes on only while nothing
/// is found and the request allows it.
enum Leniency {
  /// As it stands: words in capitals beside each other are one name.
  LITERAL("", 1),
  /// Words in capitals may stand anywhere.
  NAMES_APART("No story has these words beside each other; these have all of them.", 1),
  /// Half of the words are enough.
  HALF("No story has all of these words; these have some of them.", 0.5),
  /// Half of the words are enough, but names stay names: for filling up a page after the stories
  /// that have all.
  PARTLY("", 0.5);

  /// The readings that a search goes through while nothing is found.
  static final List<Leniency> IN_TURN = List.of(LITERAL, NAMES_APART, HALF);

  private final String note;
  private final double share;

  Leniency(String note, double share) {
    this.note = note;
    this.share = share;
  }

  /// Whether words in capitals beside each other are one name.
  boolean keepsNames() {
    return this == LITERAL || this == PARTLY;
  }

  /// What the user is told.
  String note() {
    return note;
  }

  /// The share of the words beside each other that a story must have.
  double share() {
    return share;
  }
}
