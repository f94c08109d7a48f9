package org.wardround.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wardround.model.Page;

/// Finds a site's feeds, given the address of any of its pages: what the page links to as its feed,
/// what it links to with a feed's name, and the places where sites keep them.
public final class FeedFinder {
  /// A feed that may be there; only fetching it tells.
  ///
  /// @param title what the page calls it, else ""
  public record Candidate(String url, String title) {}

  /// Types of `<link rel="alternate">` that are feeds, the ones read most widely first.
  private static final List<String> TYPES =
      List.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");

  private static final Pattern FEED_PATH =
      Pattern.compile(
          ".*(/feeds?/?|/rss/?|[./](rss|atom|rdf)(\\.xml|\\.php)?|/(feed|index|rss|atom)\\.(xml|json)"
              + "|[?&](feed|format|type)=(rss2?|atom|feed))$");

  /// Where common systems keep them: WordPress, Drupal, Ghost, Jekyll, Hugo, Squarespace, and news
  /// sitemaps. In the order of how often they are found there.
  private static final List<String> WELL_KNOWN =
      List.of(
          "/feed/",
          "/rss.xml",
          "/feed.xml",
          "/rss",
          "/atom.xml",
          "/index.xml",
          "/feeds/news",
          "/rss/xml",
          "/?feed=rss2",
          "/blog-feed.xml",
          "/feed.json",
          "/news-sitemap.xml",
          "/sitemap-news.xml");

  private static final int MOST_LINKS = 12;

  private FeedFinder() {}

  /// The feeds that a page names, the likeliest first; comment feeds last.
  public static List<Candidate> in(Page page) {
    String html = FeedText.decode(page.body(), page.contentType()).text();
    Document document = Jsoup.parse(html, page.url());
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (String type : TYPES) {
      for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
        if (link.attr("type").toLowerCase(Locale.ROOT).startsWith(type)) {
          add(found, link.absUrl("href"), link.attr("title"));
        }
      }
    }
    for (Element anchor : document.select("a[href]")) {
      String url = anchor.absUrl("href");
      if (found.size() < MOST_LINKS && looksLikeFeed(url)) {
        add(found, url, anchor.text());
      }
    }
    return commentsLast(found);
  }

  /// Addresses to try where a page names no feed: beside the page first, then at the site's root.
  public static List<String> wellKnown(String url) {
    List<String> places = new ArrayList<>();
    for (String path : WELL_KNOWN) {
      places.add(Links.resolve(url, path));
    }
    String folder = url.replaceFirst("[?#].*$", "").replaceFirst("/[^/]*\\.[^/]*$", "/");
    if (!Links.resolve(url, "/").equals(folder) && folder.matches("https?://[^/]+/.+")) {
      places.addFirst(folder.endsWith("/") ? folder + "feed/" : folder + "/feed/");
    }
    return List.copyOf(places);
  }

  /// The sitemaps that a robots.txt names, news sitemaps only.
  public static List<String> newsSitemaps(byte[] robotsTxt) {
    return new String(robotsTxt, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sitemap:"))
        .map(line -> line.substring("sitemap:".length()).strip())
        .filter(link -> Links.isWeb(link) && link.toLowerCase(Locale.ROOT).contains("news"))
        .toList();
  }

  private static boolean looksLikeFeed(String url) {
    return Links.isWeb(url) && FEED_PATH.matcher(url.toLowerCase(Locale.ROOT)).matches();
  }

  private static void add(Map<String, Candidate> found, String url, String title) {
    if (Links.isWeb(url)) {
      found.putIfAbsent(url, new Candidate(url, title.strip()));
    }
  }

  private static List<Candidate> commentsLast(Map<String, Candidate> found) {
    List<Candidate> all = new ArrayList<>(found.values());
    List<Candidate> comments = all.stream().filter(FeedFinder::isOfComments).toList();
    all.removeAll(comments);
    all.addAll(comments);
    return List.copyOf(all);
  }

  private static boolean isOfComments(Candidate candidate) {
    String words = (candidate.url() + " " + candidate.title()).toLowerCase(Locale.ROOT);
    return words.contains("comment");
  }
}
