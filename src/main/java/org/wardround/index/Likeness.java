package org.wardround.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Mention;

/// Stories like a given one: those that share its telling words and its names, copies left out.
final class Likeness {
  /// Words that a story is told by; Lucene's own default.
  private static final int MOST_WORDS = 25;

  private final IndexSearcher searcher;

  Likeness(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The query for stories like the one of that link or key; null where there is none.
  @Nullable Query of(String linkOrKey) throws IOException {
    BooleanQuery either =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexField.LINK.label(), linkOrKey)), Occur.SHOULD)
            .add(new TermQuery(new Term(IndexField.KEY.label(), linkOrKey)), Occur.SHOULD)
            .build();
    TopDocs found = searcher.search(either, 1);
    return found.scoreDocs.length == 0 ? null : like(found.scoreDocs[0].doc);
  }

  private Query like(int doc) throws IOException {
    Document story = searcher.storedFields().document(doc);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(shared(story, doc), Occur.MUST);
    String key = String.valueOf(story.get(IndexField.KEY.label()));
    query.add(new TermQuery(new Term(IndexField.KEY.label(), key)), Occur.MUST_NOT);
    String cluster = story.get(IndexField.CLUSTER.label());
    if (cluster != null) {
      query.add(new TermQuery(new Term(IndexField.CLUSTER.label(), cluster)), Occur.MUST_NOT);
    }
    return query.build();
  }

  private Query shared(Document story, int doc) throws IOException {
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    String words = story.get(IndexField.TITLE.label()) + "\n" + story.get(IndexField.TEXT.label());
    shared.add(moreLikeThis().like(IndexField.TEXT.label(), new StringReader(words)), Occur.SHOULD);
    for (Mention.Kind kind : List.of(Mention.Kind.PERSON, Mention.Kind.ORGANISATION)) {
      addNames(shared, kind, doc);
    }
    return shared.build();
  }

  private MoreLikeThis moreLikeThis() throws IOException {
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(new PlainAnalyzer());
    like.setStopWords(Words.SMALL);
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxQueryTerms(MOST_WORDS);
    like.setBoost(true);
    return like;
  }

  private void addNames(BooleanQuery.Builder shared, Mention.Kind kind, int doc)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int facet = FacetTerm.FACETS.indexOf(StoryDocument.fieldOf(kind));
    SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), IndexField.FACETS.label());
    if (names.advanceExact(doc - leaf.docBase)) {
      for (int left = names.docValueCount(); left > 0; left--) {
        BytesRef name = names.lookupOrd(names.nextOrd());
        if (FacetTerm.facet(name) == facet) {
          String term = KnownNames.term(kind, FacetTerm.value(name));
          shared.add(new TermQuery(new Term(IndexField.NAME.label(), term)), Occur.SHOULD);
        }
      }
    }
  }
}
