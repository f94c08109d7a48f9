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
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/// Finds the documents of a page of hits: in the order asked for, copies folded.
final class Finder {
  /// What a story of today gains in the ranking over one of long ago; a rare word is worth 5 to 10.
  private static final float RECENCY = 0.5f;

  /// A story of this age, in seconds (one year), gains half of it.
  private static final long HALF_AGE = 365L * 24 * 3600;

  /// Copies make up a third of press coverage at most, so twice the page is nearly always enough.
  private static final int SPARE = 2;

  /// Documents fetched at a time when all are asked for.
  private static final int BATCH = 500;

  /// Documents that are no better than the best so far need not be counted: the total is known.
  private static final int THRESHOLD = 1;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final long now;
  private final FacetNumbers facetNumbers;

  Finder(IndexSearcher searcher, SearchRequest request, long now, FacetNumbers facetNumbers) {
    this.searcher = searcher;
    this.facetNumbers = facetNumbers;
    this.request = request;
    this.now = now;
  }

  /// The documents of the page that the request asks for.
  Found page(Query query, @Nullable Leniency leniency) throws IOException {
    if (request.facets() > 0 && Positions.comparedBy(query)) {
      return pageAtOnce(query, leniency);
    }
    MatchedDocs matched = request.facets() > 0 ? MatchedDocs.of(searcher, query) : null;
    int total = matched == null ? searcher.count(query) : matched.total();
    List<SearchResult.Facet> facets = matched == null ? List.of() : facets(matched);
    int wanted = request.offset() + request.limit();
    List<ScoreDoc> folded = total == 0 || wanted == 0 ? List.of() : firsts(query, wanted);
    return new Found(leniency, page(folded), total, facets);
  }

  /// Finds and ranks all documents in one go: positions are compared once.
  private Found pageAtOnce(Query query, @Nullable Leniency leniency) throws IOException {
    int most = searcher.getIndexReader().maxDoc();
    int wanted = request.offset() + request.limit();
    int fetched = Math.max(1, Math.min(most, SPARE * wanted));
    Object[] both =
        searcher.search(
            ranking(query),
            new MultiCollectorManager(
                collector(null, fetched, Integer.MAX_VALUE), MatchedDocs.collector()));
    TopDocs top = (TopDocs) both[0];
    MatchedDocs matched = (MatchedDocs) both[1];
    List<SearchResult.Facet> facets = facets(matched);
    List<ScoreDoc> folded = folded(top.scoreDocs, new HashSet<>());
    boolean enough = folded.size() >= wanted || top.scoreDocs.length < fetched;
    return new Found(
        leniency, page(enough ? folded : firsts(query, wanted)), matched.total(), facets);
  }

  private List<SearchResult.Facet> facets(MatchedDocs matched) throws IOException {
    facetNumbers.keepOnly(searcher.getIndexReader().leaves());
    return new FacetCounts(facetNumbers, matched).all(request.facets());
  }

  /// The documents of the page alone, without counting.
  List<ScoreDoc> best(Query query) throws IOException {
    return page(firsts(query, request.offset() + request.limit()));
  }

  private List<ScoreDoc> firsts(Query query, int wanted) throws IOException {
    int most = searcher.getIndexReader().maxDoc();
    for (int fetched = Math.min(most, SPARE * wanted); ; fetched = Math.min(most, 4 * fetched)) {
      TopDocs top = top(query, null, fetched);
      List<ScoreDoc> folded = folded(top.scoreDocs, new HashSet<>());
      if (folded.size() >= wanted || top.scoreDocs.length < fetched || fetched == most) {
        return folded;
      }
    }
  }

  /// Hands over all documents, a batch at a time, in order and folded.
  void each(Query query, Batch batch) throws IOException {
    Set<String> seen = new HashSet<>();
    TopDocs top = top(query, null, BATCH);
    while (top.scoreDocs.length > 0) {
      batch.take(folded(top.scoreDocs, seen));
      top = top(query, top.scoreDocs[top.scoreDocs.length - 1], BATCH);
    }
  }

  /// Takes some documents of many.
  interface Batch {
    void take(List<ScoreDoc> docs) throws IOException;
  }

  private List<ScoreDoc> page(List<ScoreDoc> docs) {
    int from = Math.min(request.offset(), docs.size());
    return docs.subList(from, Math.min(from + request.limit(), docs.size()));
  }

  private TopDocs top(Query query, @Nullable ScoreDoc after, int many) throws IOException {
    return searcher.search(ranking(query), collector(after, many, THRESHOLD));
  }

  private Query ranking(Query query) {
    return request.sort() == SearchRequest.Sort.RELEVANCE ? withRecency(query) : query;
  }

  private CollectorManager<?, ? extends TopDocs> collector(
      @Nullable ScoreDoc after, int many, int threshold) {
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      return new TopScoreDocCollectorManager(many, after, threshold);
    }
    boolean newest = request.sort() == SearchRequest.Sort.NEWEST;
    SortField byTime =
        LongField.newSortField(
            IndexField.PUBLISHED.label(),
            newest,
            SortedNumericSelector.Type.MIN,
            newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new TopFieldCollectorManager(new Sort(byTime), many, (FieldDoc) after, threshold);
  }

  private Query withRecency(Query query) {
    Query recency =
        LongField.newDistanceFeatureQuery(IndexField.PUBLISHED.label(), RECENCY, now, HALF_AGE);
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(recency, Occur.SHOULD).build();
  }

  /// The first document of every cluster.
  private List<ScoreDoc> folded(ScoreDoc[] docs, Set<String> seen) throws IOException {
    if (!request.folded()) {
      return List.of(docs);
    }
    List<ScoreDoc> firsts = new ArrayList<>();
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
