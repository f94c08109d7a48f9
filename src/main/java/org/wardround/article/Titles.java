package org.wardround.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds a story's headline.
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|·•»–—-]\\s+|\\s+::\\s+|\\s+//\\s+|\\s*[|]\\s*");

  private Titles() {}

  static @Nullable String find(Head head, StructuredData data) {
    String title = head.document().title().strip();
    String open =
        plain(
            head.first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"));
    String stated = plain(data.text("headline"));
    String h1 = bestHeading(head, title, open, stated);
    if (h1 != null) {
      return h1;
    }
    if (stated != null && !stated.isBlank()) {
      return stated;
    }
    String withSite = open != null ? open : title.isEmpty() ? null : title;
    return withSite == null ? null : withoutSite(withSite, head.first("og:site_name"));
  }

  private static @Nullable String bestHeading(
      Head head, String title, @Nullable String open, @Nullable String stated) {
    List<String> headings = new ArrayList<>();
    for (Element h1 : head.document().getElementsByTag("h1")) {
      String text = h1.text().strip();
      if (!text.isEmpty()) {
        headings.add(text);
      }
    }
    for (String heading : headings) {
      if (words(heading) >= 2
          && (contains(title, heading) || contains(open, heading) || contains(stated, heading))) {
        return heading;
      }
    }
    return stated == null && open == null && headings.size() == 1 && words(headings.getFirst()) >= 3
        ? headings.getFirst()
        : null;
  }

  private static boolean contains(@Nullable String whole, String part) {
    return whole != null && bare(whole).contains(bare(part));
  }

  static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static int words(String text) {
    return (int) Pattern.compile(" ").splitAsStream(bare(text)).count();
  }

  private static String withoutSite(String title, @Nullable String site) {
    List<String> parts = SEPARATOR.splitAsStream(title).toList();
    if (parts.size() < 2) {
      return title;
    }
    String last = parts.getLast();
    boolean named = site != null && bare(site).equals(bare(last));
    if (named || words(last) <= 4) {
      String rest = title.substring(0, title.lastIndexOf(last)).strip();
      return rest.replaceFirst("\\s*([|·•»–—-]|::|//)$", "").strip();
    }
    return title;
  }

  private static @Nullable String plain(@Nullable String html) {
    return html == null ? null : org.jsoup.parser.Parser.unescapeEntities(html, false).strip();
  }
}
