package org.wardround.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes a command's results in the format asked for. JSON lines and CSV are streamed; a table is
/// laid out when it is closed.
///
/// A result may have two faces: one line of JSON with everything nested, and flat rows for table
/// and CSV, of which only the named columns are shown.
final class Results implements AutoCloseable {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// Cells that a spreadsheet would run as a formula are quoted (OWASP, "CSV Injection").
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /// Columns too long for a table's cell: a table shows them on lines of their own below the row.
  private static final Set<String> BELOW = Set.of("evidence", "snippet", "text", "link", "url");

  private final PrintWriter out;
  private final Format format;
  private final List<String> columns;
  private final TextTable table;
  private final @Nullable CSVPrinter csv;

  Results(PrintWriter out, Format format, List<String> columns) {
    this.out = out;
    this.format = format;
    this.columns = List.copyOf(columns);
    this.table = new TextTable(this.columns.stream().filter(c -> !BELOW.contains(c)).toList());
    this.csv = format == Format.CSV ? csv(out, this.columns) : null;
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
        print(csv, columns.stream().map(c -> text(row.get(c))).toList());
      }
    }
  }

  private List<String> cells(Map<String, ?> row, boolean below) {
    return columns.stream()
        .filter(c -> BELOW.contains(c) == below)
        .map(c -> text(row.get(c)))
        .toList();
  }

  @Override
  public void close() {
    if (!table.isEmpty()) {
      out.print(table);
    }
    out.flush();
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> many -> String.join("; ", many.stream().map(Results::text).toList());
      default -> value.toString();
    };
  }

  private static CSVPrinter csv(PrintWriter out, List<String> columns) {
    try {
      return CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get().print(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void print(CSVPrinter csv, List<String> cells) {
    try {
      csv.printRecord(cells.stream().map(Results::harmless).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
