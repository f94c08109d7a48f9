package org.wardround.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
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
  private final FacetNumbers facetNumbers = new FacetNumbers();

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
    return answering(request, searcher -> run(request, expression, searcher));
  }

  /// Hands over every hit of a request, in its order, from a single state of the index; its page
  /// and its facets do not matter. Takes memory for a few hundred hits, however many there are.
  public void each(SearchRequest request, Consumer<Hit> taker) {
    Expression expression = QueryParser.parse(request.query());
    answering(
        request,
        searcher -> {
          Query query = compile(request, expression, Leniency.LITERAL, true, searcher);
          Query marked = compile(request, expression, Leniency.LITERAL, false, searcher);
          Hits hits = new Hits(searcher, marked);
          finder(searcher, request)
              .each(limited(request, query), docs -> hits.of(docs).forEach(taker));
          return request;
        });
  }

  /// Stories like the one of that link (or key), copies of it left out; the request's query does
  /// not matter. Throws [WardroundException] when there is no such story.
  public SearchResult like(String linkOrKey, SearchRequest request) {
    return seeing(
        searcher -> {
          Query query = new Likeness(searcher).of(linkOrKey);
          if (query == null) {
            throw new WardroundException("No story of the index has the link " + linkOrKey + ".");
          }
          Found found = finder(searcher, request).page(query, null);
          List<Hit> hits = new Hits(searcher, MatchNoDocsQuery.INSTANCE).of(found.docs());
          return new SearchResult(hits, found.total(), found.facets(), 0, null, null);
        });
  }

  /// The most frequent names of people and organisations and roles one of whose words starts what
  /// is typed.
  public List<Completion> complete(String typed, int most) {
    return seeing(searcher -> Completion.of(searcher.getIndexReader(), typed, most));
  }

  /// When the story that came in last came in; the beginning of 1970 for an empty index.
  public Instant newest() {
    return seeing(searcher -> Instant.ofEpochMilli(latestArrival(searcher)));
  }

  private static long latestArrival(IndexSearcher searcher) throws IOException {
    byte[] most =
        PointValues.getMaxPackedValue(searcher.getIndexReader(), IndexField.ARRIVED.label());
    return most == null ? 0 : LongPoint.decodeDimension(most, 0);
  }

  private SearchResult run(SearchRequest request, Expression expression, IndexSearcher searcher)
      throws IOException {
    Found found = Found.NOTHING;
    List<Leniency> readings = request.lenient() ? Leniency.IN_TURN : List.of(Leniency.LITERAL);
    for (Leniency leniency : readings) {
      Query query = limited(request, compile(request, expression, leniency, true, searcher));
      found = finder(searcher, request).page(query, leniency);
      if (found.total() > 0) {
        break;
      }
    }
    List<Hit> hits = hits(request, expression, found, searcher);
    List<Hit> more = partly(request, expression, found, searcher);
    return new SearchResult(
        Stream.concat(hits.stream(), more.stream()).toList(),
        found.total(),
        found.facets(),
        more.size(),
        more.isEmpty() ? found.note() : partly(hits.size()),
        found.isLiteral() ? null : suggestion(request, expression, searcher));
  }

  private static String partly(int whole) {
    return whole == 1
        ? "Only the first story has all of these words; the others have some of them."
        : "Only the first " + whole + " stories have all of these words; the others have some.";
  }

  /// Fills up a first page by relevance with stories that have some of the words.
  private List<Hit> partly(
      SearchRequest request, Expression expression, Found found, IndexSearcher searcher)
      throws IOException {
    int missing = request.limit() - found.docs().size();
    boolean wanted =
        request.lenient()
            && request.offset() == 0
            && request.sort() == SearchRequest.Sort.RELEVANCE
            && missing > 0;
    if (!wanted || !found.isLiteral()) {
      return List.of();
    }
    Query all = compile(request, expression, Leniency.LITERAL, false, searcher);
    Query some = compile(request, expression, Leniency.PARTLY, false, searcher);
    if (some.equals(all)) {
      return List.of();
    }
    Query only = new BooleanQuery.Builder().add(some, Occur.MUST).add(all, Occur.MUST_NOT).build();
    Finder finder = finder(searcher, request.page(0, missing));
    return new Hits(searcher, some).of(finder.best(limited(request, only)));
  }

  private @Nullable String suggestion(
      SearchRequest request, Expression expression, IndexSearcher searcher) throws IOException {
    if (!request.lenient()) {
      return null;
    }
    String better =
        new Suggestion(searcher.getIndexReader()).of(request.query(), expression).orElse(null);
    return better != null && matches(request, better, searcher) ? better : null;
  }

  private boolean matches(SearchRequest request, String better, IndexSearcher searcher)
      throws IOException {
    Expression expression = QueryParser.parse(better);
    return searcher.count(compile(request, expression, Leniency.LITERAL, false, searcher)) > 0;
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
    if (request.arrivedAfter() == null) {
      return query;
    }
    Query later =
        LongField.newRangeQuery(
            IndexField.ARRIVED.label(), request.arrivedAfter().toEpochMilli() + 1, Long.MAX_VALUE);
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(later, Occur.FILTER).build();
  }

  private Finder finder(IndexSearcher searcher, SearchRequest request) {
    return new Finder(searcher, request, options.clock().instant().getEpochSecond(), facetNumbers);
  }

  private <T> T answering(SearchRequest request, Reading<T> reading) {
    try {
      return seeing(reading);
    } catch (IndexSearcher.TooManyClauses tooMany) {
      throw new QueryMistake(
          request.query(),
          0,
          "The query is too long: words, spellings and other names may be %,d in all."
              .formatted(IndexSearcher.getMaxClauseCount()));
    }
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
