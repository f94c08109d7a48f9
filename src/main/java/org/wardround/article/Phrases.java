package org.wardround.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A pattern of many phrases, with words of which each of its matches holds at least one: looking
/// for these first is ten times as quick as trying every phrase at every place.
final class Phrases {
  private final List<String> signs;
  private final Pattern pattern;

  /// @param signs in lower case
  Phrases(List<String> signs, String pattern) {
    this.signs = signs;
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean isIn(Block block) {
    return isPossible(block) && pattern.matcher(block.text).find();
  }

  /// How many different phrases it holds.
  long distinctIn(Block block) {
    return isPossible(block)
        ? pattern
            .matcher(block.text)
            .results()
            .map(m -> m.group().toLowerCase(Locale.ROOT))
            .distinct()
            .count()
        : 0;
  }

  private boolean isPossible(Block block) {
    String lower = block.lower();
    for (String sign : signs) {
      if (lower.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
