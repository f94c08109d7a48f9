package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.archive.ArchiveOptions;
import org.wardround.archive.WarcArchive;
import org.wardround.fetch.FetchOptions;
import org.wardround.fetch.RawServer;
import org.wardround.ledger.FeedState;
import org.wardround.ledger.Ledger;
import org.wardround.model.Capture;
import org.wardround.model.Feed;
import org.wardround.pipeline.RunReport.FeedPoll;

/// What becomes of a subscription when its feed moves, ends or is made of parts. The pages that are
/// announced are not there: feeds alone matter here.
class FeedPollingIT {
  @TempDir Path desk;
  private final RawServer server;

  FeedPollingIT() throws IOException {
    server = new RawServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private RunReport poll(String path) throws InterruptedException {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      ledger.feeds().subscribe(new Feed(server.url(path), "A feed", null, "", true));
    }
    return pollAgain();
  }

  private RunReport pollAgain() throws InterruptedException {
    FetchOptions options =
        FetchOptions.DEFAULT.withReach(FetchOptions.Reach.LOOPBACK).withGap(Duration.ZERO);
    return new Pipeline(
            new Config(desk, Path.of("models"), options, 1, InstantSource.system()), Progress.NONE)
        .ingest(true);
  }

  private FeedState feed() {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.feeds().subscribed().getFirst();
    }
  }

  private List<String> archived() {
    List<String> captures = new ArrayList<>();
    try (WarcArchive archive =
        WarcArchive.open(Desk.archiveOf(desk), ArchiveOptions.DEFAULT, InstantSource.system())) {
      archive.forEach((_, c) -> captures.add(c.kind() + " " + c.exchange().url()));
    }
    return captures;
  }

  private static String rss(String... links) {
    StringBuilder rss = new StringBuilder("<rss><channel><title>News</title>");
    for (String link : links) {
      rss.append("<item><title>t</title><link>").append(link).append("</link></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  @Test
  void aFeedThatIsGoneForGoodIsSwitchedOffWithANotice() throws Exception {
    server.on("/feed", 410, List.of(), "");
    FeedPoll poll = poll("/feed").feeds().getFirst();
    assertThat(poll.detail())
        .isEqualTo(
            server.url("/feed") + " is gone for good (410). The subscription is switched off.");
    assertThat(feed().feed().enabled()).isFalse();
    assertThat(feed().lastError()).isEqualTo(poll.detail());
    assertThat(pollAgain().feeds()).isEmpty();
    assertThat(server.requests("/feed")).hasSize(1);
  }

  @Test
  void aFeedThatHasMovedForGoodIsFollowedAndTheWayIsKept() throws Exception {
    server.on("/old", 301, List.of("Location: /new"), "moved");
    server.on("/new", 200, List.of(), rss("/story"));
    poll("/old");
    assertThat(feed().feed().url()).isEqualTo(server.url("/new"));
    assertThat(archived())
        .containsExactly(
            Capture.Kind.REDIRECT + " " + server.url("/old"),
            Capture.Kind.FEED + " " + server.url("/new"));
  }

  @Test
  void hostileFeedsAreOutcomesAndTheRunGoesOn() throws Exception {
    server.on("/endless", (_, socket) -> endless(socket));
    server.on("/reset", (_, socket) -> socket.setSoLinger(true, 0));
    server.on("/loop", 302, List.of("Location: /loop"), "");
    server.on("/inwards", 302, List.of("Location: http://169.254.169.254/latest"), "");
    server.on("/noise", 200, List.of("Content-Type: application/rss+xml"), "\u0000\ufffd no feed");
    server.on("/good", 200, List.of(), rss("/story/1", "/story/2"));
    List<String> bad = List.of("/endless", "/reset", "/loop", "/inwards", "/noise");
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      bad.forEach(
          path -> ledger.feeds().subscribe(new Feed(server.url(path), "bad", null, "", true)));
    }
    RunReport report = poll("/good");
    assertThat(report.announced()).isEqualTo(2);
    assertThat(report.feeds())
        .filteredOn(poll -> !poll.feed().endsWith("/good"))
        .hasSize(bad.size())
        .allSatisfy(
            poll ->
                assertThat(poll.detail())
                    .contains(poll.feed())
                    .matches(detail -> !poll.word().equals("read"), "is no success"));
  }

  private static void endless(java.net.Socket socket) throws IOException {
    var body = socket.getOutputStream();
    body.write("HTTP/1.1 200 OK\r\n\r\n<rss>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    byte[] more = "<item/>".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    while (!socket.isClosed()) {
      body.write(more);
    }
  }

  @Test
  void anIndexOfSitemapsIsFollowedWithinBounds() throws Exception {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (int i = 10; i < 20; i++) {
      String path = "/map/" + i;
      server.on(path, 200, List.of(), rss("/story/" + i, "/story/shared"));
      index.append(
          "<sitemap><loc>%s</loc><lastmod>20%d-01-01</lastmod></sitemap>"
              .formatted(server.url(path), i));
    }
    server.on("/map/19", 500, List.of(), "");
    server.on("/index", 200, List.of("ETag: \"1\""), index.append("</sitemapindex>").toString());
    RunReport report = poll("/index");
    assertThat(report.announced()).isEqualTo(5);
    assertThat(report.feeds().getFirst().entries()).isEqualTo(5);
    assertThat(report.feeds().getFirst().detail()).contains(server.url("/map/19"), "500");
    assertThat(server.requests("/map/15")).hasSize(1);
    assertThat(server.requests("/map/14")).isEmpty();
    assertThat(feed().validators().etag()).isNull();
  }
}
