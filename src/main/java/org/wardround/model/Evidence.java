package org.wardround.model;

/// Where a story says something: the exact sentence and its place.
///
/// @param part whether the sentence stands in the title or in the text
/// @param sentence the words as they stand there
/// @param start offset of its first character (UTF-16 units) in that part
/// @param end offset after its last character
public record Evidence(Part part, String sentence, int start, int end) {
  /// The two parts of a story that can say something.
  public enum Part {
    TITLE,
    TEXT
  }

  public Evidence {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("evidence ends before it starts: " + start + "–" + end);
    }
  }
}
