package org.wardround.extract.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who a sentence says it has its news from.
public final class Attribution {
  private static final Pattern SOURCE =
      Pattern.compile(
          "\\b[Aa]ccording to ((?:the |an? )?[^,.;]{3,60})|\\b([A-Z]\\w*(?: [A-Z]\\w*){0,3}) understands\\b");

  private Attribution() {}

  /// The source's words; null where the sentence names none.
  public static @Nullable String of(String sentence) {
    Matcher source = SOURCE.matcher(sentence);
    if (!source.find()) {
      return null;
    }
    return source.group(1) == null ? source.group(2) : source.group(1);
  }
}
