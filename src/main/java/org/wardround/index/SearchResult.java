package org.wardround.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param total the number of stories that match, copies counted
/// @param partly how many of the hits, the last ones, have only some of the words asked for; they
///   are in no total and no facet
/// @param note one sentence on how the query was loosened
/// @param suggestion the query with words that no story has replaced by ones that some have
public record SearchResult(
    List<Hit> hits,
    long total,
    List<Facet> facets,
    int partly,
    @Nullable String note,
    @Nullable String suggestion) {

  /// How the stories found spread over the values of one field, the most frequent first.
  ///
  /// @param estimated whether the counts were scaled up from a sample
  public record Facet(String field, List<Count> counts, boolean estimated) {
    public Facet {
      counts = List.copyOf(counts);
    }
  }

  /// A value, and how many of the stories found have it.
  public record Count(String value, int stories) {}

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /// The facet of a field: `person`, `organisation`, `role`, `source`, `month` or `change`.
  public Optional<Facet> facet(String field) {
    return facets.stream().filter(f -> f.field().equals(field)).findFirst();
  }
}
