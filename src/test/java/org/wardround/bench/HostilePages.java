package org.wardround.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wardround.model.Page;

/// Pages made to hurt whoever reads them.
public final class HostilePages {
  private static final String SENTENCE =
      "The trust has told its staff that number NUMBER of its wards will have new screens by spring,"
          + " and that the old ones will be given to a school in the neighbourhood.";

  private HostilePages() {}

  /// All of them by name, each a `share`th of its full size.
  public static Map<String, Page> all(int share) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("10 MB of paragraphs", story(55_000 / share));
    pages.put("100,000 elements deep", deep(100_000 / share));
    pages.put(
        "a million attributes",
        page("<div " + attributes(1_000_000 / share) + ">" + words() + "</div>"));
    pages.put("a million elements", page("<p><b>a</b>".repeat(500_000 / share)));
    pages.put("a million unclosed inline", page("<b><i><font>".repeat(333_000 / share) + words()));
    pages.put("one block of 10 MB", page("<p>" + words().repeat(50_000 / share) + "</p>"));
    pages.put(
        "a class of 5 MB",
        page("<div class='" + "article-body ".repeat(400_000 / share) + "'>" + words() + "</div>"));
    pages.put(
        "broken JSON-LD of 3 MB",
        page(
            ldJson(
                "{\"@type\":\"Article\",\"articleBody\":\"" + "a \\\" b".repeat(400_000 / share))));
    pages.put("deep JSON-LD", page(ldJson("[".repeat(500_000 / share))));
    pages.put(
        "200,000 times and meta",
        page(
            "<time datetime='2015-01-01'>x</time><meta name=date content=x>"
                .repeat(200_000 / share)));
    pages.put(
        "100,000 nested named boxes",
        page("<div class=article-body><p>".repeat(50_000 / share) + words()));
    pages.put("100,000 line breaks", page("<p>" + "A short line<br>".repeat(100_000 / share)));
    return pages;
  }

  /// A plain story of so many paragraphs.
  public static Page story(int paragraphs) {
    StringBuilder all = new StringBuilder("<article>");
    for (int i = 0; i < paragraphs; i++) {
      all.append("<p>").append(SENTENCE.replace("NUMBER", String.valueOf(i))).append("</p>\n");
    }
    return page(all.toString());
  }

  private static Page deep(int depth) {
    return page("<div>".repeat(depth) + words());
  }

  private static String words() {
    return SENTENCE + " " + SENTENCE + " ";
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append('a').append(i).append("=1 ");
    }
    return all.toString();
  }

  private static String ldJson(String json) {
    return "<script type='application/ld+json'>"
        + json
        + "</script><p>"
        + words().repeat(3)
        + "</p>";
  }

  private static Page page(String body) {
    String html = "<html><head><title>A story</title></head><body>" + body + "</body></html>";
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new Page(
        "https://ward.example/1", "text/html", bytes, Instant.parse("2016-01-01T00:00:00Z"));
  }
}
