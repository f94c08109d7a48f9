package org.wardround.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// Answers queries. Every search sees the newest state of the index; thread-safe.
public final class Search implements Closeable {
  private final SearcherManager searchers;
  private final @Nullable Directory directory;
  private final SearchOptions options;

  private Search(SearcherManager searchers, @Nullable Directory directory, SearchOptions options) {
    this.searchers = searchers;
    this.directory = directory;
    this.options = options;
  }

  /// Opens an index for reading, beside whoever writes it.
  ///
  /// Throws [WardroundException] when there is none, or none that can be read.
  public static Search open(Path folder, SearchOptions options) {
    try {
      if (!java.nio.file.Files.isDirectory(folder)) {
        throw new WardroundException(Condition.sentence(new Condition.Absent(), folder));
      }
      Directory directory = FSDirectory.open(folder);
      Condition condition = Condition.of(directory);
      if (!(condition instanceof Condition.Sound)) {
        directory.close();
        throw new WardroundException(Condition.sentence(condition, folder));
      }
      return new Search(new SearcherManager(directory, null), directory, options);
    } catch (IOException broken) {
      throw new WardroundException(
          "The search index in " + folder + " cannot be read: " + broken.getMessage() + ".",
          broken);
    }
  }

  static Search over(IndexWriter writer, SearchOptions options) throws IOException {
    return new Search(new SearcherManager(writer, null), null, options);
  }

  /// Answers a request. Throws [QueryMistake] when its query cannot be understood.
  public SearchResult run(SearchRequest request) {
    Expression expression = QueryParser.parse(request.query());
    return seeing(searcher -> run(request, expression, searcher));
  }

  private SearchResult run(SearchRequest request, Expression expression, IndexSearcher searcher)
      throws IOException {
    Found found = new Found(null, List.of(), 0, List.of());
    Leniency[] readings = request.lenient() ? Leniency.values() : new Leniency[] {Leniency.LITERAL};
    for (Leniency leniency : readings) {
      Query query = limited(request, compile(request, expression, leniency, true, searcher));
      found = new Collection(searcher, request, now()).of(query, leniency);
      if (found.total() > 0) {
        break;
      }
    }
    String note = found.leniency() == null ? null : found.leniency().note();
    return new SearchResult(
        hits(request, expression, found, searcher),
        found.total(),
        found.facets(),
        found.total() == 0 || note == null || note.isEmpty() ? null : note,
        null);
  }

  private List<Hit> hits(
      SearchRequest request, Expression expression, Found found, IndexSearcher searcher)
      throws IOException {
    if (found.docs().isEmpty() || found.leniency() == null) {
      return List.of();
    }
    Query marked = compile(request, expression, found.leniency(), false, searcher);
    return new Hits(searcher, marked).of(found.docs());
  }

  private Query compile(
      SearchRequest request,
      Expression expression,
      Leniency leniency,
      boolean ranked,
      IndexSearcher searcher) {
    Synonyms synonyms = request.synonyms() ? options.synonyms() : Synonyms.NONE;
    WordForms forms = new WordForms(request.synonyms());
    LocalDate today = LocalDate.ofInstant(options.clock().instant(), ZoneOffset.UTC);
    return new QueryCompiler(
            new TextQueries(forms),
            new ClaimQueries(request.query(), forms, synonyms),
            new DateQueries(request.query(), today),
            new WordRun.Reader(new Vocabulary(searcher.getIndexReader()), synonyms),
            synonyms,
            leniency,
            ranked)
        .compile(expression);
  }

  private static Query limited(SearchRequest request, Query query) {
    if (request.arrivedAfter() < 0) {
      return query;
    }
    Query later =
        LongField.newRangeQuery(
            IndexField.ARRIVED.label(), request.arrivedAfter() + 1, Long.MAX_VALUE);
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(later, Occur.FILTER).build();
  }

  private long now() {
    return options.clock().instant().getEpochSecond();
  }

  private interface Reading<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T seeing(Reading<T> reading) {
    try {
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    List<Closeable> open = new ArrayList<>(List.of(searchers));
    if (directory != null) {
      open.add(directory);
    }
    try {
      org.apache.lucene.util.IOUtils.close(open);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
