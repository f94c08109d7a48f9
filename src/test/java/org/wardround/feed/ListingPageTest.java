package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import org.wardround.model.Page;

/// Stories out of pages that list them.
class ListingPageTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");

  private static final String PAGE =
      """
      <html><head><title>Ward News</title></head><body>
      <nav class="main-nav"><ul>
        <li><a href="/about">About our organisation and its people</a>
        <li><a href="/subscribe">Subscribe to all of our newsletters</a>
        <li><a href="/advertise">Advertise with us on all our channels</a>
        <li><a href="/contact">Contact the editors of this publication</a></ul></nav>
      <main class="innovation">
        <article class="card post-1"><a href="/news/1"><img src="1.jpg"></a>
          <h3><a href="/news/1#top">Trust appoints its first chief nursing information officer</a></h3>
          <time datetime="2026-01-14T09:30:00Z">yesterday</time> <a href="/news/1">Read more about it now</a></article>
        <article class="card post-2"><h3><a href="/news/2">Records supplier loses its chief executive</a></h3>
          <time datetime="2026-01-19">soon</time></article>
        <article class="card post-3"><h3><a href="/news/3">Minister wants paper out of every hospital</a></h3></article>
      </main>
      <aside class="most-read"><ol>
        <li><a href="/old/1">An older story that many people have read before</a>
        <li><a href="/old/2">Another older story that many people have read</a>
        <li><a href="/old/3">A third older story that many people have read</a></ol></aside>
      </body></html>""";

  private static FeedDocument read(String fragment) {
    return ListingPage.read(
        new Page(
            "https://ward.example/news#" + fragment,
            "text/html",
            PAGE.getBytes(StandardCharsets.UTF_8),
            NOW));
  }

  @Test
  void findsTheListByItself() {
    FeedDocument list = read("listing");
    assertThat(list.title()).isEqualTo("Ward News");
    assertThat(list.entries())
        .extracting(FeedEntry::link)
        .containsExactly(
            "https://ward.example/news/1",
            "https://ward.example/news/2",
            "https://ward.example/news/3");
    assertThat(list.entries().getFirst().title())
        .isEqualTo("Trust appoints its first chief nursing information officer");
    assertThat(list.entries().getFirst().published()).isEqualTo("2026-01-14T09:30:00Z");
    assertThat(list.entries().get(1).dateClamped()).isTrue();
    assertThat(list.entries().get(2).published()).isNull();
  }

  @Test
  void takesTheLinksOfASelector() {
    assertThat(read("css=.most-read%20li").entries())
        .extracting(FeedEntry::link)
        .containsExactly(
            "https://ward.example/old/1",
            "https://ward.example/old/2",
            "https://ward.example/old/3");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(read("css=p..q").problem()).contains("p..q");
    assertThat(read("css=.nothing").problem()).contains("no list of stories");
  }

  @Test
  void hasAnAddressThatTellsHowToReadIt() {
    String address = ListingPage.address("https://ward.example/news#x", "h3 a");
    assertThat(address).isEqualTo("https://ward.example/news#css=h3 a");
    assertThat(ListingPage.isAskedFor(address)).isTrue();
    assertThat(ListingPage.isAskedFor("https://ward.example/news#top")).isFalse();
  }
}
