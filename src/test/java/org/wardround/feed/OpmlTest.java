package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.model.Feed;
import org.wardround.model.WardroundException;

/// Subscription lists, read and written.
class OpmlTest {
  private static List<Feed> read(String opml) {
    return Opml.read(opml.getBytes(StandardCharsets.UTF_8), "list.opml");
  }

  @Test
  void bringsBackWhatItWrote() {
    List<Feed> feeds =
        List.of(
            new Feed("https://a.example/feed?x=1&y=2", "A & B <C>", "https://a.example/", "", true),
            new Feed("https://b.example/feed", "B \"quoted\"", null, "/UK/Trade press", true),
            new Feed("https://c.example/#css=h2 a", "Ćirilica", null, "/UK/Trade press", false),
            new Feed("https://d.example/feed", "D", null, "/UK", true),
            new Feed("https://e.example/feed", "E", null, "/with\\/slash", true));
    List<Feed> back = read(Opml.write(feeds, "Desk"));
    assertThat(back).containsExactlyInAnyOrderElementsOf(feeds);
    assertThat(read(Opml.write(back, "Desk"))).isEqualTo(back);
  }

  @Test
  void readsListsOfOtherReaders() {
    List<Feed> feeds =
        read(
            """
            <opml version="1.0"><body>
              <outline text="News">
                <outline text="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
                <outline text="A again" xmlUrl="https://a.example/feed"></outline>
              </outline>
              <outline type="rss" title="B" XMLURL="https://b.example/feed" category="/Trade,/UK"/>
            </body>""");
    assertThat(feeds).extracting(Feed::title).containsExactly("A", "B");
    assertThat(feeds.get(0).category()).isEqualTo("/News");
    assertThat(feeds.get(1).category()).isEqualTo("/Trade");
  }

  @Test
  void readsTheListThatShips() throws IOException {
    Path shipped = Path.of("data", "subscriptions.opml");
    List<Feed> feeds = Opml.read(Files.readAllBytes(shipped), shipped.toString());
    assertThat(feeds).hasSize(20).allMatch(Feed::enabled);
    assertThat(feeds)
        .extracting(Feed::category)
        .containsOnly("/United Kingdom", "/United States", "/Australia");
  }

  @Test
  void refusesWhatIsNoList() {
    assertThatThrownBy(() -> read("<rss/>"))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("list.opml");
  }
}
