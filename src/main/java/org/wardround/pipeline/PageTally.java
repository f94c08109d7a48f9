package org.wardround.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts, by host, the pages that came in and the stories that they gave. Thread-safe.
final class PageTally {
  /// @param stories at most as many as pages
  record Count(int pages, int stories) {
    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(pages + other.pages, stories + other.stories);
    }
  }

  private final Map<String, Count> hosts = new ConcurrentHashMap<>();

  void count(String link, boolean story) {
    hosts.merge(StoryLink.host(link), new Count(1, story ? 1 : 0), Count::plus);
  }

  Count of(String host) {
    return hosts.getOrDefault(host, Count.NONE);
  }
}
