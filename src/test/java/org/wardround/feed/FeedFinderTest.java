package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.feed.FeedFinder.Candidate;
import org.wardround.model.Page;

/// Where a site keeps its feeds.
class FeedFinderTest {
  private static Page page(String html) {
    return new Page(
        "https://ward.example/news/today",
        "text/html",
        html.getBytes(StandardCharsets.UTF_8),
        Instant.EPOCH);
  }

  @Test
  void readsWhatThePageNamesCommentsLast() {
    assertThat(
            FeedFinder.in(
                page(
                    """
                    <link rel="alternate" type="application/rss+xml" title="Ward » Comments" href="/comments/feed/">
                    <link rel="alternate" type="application/rss+xml" title="Ward" href="/feed/">
                    <link rel="alternate" type="application/feed+json" href="../feed.json">
                    <link rel="alternate" hreflang="fr" href="/fr/">
                    <a href="/topics/it/rss.xml">IT</a> <a href="/feedback">Write to us</a>""")))
        .extracting(Candidate::url)
        .containsExactly(
            "https://ward.example/feed/",
            "https://ward.example/feed.json",
            "https://ward.example/topics/it/rss.xml",
            "https://ward.example/comments/feed/");
  }

  @Test
  void triesTheUsualPlaces() {
    assertThat(FeedFinder.wellKnown("https://ward.example/blog/"))
        .startsWith("https://ward.example/blog/feed/", "https://ward.example/feed/")
        .contains("https://ward.example/rss.xml", "https://ward.example/news-sitemap.xml");
    assertThat(FeedFinder.wellKnown("https://ward.example"))
        .startsWith("https://ward.example/feed/");
  }

  @Test
  void takesNewsSitemapsOutOfRobotsTxt() {
    String robots =
        """
        User-agent: *
        Sitemap: https://ward.example/sitemap.xml
        sitemap: https://ward.example/sitemap-news.xml
        """;
    assertThat(FeedFinder.newsSitemaps(robots.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("https://ward.example/sitemap-news.xml");
  }
}
