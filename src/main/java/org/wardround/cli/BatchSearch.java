package org.wardround.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.QueryMistake;
import org.wardround.index.Search;
import org.wardround.index.SearchRequest;
import org.wardround.index.SearchResult;
import org.wardround.model.WardroundException;
import org.wardround.view.HitView;

/// Many queries from a file, one a line, into one table of hits. A query that finds nothing or that
/// cannot be understood has a row too, so that no line of the file is lost.
final class BatchSearch {
  /// The columns of its tables: the query, how many stories it found, what was wrong with it.
  static final List<String> COLUMNS = with(HitView.COLUMNS);

  /// The columns of CSV.
  static final List<String> ALL_COLUMNS = with(HitView.ALL_COLUMNS);

  private final Search search;
  private final Results results;

  BatchSearch(Search search, Results results) {
    this.search = search;
    this.results = results;
  }

  /// Asks the queries of a file, as many at a time as there are processors, and tells the hits in
  /// the order of the file; empty lines and those that start with `#` are left out. Returns how
  /// many were asked.
  long run(Path file, Function<String, SearchRequest> request) {
    int atATime = Runtime.getRuntime().availableProcessors();
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .gather(Gatherers.mapConcurrent(atATime, query -> ask(query, request.apply(query))))
          .mapToLong(this::tell)
          .sum();
    } catch (IOException | UncheckedIOException broken) {
      throw new WardroundException(
          "The queries in " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  /// What came of a query: a result or what was wrong with it.
  private record Answer(String query, @Nullable SearchResult result, @Nullable String error) {}

  private Answer ask(String query, SearchRequest request) {
    try {
      return new Answer(query, search.run(request), null);
    } catch (QueryMistake mistake) {
      String error = "column " + mistake.column() + ": " + mistake.getMessage();
      return new Answer(query, null, error);
    }
  }

  private long tell(Answer answer) {
    SearchResult result = answer.result();
    if (result == null || result.hits().isEmpty()) {
      results.add(line(answer.query(), 0, answer.error()));
    } else {
      result.hits().forEach(hit -> add(answer.query(), result.total(), hit));
    }
    return 1;
  }

  private void add(String query, long total, Hit hit) {
    Map<String, @Nullable Object> line = line(query, total, null);
    line.putAll(HitView.line(hit));
    Map<String, @Nullable Object> row = line(query, total, null);
    row.putAll(HitView.row(hit));
    results.add(line, List.of(row));
  }

  private static List<String> with(List<String> columns) {
    return Stream.concat(Stream.of("query", "total", "error"), columns.stream()).toList();
  }

  private static Map<String, @Nullable Object> line(
      String query, long total, @Nullable String error) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("query", query);
    line.put("total", total);
    line.put("error", error);
    return line;
  }
}
