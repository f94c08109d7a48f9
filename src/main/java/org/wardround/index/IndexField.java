package org.wardround.index;

/// Every field of a story in the index, and why it has the shape it has.
enum IndexField {
  /// Identifies the story: one exact term, so that adding the same story again replaces it.
  KEY("key"),
  /// Words of the headline, with positions for phrases and offsets for highlighting.
  TITLE("title"),
  /// Words of the body, likewise; both carry entity markers at the places of mentions.
  TEXT("text"),
  /// The people named: as words, for phrases.
  PERSON("person"),
  /// The organisations named, likewise.
  ORGANISATION("organisation"),
  /// The roles named, likewise.
  ROLE("role"),
  /// The outlet: words to search; a doc value too, for telling copies' outlets.
  SOURCE("source"),
  /// The authors' names, as words.
  BYLINE("byline"),
  /// What the story claims, each claim in a window of positions of its own: see [ClaimTokens].
  CLAIM("claim"),
  /// The kinds of change that the claims tell, for the facet.
  CHANGE("change"),
  /// The language tag in lower case, and the same without its region.
  LANGUAGE("language"),
  /// Shared by copies of one story; a doc value too, for folding them.
  CLUSTER("cluster"),
  /// The canonical link, exact.
  LINK("link"),
  /// When it was published, in seconds since 1970 (UTC), for sorting and for recency.
  PUBLISHED("published"),
  /// The day it was published where its outlet is, in days since 1970, for date filters.
  DAY("day"),
  /// Its year and month, for the facet.
  MONTH("month"),
  /// When the story first came in, in milliseconds since 1970 (UTC).
  ARRIVED("arrived"),
  /// All values of all facets, for counting: see [FacetTerm].
  FACETS("facets"),
  /// Every name under each of its words, for completion: see [Completion].
  NAME("name"),
  /// What only hits show, stored and not searched.
  AUTHORS("authors"),
  OUTLET("outlet"),
  DATE("date"),
  ARCHIVED("archived"),
  STATEMENT("statement");

  /// The version of everything in this package that shapes an index: fields, analysis, claim
  /// tokens. Another number in a commit makes [StoryIndex] start over.
  static final int SCHEMA = 4;

  private final String label;

  IndexField(String label) {
    this.label = label;
  }

  /// The name that Lucene knows it by.
  String label() {
    return label;
  }
}
