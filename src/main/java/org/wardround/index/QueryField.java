package org.wardround.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields that a query can name, with the other words for them.
enum QueryField {
  TITLE(Kind.WORDS, "title"),
  TEXT(Kind.WORDS, "text"),
  PERSON(Kind.NAME, "person people"),
  ORGANISATION(Kind.NAME, "organisation organization org"),
  ROLE(Kind.NAME, "role post"),
  SOURCE(Kind.NAME, "source outlet"),
  BYLINE(Kind.NAME, "byline author"),
  LANGUAGE(Kind.EXACT, "language lang"),
  CLUSTER(Kind.EXACT, "cluster"),
  LINK(Kind.EXACT, "link url"),
  PUBLISHED(Kind.DATE, "published date"),
  AFTER(Kind.DATE, "after"),
  SINCE(Kind.DATE, "since"),
  BEFORE(Kind.DATE, "before"),
  UNTIL(Kind.DATE, "until"),
  LAST(Kind.DATE, "last"),
  CHANGE(Kind.CLAIM, "change"),
  CERTAINTY(Kind.CLAIM, "certainty"),
  ACTING(Kind.CLAIM, "acting"),
  EFFECTIVE(Kind.CLAIM, "effective");

  /// What a value of the field is.
  enum Kind {
    /// Words of a text.
    WORDS,
    /// A name, whose words belong together.
    NAME,
    /// One exact value.
    EXACT,
    /// A day, month, year, range or span of days.
    DATE,
    /// Something only a claim has.
    CLAIM
  }

  private final Kind kind;
  private final String names;

  QueryField(Kind kind, String names) {
    this.kind = kind;
    this.names = names;
  }

  Kind kind() {
    return kind;
  }

  /// The name that documentation and messages use.
  String label() {
    return names().getFirst();
  }

  private List<String> names() {
    return List.of(names.split(" "));
  }

  static Optional<QueryField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.names().contains(name)).findFirst();
  }

  /// All names, for a message.
  static String all() {
    return Arrays.stream(values()).map(QueryField::label).collect(Collectors.joining(", "));
  }
}
