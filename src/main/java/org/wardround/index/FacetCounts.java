package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRef;

/// Counts how the stories found spread over the values of the facets.
///
/// Up to [#MOST_COUNTED] stories are counted one by one. Of more, an even sample of that size is
/// counted and the counts scaled up: they are then marked as estimates, off by a few per cent for
/// the values at the top, and a search stays fast however many stories there are.
final class FacetCounts {
  /// The fields that have facets; a field's place in the list is its number in [FacetKey].
  static final List<IndexField> FACETS =
      List.of(
          IndexField.PERSON,
          IndexField.ORGANISATION,
          IndexField.ROLE,
          IndexField.CHANGE,
          IndexField.SOURCE,
          IndexField.MONTH);

  /// Some 15 ms of counting on one core of a small server (`bench search`).
  static final int MOST_COUNTED = 30_000;

  /// Values of one count are told apart by nothing better than their keys: the same ones each time.
  private static final Comparator<Candidate> BY_COUNT =
      Comparator.comparingInt(Candidate::count).thenComparingLong(Candidate::key);

  private record Candidate(long key, int count, int doc) {}

  private final IndexReader reader;
  private final MatchedDocs matched;
  private final int values;
  private final int step;

  FacetCounts(IndexReader reader, MatchedDocs matched, int values) {
    this.reader = reader;
    this.matched = matched;
    this.values = values;
    this.step = Math.max(1, (matched.total() + MOST_COUNTED - 1) / MOST_COUNTED);
  }

  /// All facets that have a value.
  List<SearchResult.Facet> all() throws IOException {
    List<PriorityQueue<Candidate>> best = new ArrayList<>();
    FACETS.forEach(_ -> best.add(new PriorityQueue<>(BY_COUNT)));
    counted().forEach((key, count, doc) -> offer(best.get(FacetKey.facet(key)), key, count, doc));
    List<SearchResult.Facet> facets = new ArrayList<>();
    for (int facet = 0; facet < FACETS.size(); facet++) {
      if (!best.get(facet).isEmpty()) {
        facets.add(facet(facet, best.get(facet)));
      }
    }
    return facets;
  }

  private KeyCounts counted() throws IOException {
    KeyCounts counts = new KeyCounts();
    for (MatchedDocs.Leaf leaf : matched.leaves()) {
      SortedNumericDocValues keys =
          DocValues.getSortedNumeric(leaf.context().reader(), IndexField.FACETS.label());
      IntsRef docs = leaf.docs();
      for (int i = docs.offset; i < docs.offset + docs.length; i += step) {
        int doc = docs.ints[i];
        if (keys.advanceExact(doc)) {
          for (int left = keys.docValueCount(); left > 0; left--) {
            counts.add(keys.nextValue(), leaf.context().docBase + doc);
          }
        }
      }
    }
    return counts;
  }

  private void offer(PriorityQueue<Candidate> best, long key, int count, int doc) {
    if (best.size() < values || best.element().count() <= count) {
      best.add(new Candidate(key, count, doc));
      if (best.size() > values) {
        best.remove();
      }
    }
  }

  private SearchResult.Facet facet(int facet, PriorityQueue<Candidate> best) throws IOException {
    List<SearchResult.Count> counts = new ArrayList<>();
    for (Candidate candidate : best.stream().sorted(BY_COUNT.reversed()).toList()) {
      counts.add(new SearchResult.Count(value(facet, candidate), candidate.count() * step));
    }
    return new SearchResult.Facet(FACETS.get(facet).label(), counts, step > 1);
  }

  /// The value that a key stands for, as the document writes it that was seen to have it.
  private String value(int facet, Candidate candidate) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(candidate.doc(), leaves));
    SortedSetDocValues written = DocValues.getSortedSet(leaf.reader(), FACETS.get(facet).label());
    written.advanceExact(candidate.doc() - leaf.docBase);
    for (int left = written.docValueCount(); left > 0; left--) {
      BytesRef value = written.lookupOrd(written.nextOrd());
      if (FacetKey.of(facet, value) == candidate.key()) {
        return value.utf8ToString();
      }
    }
    throw new IOException("a facet's key without its value in document " + candidate.doc());
  }
}
