package org.wardround.extract.text;

import java.util.List;

/// A story's sentences in reading order, the title first.
///
/// @param cut true when the story was longer than the reader reads
public record StoryText(List<Sentence> sentences, boolean cut) {
  public StoryText {
    sentences = List.copyOf(sentences);
  }
}
