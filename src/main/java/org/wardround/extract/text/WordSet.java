package org.wardround.extract.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes sets of words that are written in one string, with white space between them.
public final class WordSet {
  private WordSet() {}

  /// The words of a text block.
  public static Set<String> of(String words) {
    return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
