package org.wardround.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Tells which other outlets carry a story.
final class Copies {
  private final IndexReader reader;

  Copies(IndexReader reader) {
    this.reader = reader;
  }

  /// The outlets of a cluster besides one.
  List<String> besides(@Nullable String cluster, String outlet) throws IOException {
    if (cluster == null) {
      return List.of();
    }
    Set<String> outlets = new LinkedHashSet<>();
    Term copies = new Term(IndexField.CLUSTER.label(), cluster);
    for (LeafReaderContext leaf : reader.leaves()) {
      addOutlets(leaf.reader(), copies, outlets);
    }
    outlets.remove(outlet);
    return List.copyOf(outlets);
  }

  private static void addOutlets(LeafReader leaf, Term copies, Set<String> outlets)
      throws IOException {
    PostingsEnum docs = leaf.postings(copies, PostingsEnum.NONE);
    if (docs == null) {
      return;
    }
    Bits live = leaf.getLiveDocs();
    SortedDocValues names = DocValues.getSorted(leaf, IndexField.SOURCE.label());
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc)) && names.advanceExact(doc)) {
        outlets.add(names.lookupOrd(names.ordValue()).utf8ToString());
      }
    }
  }
}
