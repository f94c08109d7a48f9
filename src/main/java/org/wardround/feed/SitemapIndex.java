package org.wardround.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedDocument;

/// Reads an index of sitemaps (sitemaps.org, 0.9): it has no entries, but names the sitemaps that
/// have.
final class SitemapIndex {
  private final String url;

  SitemapIndex(String url) {
    this.url = url;
  }

  /// One that does not say when it changed may have changed last.
  private record Part(String url, @Nullable Instant changed) {
    Instant order() {
      return changed == null ? Instant.MAX : changed;
    }
  }

  FeedDocument read(Node index) {
    List<Part> parts = new ArrayList<>();
    for (Node child : index.children()) {
      Part part = child.name().equals("sitemap") ? part(child) : null;
      if (part != null) {
        parts.add(part);
      }
    }
    List<String> urls =
        parts.stream()
            .sorted(Comparator.comparing(Part::order).reversed())
            .map(Part::url)
            .distinct()
            .toList();
    String problem = urls.isEmpty() ? "it is an index of sitemaps that names none" : null;
    return new FeedDocument(null, null, List.of(), problem, null, urls);
  }

  private @Nullable Part part(Node sitemap) {
    String address = null;
    Instant changed = null;
    for (Node child : sitemap.children()) {
      if (child.name().equals("loc")) {
        address = Links.resolve(url, child.text());
      } else if (child.name().equals("lastmod")) {
        changed = FeedDates.parse(child.text()).orElse(null);
      }
    }
    return address != null && Links.isWeb(address) ? new Part(address, changed) : null;
  }
}
