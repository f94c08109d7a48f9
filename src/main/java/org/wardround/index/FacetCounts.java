package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.IntsRef;

/// Counts how the stories found spread over the values of the facets.
///
/// Up to [#MOST_COUNTED] stories are counted one by one. Of more, an even sample of that size is
/// counted and the counts scaled up: they are then marked as estimates, off by a few per cent for
/// the values at the top, and a search stays fast however many stories there are.
final class FacetCounts {
  /// Some 5 ms of counting on one core of a small server (`bench search`).
  static final int MOST_COUNTED = 30_000;

  private final FacetNumbers numbers;
  private final MatchedDocs matched;
  private final int step;

  FacetCounts(FacetNumbers numbers, MatchedDocs matched) {
    this.numbers = numbers;
    this.matched = matched;
    this.step = Math.max(1, (matched.total() + MOST_COUNTED - 1) / MOST_COUNTED);
  }

  /// All facets that have a value, each with so many values at most.
  List<SearchResult.Facet> all(int values) throws IOException {
    List<SearchResult.Facet> facets = new ArrayList<>();
    List<List<FacetNumbers.Counted>> best = numbers.best(counted(), values);
    for (int facet = 0; facet < best.size(); facet++) {
      if (!best.get(facet).isEmpty()) {
        facets.add(facet(FacetTerm.FACETS.get(facet), best.get(facet)));
      }
    }
    return facets;
  }

  private SearchResult.Facet facet(IndexField field, List<FacetNumbers.Counted> best) {
    List<SearchResult.Count> counts =
        best.stream()
            .map(b -> new SearchResult.Count(FacetTerm.value(b.term()), b.count() * step))
            .toList();
    return new SearchResult.Facet(field.label(), counts, step > 1);
  }

  private int[] counted() throws IOException {
    List<int[]> numbersOf =
        numbers.of(matched.leaves().stream().map(MatchedDocs.Leaf::context).toList());
    int[] counts = new int[numbers.size()];
    for (int i = 0; i < numbersOf.size(); i++) {
      count(matched.leaves().get(i), numbersOf.get(i), counts);
    }
    return counts;
  }

  private void count(MatchedDocs.Leaf leaf, int[] numberOf, int[] counts) throws IOException {
    SortedSetDocValues values =
        DocValues.getSortedSet(leaf.context().reader(), IndexField.FACETS.label());
    IntsRef docs = leaf.docs();
    for (int i = docs.offset; i < docs.offset + docs.length; i += step) {
      if (values.advanceExact(docs.ints[i])) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[numberOf[(int) values.nextOrd()]]++;
        }
      }
    }
  }
}
