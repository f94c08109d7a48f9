package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;

/// All documents that match a query, segment by segment, without their scores.
///
/// @param leaves the segments that have any
/// @param total the number of documents
record MatchedDocs(List<Leaf> leaves, int total) {
  /// The documents of one segment, ascending, numbered within it.
  record Leaf(LeafReaderContext context, IntsRef docs) {}

  static MatchedDocs of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, collector());
  }

  /// What gathers them in a search.
  static CollectorManager<?, MatchedDocs> collector() {
    return new Manager();
  }

  private static final class Manager implements CollectorManager<Gatherer, MatchedDocs> {
    @Override
    public Gatherer newCollector() {
      return new Gatherer();
    }

    @Override
    public MatchedDocs reduce(Collection<Gatherer> gatherers) {
      List<Leaf> leaves = gatherers.stream().flatMap(g -> g.done().stream()).toList();
      return new MatchedDocs(leaves, leaves.stream().mapToInt(leaf -> leaf.docs().length).sum());
    }
  }

  private static final class Gatherer extends SimpleCollector {
    private final List<Leaf> done = new ArrayList<>();
    private LeafReaderContext context;
    private IntsRefBuilder docs = new IntsRefBuilder();

    @SuppressWarnings("NullAway.Init") // Lucene names the segment before it hands over documents.
    Gatherer() {}

    @Override
    protected void doSetNextReader(LeafReaderContext next) {
      finishLeaf();
      context = next;
    }

    @Override
    public void collect(int doc) {
      docs.append(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void finishLeaf() {
      if (docs.length() > 0) {
        done.add(new Leaf(context, docs.get()));
        docs = new IntsRefBuilder();
      }
    }

    List<Leaf> done() {
      finishLeaf();
      return done;
    }
  }
}
