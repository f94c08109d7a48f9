package org.wardround.web;

import java.util.ArrayList;
import java.util.List;
import org.wardround.index.Marked;

/// A stretch of text that a query found, or that stands between such.
record Piece(String text, boolean found) {
  /// The pieces of a marked text, in order.
  static List<Piece> of(Marked marked) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Marked.Mark mark : marked.marks()) {
      add(pieces, marked.text().substring(done, mark.start()), false);
      add(pieces, marked.text().substring(mark.start(), mark.end()), true);
      done = mark.end();
    }
    add(pieces, marked.text().substring(done), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean found) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, found));
    }
  }
}
