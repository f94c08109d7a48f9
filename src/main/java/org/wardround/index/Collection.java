package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Finds the documents of a page of hits: in the order asked for, copies folded.
final class Collection {
  /// What a story of today gains in the ranking over one of long ago; a rare word is worth 5 to 10.
  private static final float RECENCY = 0.5f;

  /// A story of this age, in seconds (one year), gains half of it.
  private static final long HALF_AGE = 365L * 24 * 3600;

  /// Copies make up a third of press coverage at most, so twice the page is nearly always enough.
  private static final int SPARE = 2;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final long now;

  Collection(IndexSearcher searcher, SearchRequest request, long now) {
    this.searcher = searcher;
    this.request = request;
    this.now = now;
  }

  Found of(Query query, Leniency leniency) throws IOException {
    int wanted = Math.max(1, request.offset() + request.limit());
    MatchedDocs matched = request.facets() > 0 ? MatchedDocs.of(searcher, query) : null;
    int total = matched == null ? searcher.count(query) : matched.total();
    List<SearchResult.Facet> facets =
        matched == null
            ? List.of()
            : new FacetCounts(searcher.getIndexReader(), matched, request.facets()).all();
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    for (int fetched = Math.min(most, SPARE * wanted); ; fetched = Math.min(most, 4 * fetched)) {
      TopDocs top = top(query, fetched);
      List<ScoreDoc> folded = folded(top.scoreDocs);
      if (folded.size() >= wanted || top.scoreDocs.length < fetched || fetched == most) {
        return new Found(leniency, page(folded), total, facets);
      }
    }
  }

  private List<ScoreDoc> page(List<ScoreDoc> docs) {
    int from = Math.min(request.offset(), docs.size());
    return docs.subList(from, Math.min(from + request.limit(), docs.size()));
  }

  private TopDocs top(Query query, int many) throws IOException {
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      return searcher.search(withRecency(query), new TopScoreDocCollectorManager(many, null, many));
    }
    boolean newest = request.sort() == SearchRequest.Sort.NEWEST;
    SortField byTime =
        LongField.newSortField(
            IndexField.PUBLISHED.label(),
            newest,
            SortedNumericSelector.Type.MIN,
            newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return searcher.search(query, new TopFieldCollectorManager(new Sort(byTime), many, many));
  }

  private Query withRecency(Query query) {
    Query recency =
        LongField.newDistanceFeatureQuery(IndexField.PUBLISHED.label(), RECENCY, now, HALF_AGE);
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(recency, Occur.SHOULD).build();
  }

  /// The first document of every cluster.
  private List<ScoreDoc> folded(ScoreDoc[] docs) throws IOException {
    if (!request.folded()) {
      return List.of(docs);
    }
    List<ScoreDoc> firsts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ScoreDoc doc : docs) {
      String cluster = clusterOf(doc.doc);
      if (cluster.isEmpty() || seen.add(cluster)) {
        firsts.add(doc);
      }
    }
    return firsts;
  }

  private String clusterOf(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues clusters = DocValues.getSorted(leaf.reader(), IndexField.CLUSTER.label());
    return clusters.advanceExact(doc - leaf.docBase)
        ? clusters.lookupOrd(clusters.ordValue()).utf8ToString()
        : "";
  }
}
