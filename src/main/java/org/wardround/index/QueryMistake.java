package org.wardround.index;

/// A query that cannot be understood: the message is one whole sentence, the column tells where.
public final class QueryMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String query;
  private final int column;

  QueryMistake(String query, int column, String message) {
    super(message);
    this.query = query;
    this.column = column;
  }

  /// The place of the mistake in the query, from 1, in characters.
  public int column() {
    return column + 1;
  }

  /// The query with a caret under the mistake: two lines.
  public String pointer() {
    return query.replaceAll("\\s", " ") + System.lineSeparator() + " ".repeat(column) + "^";
  }
}
