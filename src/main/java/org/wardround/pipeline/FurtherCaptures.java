package org.wardround.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Capture;

/// Keeps what holds more of a page's story until the page itself comes: an archive has the one
/// before the other, with other pages between them where several were fetched at a time.
final class FurtherCaptures {
  private final Map<String, Map<String, Capture>> waiting = new HashMap<>();

  /// Keeps it, if it is such a capture. Of two of one address the later is read.
  boolean keep(Capture capture) {
    if (capture.kind() != Capture.Kind.FURTHER) {
      return false;
    }
    waiting
        .computeIfAbsent(capture.announced(), page -> new LinkedHashMap<>())
        .put(capture.exchange().url(), capture);
    return true;
  }

  /// What was kept for a page, in the order of its story; it is kept no longer.
  List<Capture> takeFor(Capture page) {
    @Nullable Map<String, Capture> more = waiting.remove(page.announced());
    return more == null ? List.of() : List.copyOf(more.values());
  }
}
