package org.wardround.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Tells which of a story's claims a query matched: a match's position tells its window.
final class MatchedClaims {
  private final IndexSearcher searcher;
  private final Query query;

  MatchedClaims(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
  }

  /// The numbers of the claims, from 0, ascending.
  IntStream of(int doc) throws IOException {
    if (!asksClaims(query)) {
      return IntStream.empty();
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator claims = matches == null ? null : matches.getMatches(IndexField.CLAIM.label());
    IntStream.Builder numbers = IntStream.builder();
    while (claims != null && claims.next()) {
      numbers.add(claims.startPosition() / ClaimTokens.WINDOW);
    }
    return numbers.build().distinct().sorted();
  }

  private static boolean asksClaims(Query query) {
    boolean[] asks = {false};
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            asks[0] |= field.equals(IndexField.CLAIM.label());
            return false;
          }
        });
    return asks[0];
  }
}
