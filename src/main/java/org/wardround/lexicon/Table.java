package org.wardround.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wardround.model.WardroundException;

/// A list of the `models/` folder: fields separated by tabs, a first line that names the columns,
/// comments after `#`.
public record Table(List<String> columns, List<List<String>> rows) {
  /// Reads a list; a file that is missing is an empty one. Throws `WardroundException` when it
  /// cannot be read.
  public static Table read(Path file) {
    if (!Files.exists(file)) {
      return new Table(List.of(), List.of());
    }
    List<List<String>> rows = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .forEach(rows::add);
    } catch (IOException | java.io.UncheckedIOException broken) {
      throw new WardroundException(
          "The list " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
    return rows.isEmpty()
        ? new Table(List.of(), List.of())
        : new Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  /// The field of a row in the column of that name; empty where the row or the list has none.
  public String field(List<String> row, String column) {
    int at = columns.indexOf(column);
    return at >= 0 && at < row.size() ? row.get(at).strip() : "";
  }

  /// The values of a field that holds several.
  public List<String> fields(List<String> row, String column) {
    return Arrays.stream(field(row, column).split("\\|"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
