package org.wardround.extract.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Tests words against small expressions of the program's own, each compiled once: reading a story
/// asks such questions dozens of times for each of its words. Thread-safe.
public final class Forms {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Forms() {}

  /// True when the whole word has the form that a regular expression describes. The expression must
  /// be a constant: it is kept for ever.
  public static boolean fits(String word, String form) {
    return COMPILED.computeIfAbsent(form, Pattern::compile).matcher(word).matches();
  }
}
