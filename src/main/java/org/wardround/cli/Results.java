package org.wardround.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.view.Csv;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes a command's results in the format asked for. JSON lines and CSV are streamed; a table is
/// laid out when it is closed.
///
/// A result may have two faces: one line of JSON with everything nested, and flat rows for table
/// and CSV, of which only the named columns are shown.
final class Results implements AutoCloseable {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// Columns too long for a table's cell: a table shows them on lines of their own below the row.
  private static final Set<String> BELOW = Set.of("evidence", "snippet", "text", "link", "url");

  private final PrintWriter out;
  private final Format format;
  private final List<String> columns;
  private final TextTable table;
  private final @Nullable Csv csv;

  Results(PrintWriter out, Format format, List<String> columns) {
    this.out = out;
    this.format = format;
    this.columns = List.copyOf(columns);
    this.table = new TextTable(this.columns.stream().filter(c -> !BELOW.contains(c)).toList());
    this.csv = format == Format.CSV ? new Csv(out, this.columns) : null;
  }

  /// Adds a result whose one flat row is the line itself.
  void add(Map<String, ?> line) {
    add(line, List.of(line));
  }

  /// Adds a result: the line goes to JSON, the rows to table and CSV.
  void add(Map<String, ?> line, List<? extends Map<String, ?>> rows) {
    if (format == Format.JSONL) {
      out.println(JSON.writeValueAsString(line));
      return;
    }
    for (Map<String, ?> row : rows) {
      if (csv == null) {
        table.add(cells(row, false), cells(row, true));
      } else {
        csv.add(row);
      }
    }
  }

  private List<String> cells(Map<String, ?> row, boolean below) {
    return columns.stream()
        .filter(c -> BELOW.contains(c) == below)
        .map(c -> Csv.text(row.get(c)))
        .toList();
  }

  @Override
  public void close() {
    if (!table.isEmpty()) {
      out.print(table);
    }
    out.flush();
  }
}
