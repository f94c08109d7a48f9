package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;

/// What the parser reads out of feeds of every kind, well made and not.
class FeedParserTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
  private static final String URL = "https://ward.example/news/feed.xml";

  private static FeedDocument parse(String feed) {
    return new FeedParser().parse(feed.getBytes(StandardCharsets.UTF_8), URL, null, NOW);
  }

  private static FeedEntry only(String feed) {
    FeedDocument document = parse(feed);
    assertThat(document.entries()).hasSize(1);
    return document.entries().getFirst();
  }

  private static String rss(String item) {
    return "<rss version='2.0'><channel><title>Ward News</title><link>/</link><item>"
        + item
        + "</item></channel></rss>";
  }

  @Test
  void readsRss2() {
    FeedEntry entry =
        only(
            rss(
                """
                <title>Trust names &amp;amp; thanks its CIO</title>
                <link>https://ward.example/news/1</link>
                <guid isPermaLink="false">n-1</guid>
                <pubDate>Wed, 14 Jan 2026 09:30:00 +0100</pubDate>
                <author>ann@ward.example (Ann Author)</author>
                <description>&lt;p&gt;She &lt;a href="/people/she"&gt;starts&lt;/a&gt; soon&lt;/p&gt;</description>
                """));
    assertThat(entry.title()).isEqualTo("Trust names & thanks its CIO");
    assertThat(entry.link()).isEqualTo("https://ward.example/news/1");
    assertThat(entry.id()).isEqualTo("n-1");
    assertThat(entry.published()).isEqualTo("2026-01-14T08:30:00Z");
    assertThat(entry.author()).isEqualTo("Ann Author");
    assertThat(entry.summary())
        .isEqualTo("<p>She <a href=\"https://ward.example/people/she\">starts</a> soon</p>");
  }

  @Test
  void readsAtomWithItsTextTypesAndBase() {
    FeedEntry entry =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/a/">
              <entry>
                <title type="text">How to use &lt;main&gt;</title>
                <link rel="self" href="x.atom"/><link href="story"/>
                <id>tag:atom.example,2026:1</id>
                <published>2026-01-14T09:30:00Z</published><updated>2026-01-14T10:00:00Z</updated>
                <author><name>Ann Author</name><email>a@b.example</email></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content>
              </entry>
            </feed>""");
    assertThat(entry.title()).isEqualTo("How to use <main>");
    assertThat(entry.link()).isEqualTo("https://atom.example/a/story");
    assertThat(entry.updated()).isEqualTo("2026-01-14T10:00:00Z");
    assertThat(entry.author()).isEqualTo("Ann Author");
    assertThat(entry.content()).isEqualTo("<p>Text</p>");
  }

  @Test
  void readsRss1WhoseItemsStandBesideTheChannel() {
    FeedDocument feed =
        parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://rdf.example/"><title>RDF</title><link>https://rdf.example/</link>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
              </channel>
              <item rdf:about="https://rdf.example/1"><title>One</title>
                <link>https://rdf.example/1</link><dc:creator>Bo</dc:creator><dc:date>2026-01-02</dc:date>
              </item>
            </rdf:RDF>""");
    assertThat(feed.title()).isEqualTo("RDF");
    assertThat(feed.pollMinutes()).isEqualTo(360);
    assertThat(feed.entries().getFirst().author()).isEqualTo("Bo");
    assertThat(feed.entries().getFirst().published()).isEqualTo("2026-01-02T00:00:00Z");
  }

  @Test
  void readsJsonFeedWithHandMadeSlips() {
    FeedEntry entry =
        only(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
              {"id": 7, "url": "story", "title": "A &amp; B", "content_text": "1 < 2",
               "date_published": "2026-01-14T09:30:00+01:00", "authors": [{"name": "Ann"}],},
            ]}""");
    assertThat(entry.id()).isEqualTo("7");
    assertThat(entry.link()).isEqualTo("https://ward.example/news/story");
    assertThat(entry.title()).isEqualTo("A & B");
    assertThat(entry.content()).isEqualTo("1 &lt; 2");
    assertThat(entry.published()).isEqualTo("2026-01-14T08:30:00Z");
  }

  @Test
  void anIndexOfSitemapsNamesThemTheLastChangedFirst() {
    FeedDocument index =
        parse(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://map.example/2025.xml</loc><lastmod>2025-12-31</lastmod></sitemap>
              <sitemap><loc>https://map.example/2026.xml</loc><lastmod>2026-01-14</lastmod></sitemap>
              <sitemap><loc>https://map.example/news.xml</loc></sitemap>
              <sitemap><loc>ftp://map.example/no.xml</loc></sitemap>
            </sitemapindex>""");
    assertThat(index.parts())
        .containsExactly(
            "https://map.example/news.xml",
            "https://map.example/2026.xml",
            "https://map.example/2025.xml");
    assertThat(index.problem()).isNull();
    assertThat(parse("<sitemapindex></sitemapindex>").problem()).contains("names none");
  }

  @Test
  void readsANewsSitemap() {
    FeedEntry entry =
        only(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://map.example/1</loc><news:news>
                <news:publication><news:name>Map</news:name></news:publication>
                <news:publication_date>2026-01-14</news:publication_date>
                <news:title>Board chair resigns</news:title></news:news></url>
            </urlset>""");
    assertThat(entry.link()).isEqualTo("https://map.example/1");
    assertThat(entry.title()).isEqualTo("Board chair resigns");
    assertThat(entry.published()).isEqualTo("2026-01-14T00:00:00Z");
  }

  @Test
  void readsOnWhereTagsAreNeverClosed() {
    FeedDocument feed =
        parse(
            """
            <rss><channel><title>Broken & proud
            <item><title>One</title><link>https://a.example/?x=1&y=2</link>
            <item><title>Two</title><link>https://a.example/2</link>""");
    assertThat(feed.entries())
        .extracting(FeedEntry::link)
        .containsExactly("https://a.example/?x=1&y=2", "https://a.example/2");
  }

  @Test
  void findsItemsAndDatesThatAnUnclosedTextHasSwallowed() {
    FeedDocument feed =
        parse(
            """
            <rss><channel><title>News</title><description>Here & there<br>
            <item><title>One</title><link>https://a.example/1</link><author>Ann
            <description>First.</description></item>
            <item><link>https://a.example/2</link><description>Second.<p>Read on
            <pubDate>Tue, 13 Jan 2026 09:00:00 GMT</pubDate></channel>""");
    assertThat(feed.entries())
        .extracting(FeedEntry::link)
        .containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(feed.entries()).extracting(FeedEntry::author).containsExactly("Ann", null);
    assertThat(feed.entries().getFirst().summary()).isEqualTo("First.");
    assertThat(feed.entries().getLast().published()).isEqualTo("2026-01-13T09:00:00Z");
  }

  @Test
  void setsDatesOfTheFutureBackAndSaysSo() {
    FeedEntry entry = only(rss("<title>x</title><pubDate>Fri, 16 Jan 2026 09:00:00 GMT</pubDate>"));
    assertThat(entry.published()).isEqualTo(NOW);
    assertThat(entry.dateClamped()).isTrue();
    assertThat(only(rss("<title>x</title><pubDate>14 Jan 2026</pubDate>")).dateClamped()).isFalse();
  }

  @Test
  void believesTheBytesMoreThanTheLabel() {
    String feed = "<?xml version='1.0' encoding='utf-8'?>" + rss("<title>Größe</title>");
    byte[] latin = feed.getBytes(Charset.forName("windows-1252"));
    FeedDocument read = new FeedParser().parse(latin, URL, "text/xml; charset=utf-8", NOW);
    assertThat(read.entries().getFirst().title()).isEqualTo("Größe");
    assertThat(read.problem()).contains("utf-8");
    byte[] utf8 = feed.getBytes(StandardCharsets.UTF_8);
    FeedDocument other = new FeedParser().parse(utf8, URL, "text/xml; charset=iso-8859-1", NOW);
    assertThat(other.entries().getFirst().title()).isEqualTo("Größe");
  }

  @Test
  void saysWhatIsNoFeed() {
    assertThat(parse("").problem()).contains("empty");
    assertThat(parse("<html><body>Sorry</body></html>").problem()).contains("HTML page");
    assertThat(parse("{\"a\": 1}").problem()).contains("no JSON Feed");
    assertThat(parse("plain words").problem()).contains("no feed");
    assertThat(parse("{\"items\": [").problem()).contains("broken JSON");
  }

  @Test
  void expandsNoEntitiesOfADocumentType() {
    FeedEntry entry =
        only(
            """
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">
              <!ENTITY file SYSTEM "file:///etc/hostname">]>"""
                + rss("<title>&b; &file;</title>"));
    assertThat(entry.title()).isEqualTo("&b; &file;");
  }

  @Test
  void stopsAtItsLimitsAndSaysSo() {
    FeedLimits small = new FeedLimits(2, 10, 200);
    String feed =
        rss(
            "<title>A headline of more than ten</title></item><item><title>b</title>"
                + "</item><item><title>c</title>");
    FeedDocument read =
        new FeedParser(small).parse(feed.getBytes(StandardCharsets.UTF_8), URL, null, NOW);
    assertThat(read.entries()).hasSize(2);
    assertThat(read.entries().getFirst().title()).isEqualTo("A headline…");
    assertThat(read.problem()).contains("3 entries").contains("first 2");
  }

  @Test
  void readsListingPagesOnlyWhereAsked() {
    String page =
        "<ul><li><a href='/1'>The first long headline of the day</a>"
            + "<li><a href='/2'>The second long headline of the day</a>"
            + "<li><a href='/3'>The third long headline of the day</a></ul>";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    FeedDocument read =
        new FeedParser().parse(bytes, "https://list.example/news#listing", "text/html", NOW);
    assertThat(read.entries())
        .extracting(FeedEntry::link)
        .containsExactly(
            "https://list.example/1", "https://list.example/2", "https://list.example/3");
  }
}
