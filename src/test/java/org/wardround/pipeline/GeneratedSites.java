package org.wardround.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sites made for a test: so many stories of moves, spread over hosts, each host with an RSS feed.
final class GeneratedSites {
  private static final List<String> FIRST =
      List.of(
          "Anna", "Brian", "Clare", "David", "Ellen", "Frank", "Grace", "Henry", "Irene", "John");
  private static final List<String> LAST =
      List.of("Abbott", "Barker", "Carver", "Dalton", "Easton", "Fowler", "Garner", "Harper");
  private static final List<String> TRUSTS =
      List.of(
          "Oakfield NHS Trust", "Riverside Health Board", "Hillcrest Hospitals", "Lakeside Trust");

  private GeneratedSites() {}

  /// Writes them and returns the links of the stories.
  static List<String> write(Path folder, int hosts, int storiesEach) throws IOException {
    List<String> links = new ArrayList<>();
    for (int host = 0; host < hosts; host++) {
      links.addAll(site(folder, "site%d.example".formatted(host), host, storiesEach));
    }
    return links;
  }

  static String feedOf(int host) {
    return "http://site%d.example/feed.xml".formatted(host);
  }

  private static List<String> site(Path folder, String host, int seed, int stories)
      throws IOException {
    List<String> links = new ArrayList<>();
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < stories; i++) {
      String link = "http://%s/story/%d.html".formatted(host, i);
      Path page = folder.resolve(host).resolve("story").resolve(i + ".html");
      Files.createDirectories(page.getParent());
      Files.writeString(page, page(seed * 1000 + i, host));
      items.append("<item><title>").append(title(seed * 1000 + i)).append("</title><link>");
      items.append(link).append("</link></item>");
      links.add(link);
    }
    Files.writeString(
        folder.resolve(host).resolve("feed.xml"),
        "<rss version='2.0'><channel><title>" + host + "</title>" + items + "</channel></rss>");
    return links;
  }

  private static String name(int n) {
    return FIRST.get(n % FIRST.size()) + " " + LAST.get(n / FIRST.size() % LAST.size());
  }

  private static String title(int n) {
    return "%s leaves %s (%d)".formatted(name(n), TRUSTS.get(n % TRUSTS.size()), n);
  }

  /// A story of a move, another one for each number.
  static String page(int n, String host) {
    String trust = TRUSTS.get(n % TRUSTS.size());
    return """
        <html lang="en"><head><title>%1$s</title><meta property="og:site_name" content="%4$s"></head>
        <body><nav><a href="/">Home</a> <a href="/jobs">Jobs</a></nav><article><h1>%1$s</h1>
        <p>%2$s, chief information officer of %3$s, has resigned and will leave in story number %5$d.</p>
        <p>The %3$s said on Monday that it would look for a successor at once. Paragraph %5$d of the
        minutes says that the board thanked %2$s for %6$d years of service in which the hospital had put
        its records on screens and its letters on paper for the last time.</p>
        <p>Nurses and doctors on ward %5$d said that they had grown used to the new system, and that the
        old one was missed by nobody but the man who had written it in 19%7$d.</p>
        </article><footer>About us</footer></body></html>
        """
        .formatted(title(n), name(n), trust, host, n, n % 30 + 1, n % 50 + 40);
  }
}
