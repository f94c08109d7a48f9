package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// A number for every value of every facet, the same in all segments and all later states of an
/// index: so facets are counted by adding to an array.
///
/// Lucene's own ordinals of a whole index are computed anew whenever a story comes in; here the
/// values of each segment are read once. Keeping the numbers of each story as well made counting a
/// third faster, at 100 bytes a story (`docs/search.md`). Values that no story has any more keep
/// their number as long as this lives. Thread-safe.
final class FacetNumbers {
  private final BytesRefHash terms = new BytesRefHash();
  private final Map<IndexReader.CacheKey, int[]> bySegment = new HashMap<>();

  /// The facet of each number.
  private byte[] facets = {};

  /// A value and how often it was counted.
  record Counted(BytesRef term, int count) {
    /// The more frequent first; of one count by the alphabet.
    private static final Comparator<Counted> IN_ORDER =
        Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::term);
  }

  /// Of each segment the number of each value, by its ordinal there.
  synchronized List<int[]> of(List<LeafReaderContext> segments) throws IOException {
    List<int[]> numbers = new ArrayList<>();
    for (LeafReaderContext segment : segments) {
      numbers.add(of(segment.reader()));
    }
    return numbers;
  }

  /// Forgets the segments that are not among these.
  synchronized void keepOnly(List<LeafReaderContext> segments) {
    Set<IndexReader.CacheKey> kept =
        segments.stream().map(segment -> keyOf(segment.reader())).collect(Collectors.toSet());
    bySegment.keySet().retainAll(kept);
  }

  /// How many numbers there are, from 0.
  synchronized int size() {
    return terms.size();
  }

  /// Of each facet the values counted most, in order.
  ///
  /// @param counts by number
  /// @param most values of a facet
  synchronized List<List<Counted>> best(int[] counts, int most) {
    List<PriorityQueue<Counted>> best = new ArrayList<>();
    FacetTerm.FACETS.forEach(_ -> best.add(new PriorityQueue<>(Counted.IN_ORDER.reversed())));
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        offer(best.get(facets[number]), number, counts[number], most);
      }
    }
    return best.stream().map(q -> q.stream().sorted(Counted.IN_ORDER).toList()).toList();
  }

  private void offer(PriorityQueue<Counted> best, int number, int count, int most) {
    Counted least = best.size() < most ? null : best.peek();
    if (least != null && count < least.count()) {
      return;
    }
    Counted counted = new Counted(terms.get(number, new BytesRef()), count);
    if (least == null || Counted.IN_ORDER.compare(counted, least) < 0) {
      best.add(counted);
      if (least != null) {
        best.remove();
      }
    }
  }

  private int[] of(LeafReader segment) throws IOException {
    int[] known = bySegment.get(keyOf(segment));
    if (known == null) {
      known = read(segment);
      bySegment.put(keyOf(segment), known);
    }
    return known;
  }

  private int[] read(LeafReader segment) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, IndexField.FACETS.label());
    int[] numbers = new int[Math.toIntExact(values.getValueCount())];
    TermsEnum each = values.termsEnum();
    for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
      numbers[ordinal] = numberOf(each.next());
    }
    return numbers;
  }

  private int numberOf(BytesRef term) {
    int added = terms.add(term);
    if (added < 0) {
      return -added - 1; // how the table tells what it has already
    }
    facets = ArrayUtil.grow(facets, added + 1);
    facets[added] = (byte) FacetTerm.facet(term);
    return added;
  }

  private static IndexReader.CacheKey keyOf(LeafReader segment) {
    return segment.getCoreCacheHelper().getKey();
  }
}
