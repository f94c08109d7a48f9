package org.wardround.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table for a terminal: columns as wide as their widest cell up to a limit, longer cells wrapped
/// between words. Links are never broken. Notes are whole lines below a row.
final class TextTable {
  private static final int WIDEST = 34;
  private static final int NOTE_WIDTH = 110;
  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private record Row(List<List<String>> cells, List<String> notes) {}

  TextTable(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  void add(List<String> cells, List<String> notes) {
    rows.add(
        new Row(
            cells.stream().map(cell -> wrap(cell, WIDEST)).toList(),
            notes.stream()
                .filter(note -> !note.isEmpty())
                .flatMap(note -> wrap(note, NOTE_WIDTH).stream())
                .toList()));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(i);
    }
    StringBuilder text = new StringBuilder(line(widths, columns));
    for (Row row : rows) {
      int height = row.cells().stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        text.append(line(widths, lineOf(row, line)));
      }
      row.notes().forEach(note -> text.append(INDENT).append(note).append(System.lineSeparator()));
    }
    return text.toString();
  }

  private static List<String> lineOf(Row row, int line) {
    return row.cells().stream().map(c -> line < c.size() ? c.get(line) : "").toList();
  }

  private static String line(int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(Math.max(0, widths[i] - cells.get(i).length())));
      line.append(GAP);
    }
    return line.toString().stripTrailing() + System.lineSeparator();
  }

  private int width(int column) {
    int widest = columns.get(column).length();
    for (Row row : rows) {
      for (String line : row.cells().get(column)) {
        widest = Math.max(widest, line.length());
      }
    }
    return widest;
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().collect(Collectors.toUnmodifiableList());
  }
}
