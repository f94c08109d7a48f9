package org.wardround.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
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

  private static final int WIDEST_CELL = 60;

  private final PrintWriter out;
  private final Format format;
  private final List<String> columns;
  private final List<List<String>> tableRows = new ArrayList<>();
  private final @Nullable CSVPrinter csv;

  Results(PrintWriter out, Format format, List<String> columns) {
    this.out = out;
    this.format = format;
    this.columns = List.copyOf(columns);
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
      List<String> cells = columns.stream().map(c -> text(row.get(c))).toList();
      if (csv == null) {
        tableRows.add(cells);
      } else {
        print(csv, cells);
      }
    }
  }

  @Override
  public void close() {
    if (format == Format.TABLE && !tableRows.isEmpty()) {
      out.print(table());
    }
    out.flush();
  }

  private String table() {
    Column[] layout = new Column[columns.size()];
    for (int i = 0; i < layout.length; i++) {
      layout[i] = new Column(width(i) + 2, 0, Column.Overflow.WRAP);
    }
    TextTable table =
        TextTable.forColumns(
            new picocli.CommandLine.Help.ColorScheme.Builder(Ansi.OFF).build(), layout);
    table.addRowValues(columns.toArray(String[]::new));
    tableRows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    return table.toString();
  }

  private int width(int column) {
    int widest = columns.get(column).length();
    for (List<String> row : tableRows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return Math.min(widest, WIDEST_CELL);
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
