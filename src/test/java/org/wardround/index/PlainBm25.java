package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.wardround.model.IndexedStory;

/// The yardstick: any of the query's words, by BM25, in one field that holds title and text.
final class PlainBm25 implements AutoCloseable {
  private static final String FIELD = "all";

  private final Analyzer analyzer;
  private final DirectoryReader reader;

  PlainBm25(Map<String, IndexedStory> stories, Analyzer analyzer) throws IOException {
    this.analyzer = analyzer;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (IndexedStory indexed : stories.values()) {
        Document document = new Document();
        document.add(new StringField("key", indexed.key(), Field.Store.YES));
        String words = indexed.story().title() + "\n" + indexed.story().text();
        document.add(new TextField(FIELD, words, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  /// The keys of the ten best; fields' names and operators, which it does not know, are left out.
  List<String> topTen(String query) throws IOException {
    String words = query.replaceAll("\\b(organisation|person|role|change):|[\"()]", " ");
    Query any = new QueryBuilder(analyzer).createBooleanQuery(FIELD, words);
    List<String> keys = new ArrayList<>();
    if (any != null) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (ScoreDoc doc : searcher.search(any, 10).scoreDocs) {
        keys.add(String.valueOf(searcher.storedFields().document(doc.doc).get("key")));
      }
    }
    return keys;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
