package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.fetch.RawServer;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunStore.LinkOutcome;
import org.wardround.ledger.RunStore.Run;
import org.wardround.model.Feed;

/// A real process is told to end (SIGTERM) in the middle of a story.
class StoppedRunIT {
  private static final Duration MOST = Duration.ofSeconds(10);

  /// The exit code of a JVM that SIGTERM ended: 128 + 15.
  private static final int BY_SIGTERM = 143;

  @TempDir Path folder;
  private Path desk;
  private WardroundProcess wardround;
  private RawServer server;

  /// The page in hand was asked for.
  private final CountDownLatch inHand = new CountDownLatch(1);

  /// The page in hand may be answered.
  private final CountDownLatch answer = new CountDownLatch(1);

  @BeforeEach
  void serve() throws Exception {
    desk = folder.resolve("desk");
    wardround = new WardroundProcess(folder.resolve("log"));
    server = new RawServer();
    StringBuilder items = new StringBuilder();
    for (int page = 1; page <= 3; page++) {
      items.append("<item><link>%s</link></item>".formatted(server.url("/story/" + page)));
      server.on("/story/" + page, 200, List.of("Content-Type: text/html"), page(page));
    }
    String feed = "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
    server.on("/feed", 200, List.of("Content-Type: application/rss+xml"), feed);
    server.on("/story/2", (_, socket) -> slowly(socket));
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      ledger.feeds().subscribe(new Feed(server.url("/feed"), "A", null, "", true));
    }
  }

  private static String page(int n) {
    return GeneratedSites.page(n, "site.example");
  }

  private void slowly(Socket socket) throws Exception {
    inHand.countDown();
    answer.await();
    byte[] body = page(2).getBytes(StandardCharsets.UTF_8);
    RawServer.send(socket, 200, List.of("Content-Type: text/html"), body);
  }

  private Process nightly() throws Exception {
    return wardround.start("nightly", "--all", "--gap=0", "--allow=127.0.0.1", "--desk=" + desk);
  }

  private void terminate(Process process, boolean answered) throws Exception {
    assertThat(inHand.await(2, TimeUnit.MINUTES)).as(wardround.output()).isTrue();
    process.destroy();
    if (answered) {
      answer.countDown();
    }
    assertThat(process.waitFor(MOST)).as("ended in time").isTrue();
    assertThat(process.exitValue()).as(wardround.output()).isEqualTo(BY_SIGTERM);
    assertThat(wardround.output()).contains("Run 1: 1 feed").contains("stopped early");
  }

  private List<LinkOutcome> outcomes(long run) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.runs().outcomes(run);
    }
  }

  private Run run(long number) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.runs().find(number).orElseThrow();
    }
  }

  @Test
  void finishesTheStoryInHandAndLeavesTheOthersToTheNextRun() throws Exception {
    terminate(nightly(), true);
    assertThat(outcomes(1))
        .extracting(LinkOutcome::link)
        .containsExactly(server.url("/story/1"), server.url("/story/2"));
    assertThat(outcomes(1)).extracting(LinkOutcome::word).containsOnly("new");
    assertThat(run(1).finished()).isNull();
    assertThat(server.requests("/story/3")).isEmpty();
    assertThat(desk.resolve("archive").toFile().list()).noneMatch(f -> f.endsWith(".open"));

    assertThat(wardround.end(nightly())).as(wardround.output()).isZero();
    assertThat(run(2).counts()).containsEntry("new", 1).containsEntry("unchanged", 2);
    assertThat(server.requests("/story/2")).hasSize(1);
  }

  @Test
  void doesNotWaitForAServerThatHangsAndWritesNothingDownOfIt() throws Exception {
    terminate(nightly(), false);
    assertThat(outcomes(1)).extracting(LinkOutcome::link).containsExactly(server.url("/story/1"));
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      var left = ledger.announcements().find(server.url("/story/2")).orElseThrow();
      assertThat(left.waiting()).isTrue();
      assertThat(left.attempts()).isZero();
      assertThat(ledger.stories().count()).isEqualTo(1);
    }
    answer.countDown();
    assertThat(wardround.end(nightly())).as(wardround.output()).isZero();
    assertThat(run(2).counts()).containsEntry("new", 2).containsEntry("unchanged", 1);
  }
}
