package org.wardround.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// Tells whether finding the documents of a query takes comparing positions, which costs more than
/// ranking what was found.
final class Positions extends QueryVisitor {
  private boolean compared;

  private Positions() {}

  static boolean comparedBy(Query query) {
    Positions positions = new Positions();
    query.visit(positions);
    return positions.compared;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    compared |=
        query instanceof PhraseQuery
            || query instanceof MultiPhraseQuery
            || query instanceof IntervalQuery;
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    return onlyRanks(occur, parent) ? EMPTY_VISITOR : this;
  }

  /// True for an optional clause beside one that must match.
  private static boolean onlyRanks(Occur occur, Query parent) {
    return occur == Occur.SHOULD
        && parent instanceof BooleanQuery all
        && all.getMinimumNumberShouldMatch() == 0
        && all.clauses().stream().anyMatch(clause -> clause.isRequired());
  }
}
