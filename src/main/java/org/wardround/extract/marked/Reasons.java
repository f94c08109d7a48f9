package org.wardround.extract.marked;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why a post is to be filled: the word in a mark, and the reason that annotations give for it.
final class Reasons {
  private static final String NEW = "new";
  private static final String DEPARTURE = "departure";
  private static final String UNSAID = "unsaid";
  private static final String NEW_POST = "new post";
  private static final Set<String> WORDS = Set.of(NEW, DEPARTURE, UNSAID);

  private Reasons() {}

  static boolean isWord(String word) {
    return WORDS.contains(word);
  }

  static @Nullable String reason(String word) {
    return switch (word) {
      case NEW -> NEW_POST;
      case UNSAID -> null;
      default -> word;
    };
  }

  static String word(@Nullable String reason) {
    if (reason == null) {
      return UNSAID;
    }
    return reason.equals(NEW_POST) ? NEW : reason;
  }
}
