package org.wardround.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What to search for, and how much to tell.
///
/// @param query in the language of `docs/search.md`
/// @param offset how many hits to leave out at the start
/// @param limit how many hits at most
/// @param facets how many values of each facet at most; 0 for no facets
/// @param synonyms whether other names of the same thing count
/// @param folded whether copies of one story make one hit
/// @param lenient whether a query that nothing matches is tried again with less demanded
/// @param arrivedAfter only stories that came in after this time; null for all
public record SearchRequest(
    String query,
    Sort sort,
    int offset,
    int limit,
    int facets,
    boolean synonyms,
    boolean folded,
    boolean lenient,
    @Nullable Instant arrivedAfter) {

  /// The order of the hits.
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /// The first ten hits by relevance, with all help and no facets.
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Sort.RELEVANCE, 0, 10, 0, true, true, true, null);
  }

  /// The same for another query.
  public SearchRequest asking(String other) {
    return new SearchRequest(
        other, sort, offset, limit, facets, synonyms, folded, lenient, arrivedAfter);
  }

  public SearchRequest sorted(Sort order) {
    return new SearchRequest(
        query, order, offset, limit, facets, synonyms, folded, lenient, arrivedAfter);
  }

  public SearchRequest page(int from, int size) {
    return new SearchRequest(
        query, sort, from, size, facets, synonyms, folded, lenient, arrivedAfter);
  }

  public SearchRequest withFacets(int values) {
    return new SearchRequest(
        query, sort, offset, limit, values, synonyms, folded, lenient, arrivedAfter);
  }

  public SearchRequest withSynonyms(boolean wanted) {
    return new SearchRequest(
        query, sort, offset, limit, facets, wanted, folded, lenient, arrivedAfter);
  }

  public SearchRequest withCopiesFolded(boolean wanted) {
    return new SearchRequest(
        query, sort, offset, limit, facets, synonyms, wanted, lenient, arrivedAfter);
  }

  /// Exactly what the query says, as a saved search must count it.
  public SearchRequest strict() {
    return new SearchRequest(
        query, sort, offset, limit, facets, synonyms, folded, false, arrivedAfter);
  }

  public SearchRequest arrivedAfter(Instant time) {
    return new SearchRequest(query, sort, offset, limit, facets, synonyms, folded, lenient, time);
  }
}
