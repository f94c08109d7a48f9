package org.wardround.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Links as feeds write them, made absolute.
final class Links {
  private Links() {}

  /// The link seen from the base; as it stands where either is unusable.
  static String resolve(String base, String link) {
    String bare = link.strip().replaceAll("[\\t\\r\\n]", "");
    if (bare.isEmpty() || base.isBlank() || isAbsolute(bare)) {
      return bare;
    }
    Element anchor = new Element("a").attr("href", bare);
    anchor.setBaseUri(base);
    String absolute = anchor.absUrl("href");
    return absolute.isEmpty() ? bare : absolute;
  }

  static boolean isAbsolute(String link) {
    return link.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
  }

  /// True for what can be fetched as a page.
  static boolean isWeb(@Nullable String link) {
    return link != null && link.toLowerCase(Locale.ROOT).matches("(?s)https?://[^/\\s].*");
  }
}
