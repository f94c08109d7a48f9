package org.wardround.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.wardround.model.Claim;
import org.wardround.model.IndexedStory;
import org.wardround.model.Mention;
import org.wardround.model.Story;

/// What Lucene alone makes of the same stories: its standard analyser, and a field for each of ours
/// of the same type, claims as plain words.
final class BareIndex implements Closeable {
  private static final List<String> FACETS =
      List.of("person", "organisation", "role", "source", "month", "change");
  private static final FieldType OFFSETS = offsets();

  private final Directory directory;
  private final Analyzer analyzer = new StandardAnalyzer();
  private final IndexWriter writer;
  private final Map<String, StringDocValuesReaderState> facets = new TreeMap<>();
  private IndexSearcher searcher;

  @SuppressWarnings("NullAway.Init") // The searcher is made when the index is full.
  BareIndex(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64));
  }

  void add(IndexedStory indexed) throws IOException {
    Document document = new Document();
    Story story = indexed.story();
    document.add(new StringField("key", indexed.key(), Field.Store.YES));
    document.add(new StringField("link", story.link(), Field.Store.YES));
    document.add(new Field("title", story.title(), OFFSETS));
    document.add(new Field("text", story.text(), OFFSETS));
    for (Mention.Kind kind : Mention.Kind.values()) {
      indexed.extraction().mentions().stream()
          .filter(m -> m.kind() == kind)
          .map(Mention::name)
          .distinct()
          .forEach(name -> name(document, kind.name().toLowerCase(java.util.Locale.ROOT), name));
    }
    for (Claim claim : indexed.extraction().claims()) {
      String words = claim.person() + " " + claim.change().word() + " " + claim.post();
      document.add(new TextField("claim", words, Field.Store.NO));
      document.add(new StoredField("statement", words + claim.best().sentence()));
    }
    indexed.extraction().claims().stream()
        .map(claim -> claim.change().word())
        .distinct()
        .forEach(word -> facet(document, "change", word));
    describe(document, indexed);
    writer.updateDocument(new Term("key", indexed.key()), document);
  }

  private static void describe(Document document, IndexedStory indexed) {
    Story story = indexed.story();
    document.add(new TextField("source", String.valueOf(story.site()), Field.Store.YES));
    facet(document, "source", String.valueOf(story.site()));
    document.add(new TextField("byline", String.valueOf(story.byline()), Field.Store.YES));
    document.add(new StringField("language", "en-gb", Field.Store.YES));
    document.add(new StringField("language", "en", Field.Store.NO));
    document.add(new StringField("cluster", String.valueOf(indexed.cluster()), Field.Store.YES));
    document.add(
        new org.apache.lucene.document.SortedDocValuesField(
            "cluster", new BytesRef(String.valueOf(indexed.cluster()))));
    if (story.published() != null) {
      String date = story.published().toString();
      document.add(new LongField("published", story.published().toEpochSecond(), Field.Store.NO));
      int day = (int) story.published().toLocalDate().toEpochDay();
      document.add(new IntField("day", day, Field.Store.NO));
      facet(document, "month", date.substring(0, 7));
      document.add(new StoredField("date", date));
    }
    document.add(new LongField("arrived", indexed.arrived().toEpochMilli(), Field.Store.NO));
  }

  void commit() throws IOException {
    writer.commit();
  }

  void openForSearch() throws IOException {
    DirectoryReader reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
    for (String field : FACETS) {
      facets.put(field, new StringDocValuesReaderState(reader, field));
    }
  }

  /// The ten best documents, as Lucene finds them by default: no total beyond 1,000.
  TopDocs topTen(Query query) throws IOException {
    return searcher.search(query, 10);
  }

  /// The same with facets by lucene-facet, titles and highlighted passages.
  int topTenWithTrimmings(Query query) throws IOException {
    var found = FacetsCollectorManager.search(searcher, query, 10, new FacetsCollectorManager());
    int shown = 0;
    for (String field : FACETS) {
      var counts = new StringValueFacetCounts(facets.get(field), found.facetsCollector());
      shown += counts.getTopChildren(10, field).labelValues.length;
    }
    for (var doc : found.topDocs().scoreDocs) {
      shown += searcher.storedFields().document(doc.doc).getFields().size();
    }
    UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
    return shown + highlighter.highlight("text", query, found.topDocs(), 2).length;
  }

  private static void name(Document document, String field, String name) {
    document.add(new TextField(field, name, Field.Store.NO));
    document.add(new StringField("name", field + name, Field.Store.NO));
    facet(document, field, name);
  }

  private static void facet(Document document, String field, String value) {
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static FieldType offsets() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  @Override
  public void close() throws IOException {
    if (searcher != null) {
      searcher.getIndexReader().close();
    }
    writer.close();
    directory.close();
  }
}
