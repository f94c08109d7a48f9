package org.wardround.index;

import java.util.List;

/// A piece of text with the places that a query found in it.
///
/// @param marks in ascending order, not overlapping
public record Marked(String text, List<Mark> marks) {
  /// From the first character (UTF-16 units) to after the last.
  public record Mark(int start, int end) {}

  public Marked {
    marks = List.copyOf(marks);
  }

  /// The text with something put before and after each place found.
  public String with(String before, String after) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Mark mark : marks) {
      out.append(text, done, mark.start()).append(before);
      out.append(text, mark.start(), mark.end()).append(after);
      done = mark.end();
    }
    return out.append(text, done, text.length()).toString();
  }
}
