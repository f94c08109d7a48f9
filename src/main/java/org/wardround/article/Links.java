package org.wardround.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;

/// Finds a story's canonical link.
final class Links {
  private Links() {}

  /// `rel=canonical`, else `og:url`, else where the page was found. A stated link that names no
  /// page of its own (the outlet's front page, by a mistake that is often seen) is not believed.
  static String canonical(Head head, String found) {
    String open = head.first("og:url");
    return Stream.of(head.link("canonical"), open == null ? null : StringUtil.resolve(found, open))
        .filter(Objects::nonNull)
        .filter(link -> isPage(link, found))
        .findFirst()
        .orElse(found);
  }

  private static boolean isPage(String link, String found) {
    return link.startsWith("http") && (!path(link).equals("/") || path(found).equals("/"));
  }

  /// The path of a link, at least a slash.
  static String path(String link) {
    try {
      String path = new URI(link.replace(" ", "%20")).getPath();
      return path == null || path.isEmpty() ? "/" : path;
    } catch (URISyntaxException wrong) {
      return "/";
    }
  }
}
