package org.wardround.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One request at a time per host, gaps between them, and no host waiting for another.
@Timeout(60)
class HostGateTest {
  private static FetchOptions options(Duration gap) {
    return FetchOptions.DEFAULT.withReach(FetchOptions.Reach.LOOPBACK).withGap(gap);
  }

  @Test
  void leavesAGapBetweenRequestsToAHost() throws IOException {
    Duration gap = Duration.ofMillis(150);
    try (RawServer server = new RawServer();
        Fetcher fetcher = new Fetcher(options(gap), InstantSource.system())) {
      AtomicInteger open = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      server.onAnyOther(
          (_, socket) -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            Thread.sleep(30);
            open.decrementAndGet();
            RawServer.send(socket, 200, List.of(), new byte[1]);
          });
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 6; i++) {
          String url = server.url("/" + i);
          threads.execute(() -> fetcher.fetch(FetchRequest.page(url)));
        }
      }
      assertThat(most).hasValue(1);
      assertThat(gaps(server)).hasSize(6).allMatch(g -> g.compareTo(gap) >= 0);
    }
  }

  private static List<Duration> gaps(RawServer server) {
    List<RawServer.Request> requests = server.requests();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < requests.size(); i++) {
      gaps.add(Duration.ofNanos(requests.get(i).nanos() - requests.get(i - 1).nanos()));
    }
    return gaps;
  }

  @Test
  void pollsManyHostsInTheTimeThatPolitenessAloneDictates() throws Exception {
    PollingRun.of(5, 2, Duration.ZERO, Duration.ZERO);
    PollingRun run = PollingRun.of(30, 3, Duration.ofMillis(700), Duration.ofMillis(20));
    assertThat(run.fetched()).isEqualTo(90);
    assertThat(run.ratio()).as("`bench fetch` measures this on a quiet machine").isLessThan(1.6);
  }

  @Test
  void honoursCrawlDelayUpToItsCap() throws IOException {
    FetchOptions.Politeness d = FetchOptions.Politeness.DEFAULT;
    FetchOptions.Politeness capped =
        new FetchOptions.Politeness(
            Duration.ZERO,
            Duration.ofMillis(200),
            d.longestWait(),
            d.defaultRetry(),
            8,
            d.robotsKept());
    try (RawServer server = new RawServer();
        Fetcher fetcher =
            new Fetcher(options(Duration.ZERO).withPoliteness(capped), InstantSource.system())) {
      server.on("/robots.txt", 200, List.of(), "User-agent: *\nCrawl-delay: 3600\n");
      for (int i = 0; i < 3; i++) {
        fetcher.fetch(FetchRequest.page(server.url("/" + i)));
      }
      assertThat(gaps(server).subList(1, 3))
          .allMatch(g -> g.toMillis() >= 200 && g.toMillis() < 3_000);
    }
  }

  @Test
  void aHostThatHangsDoesNotKeepOthersWaiting() throws Exception {
    FetchOptions.Politeness d = FetchOptions.Politeness.DEFAULT;
    FetchOptions.Politeness narrow =
        new FetchOptions.Politeness(
            Duration.ZERO, Duration.ZERO, d.longestWait(), d.defaultRetry(), 2, d.robotsKept());
    try (RawServer hanging = new RawServer("127.0.0.2", 0);
        RawServer quick = new RawServer("127.0.0.3", 0);
        Fetcher fetcher =
            new Fetcher(options(Duration.ZERO).withPoliteness(narrow), InstantSource.system());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      hanging.onAnyOther((_, _) -> Thread.sleep(3_000));
      quick.onAnyOther((_, socket) -> RawServer.send(socket, 200, List.of(), new byte[1]));
      for (int i = 0; i < 20; i++) {
        String url = hanging.url("/" + i);
        threads.execute(() -> fetcher.fetch(FetchRequest.page(url)));
      }
      Thread.sleep(100);
      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        fetcher.fetch(FetchRequest.page(quick.url("/" + i)));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      threads.shutdownNow();
    }
  }
}
