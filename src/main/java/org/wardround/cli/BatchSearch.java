package org.wardround.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /// Asks the queries of a file; empty lines and those that start with `#` are left out. Returns
  /// how many were asked.
  long run(Path file, Function<String, SearchRequest> request) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .peek(query -> ask(query, request.apply(query)))
          .count();
    } catch (IOException | UncheckedIOException broken) {
      throw new WardroundException(
          "The queries in " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  private void ask(String query, SearchRequest request) {
    try {
      SearchResult result = search.run(request);
      if (result.hits().isEmpty()) {
        results.add(line(query, 0, null));
      }
      result.hits().forEach(hit -> add(query, result.total(), hit));
    } catch (QueryMistake mistake) {
      String error = "column " + mistake.column() + ": " + mistake.getMessage();
      results.add(line(query, 0, error));
    }
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
