package org.wardround.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Writes rows as CSV (RFC 4180), streamed, the names of the columns first.
public final class Csv {
  /// Cells that a spreadsheet would run as a formula are quoted (OWASP, "CSV Injection").
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final List<String> columns;
  private final CSVPrinter out;

  public Csv(Appendable out, List<String> columns) {
    this.columns = List.copyOf(columns);
    try {
      this.out =
          CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get().print(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Adds a row; what it has beyond the columns is left out.
  public void add(Map<String, ?> row) {
    try {
      out.printRecord(columns.stream().map(c -> harmless(text(row.get(c)))).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A value as the text of a cell: nothing for null, lists with semicolons.
  public static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> many -> String.join("; ", many.stream().map(Csv::text).toList());
      default -> value.toString();
    };
  }

  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
