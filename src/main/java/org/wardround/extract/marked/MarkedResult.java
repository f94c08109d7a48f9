package org.wardround.extract.marked;

import java.util.List;

/// What became of a marked story that was read.
public sealed interface MarkedResult {
  /// The number of words in the text.
  int words();

  /// The number of facts that are defined.
  int facts();

  /// What is wrong with it; nothing where it is sound.
  List<String> faults();

  /// The story is without faults.
  record Sound(MarkedStory story) implements MarkedResult {
    @Override
    public int words() {
      return Words.count(story.text());
    }

    @Override
    public int facts() {
      return story.facts().size();
    }

    @Override
    public List<String> faults() {
      return List.of();
    }
  }

  /// The story cannot be used before its faults are mended.
  record Faulty(List<String> faults, int words, int facts) implements MarkedResult {
    /// Throws `IllegalArgumentException` when there is no fault.
    public Faulty {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a faulty story without faults");
      }
    }
  }
}
