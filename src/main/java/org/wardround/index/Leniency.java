package org.wardround.index;

/// How literally a query is taken. A search starts with the first, and goes on only while nothing
/// is found and the request allows it.
enum Leniency {
  /// As it stands: words in capitals beside each other are one name.
  LITERAL("", 1),
  /// Words in capitals may stand anywhere.
  NAMES_APART("No story has these words beside each other; these have all of them.", 1),
  /// Half of the words are enough.
  HALF("No story has all of these words; these have some of them.", 0.5);

  private final String note;
  private final double share;

  Leniency(String note, double share) {
    this.note = note;
    this.share = share;
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
