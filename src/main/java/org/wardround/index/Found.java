package org.wardround.index;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// The documents of one page of hits, before anything of them is read.
///
/// @param leniency how the query was read that found them; null before any was
/// @param docs one a cluster, in order, those of the page only
record Found(
    @Nullable Leniency leniency, List<ScoreDoc> docs, long total, List<SearchResult.Facet> facets) {
  static final Found NOTHING = new Found(null, List.of(), 0, List.of());

  /// Whether something was found without loosening the query.
  boolean isLiteral() {
    return total > 0 && leniency == Leniency.LITERAL;
  }

  /// What the user is told of how the query was loosened; null where it was not.
  @Nullable String note() {
    return total == 0 || leniency == null || isLiteral() ? null : leniency.note();
  }
}
