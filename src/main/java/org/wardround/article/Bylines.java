package org.wardround.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds who wrote a story.
final class Bylines {
  private Bylines() {}

  static @Nullable String find(Head head, StructuredData data) {
    Set<String> names = new LinkedHashSet<>(data.names("author"));
    if (names.isEmpty()) {
      String meta =
          head.first(
              "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator");
      if (meta != null && !meta.startsWith("http")) {
        names.add(meta);
      }
    }
    List<String> clean =
        names.stream()
            .map(String::strip)
            .filter(n -> !n.isEmpty() && !n.startsWith("http"))
            .toList();
    return clean.isEmpty() ? null : String.join(", ", clean);
  }
}
