package org.wardround.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// What the index keeps of the stories on a page of hits, each unpacked once.
final class StoredStories {
  private final Map<Integer, Document> byDoc = new HashMap<>();

  StoredStories(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
    StoredFields fields = searcher.storedFields();
    for (ScoreDoc doc : docs) {
      byDoc.put(doc.doc, fields.document(doc.doc));
    }
  }

  Document of(int doc) {
    return Objects.requireNonNull(byDoc.get(doc), "not on the page");
  }
}
