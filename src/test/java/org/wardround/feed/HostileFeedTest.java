package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wardround.Shared;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Feeds that mean harm: read in bounded time and memory, and never an exception.
@Timeout(60)
class HostileFeedTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
  private static final String URL = "https://ward.example/feed";

  private static FeedDocument parse(byte[] feed) {
    return new FeedParser().parse(feed, URL, "text/xml", NOW);
  }

  private static FeedDocument parse(String feed) {
    return parse(feed.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHundredThousandEntries() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Flood</title>");
    for (int i = 0; i < 100_000; i++) {
      feed.append("<item><title>")
          .append(i)
          .append("</title><link>/")
          .append(i)
          .append("</link></item>");
    }
    FeedDocument read = parse(feed.toString());
    assertThat(read.entries()).hasSize(FeedLimits.DEFAULT.entries());
    assertThat(read.problem()).contains("100000 entries");
  }

  @Test
  void aTitleOfFiftyMegabytes() {
    FeedDocument read =
        parse(
            "<rss><channel><item><title>"
                + "x".repeat(50_000_000)
                + "</title></item></channel></rss>");
    assertThat(read.entries().getFirst().title()).hasSize(FeedLimits.DEFAULT.characters() + 1);
  }

  @Test
  void elementsNestedWithoutEnd() {
    FeedDocument read =
        parse("<rss><channel><title>Deep</title><item><description>" + "<b>".repeat(500_000));
    assertThat(read.title()).isEqualTo("Deep");
    assertThat(parse("<rss><channel>" + "<item>".repeat(100_000)).entries()).isEmpty();
    assertThat(parse("{\"items\": " + "[".repeat(200_000)).problem()).contains("broken JSON");
  }

  @Test
  void entityBombsAndExternalEntities() throws IOException {
    Map<String, byte[]> attacks = Shared.files("robustness.tar.gz", "xml-attacks/xmltestdata/");
    assertThat(attacks).isNotEmpty();
    for (byte[] attack : attacks.values()) {
      FeedDocument read = parse(attack);
      assertThat(read.entries()).isEmpty();
    }
    String bomb =
        """
        <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <rss><channel><title>&d;</title></channel></rss>""";
    assertThat(parse(bomb).title()).isEqualTo("&d;");
  }

  @Test
  void namesThatBreakThings() throws IOException {
    byte[] json = Shared.files("robustness.tar.gz", "blns/blns.json").get("blns/blns.json");
    for (JsonNode naughty : JsonMapper.shared().readTree(json)) {
      String text = naughty.asString();
      String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "");
      FeedDocument read =
          parse(
              "<rss><channel><item><guid>1</guid><title>"
                  + escaped
                  + "</title><link>"
                  + escaped
                  + "</link><pubDate>"
                  + escaped
                  + "</pubDate><author>"
                  + escaped
                  + "</author></item></channel></rss>");
      assertThat(read.entries()).hasSize(1);
      FeedEntry raw =
          parse("<rss><channel><item><guid>1</guid><title>" + text).entries().getFirst();
      assertThat(raw.id()).isEqualTo("1");
    }
  }

  @Test
  void bytesWithoutSense() {
    Random random = new Random(7);
    byte[] valid =
        "<rss><channel><item><title>x</title><link>y</link></item></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = valid.clone();
      for (int j = 0; j < 5; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(parse(broken)).isNotNull();
    }
    byte[] noise = new byte[100_000];
    random.nextBytes(noise);
    assertThat(parse(noise).problem()).isNotNull();
  }
}
