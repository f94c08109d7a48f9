package org.wardround.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.wardround.feed.FeedParser;
import org.wardround.fetch.FetchResult.Fetched;
import org.wardround.model.Validators;

/// Polls and reads the feeds of many local hosts, each on a loopback address of its own and with
/// some latency.
///
/// @param fetched feeds that were brought and had their entries
/// @param took wall time
/// @param ideal what one host takes when nothing but its latency and the gaps between its requests
///   (robots.txt and its feeds) counts: all hosts side by side can do no better
/// @param peakHeap bytes in use, the most that was seen
public record PollingRun(int fetched, Duration took, Duration ideal, long peakHeap) {
  private static final int ENTRIES = 30;

  /// Time taken, in units of what politeness alone dictates.
  public double ratio() {
    return (double) took.toNanos() / ideal.toNanos();
  }

  public static PollingRun of(int hosts, int feedsPerHost, Duration gap, Duration latency)
      throws IOException, InterruptedException {
    List<RawServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < hosts; i++) {
        servers.add(server("127.0." + (1 + i / 250) + "." + (1 + i % 250), latency));
      }
      return poll(servers, feedsPerHost, gap, latency);
    } finally {
      for (RawServer server : servers) {
        server.close();
      }
    }
  }

  private static PollingRun poll(
      List<RawServer> servers, int feedsPerHost, Duration gap, Duration latency) {
    FetchOptions options = FetchOptions.DEFAULT.withReach(FetchOptions.Reach.LOOPBACK).withGap(gap);
    AtomicInteger fetched = new AtomicInteger();
    FeedParser parser = new FeedParser();
    long start = System.nanoTime();
    HeapWatch heap = new HeapWatch();
    try (heap;
        Fetcher fetcher = new Fetcher(options, InstantSource.system());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int feed = 0; feed < feedsPerHost; feed++) {
        for (RawServer server : servers) {
          String url = server.url("/feed/" + feed);
          threads.execute(() -> read(fetcher, parser, url, fetched));
        }
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Duration ideal = gap.multipliedBy(feedsPerHost).plus(latency.multipliedBy(feedsPerHost + 1L));
    return new PollingRun(fetched.get(), took, ideal, heap.peak());
  }

  private static void read(Fetcher fetcher, FeedParser parser, String url, AtomicInteger fetched) {
    FetchResult result = fetcher.fetch(FetchRequest.feed(url, Validators.NONE));
    if (result instanceof Fetched got
        && parser.parse(got.exchange().body(), url, null, Instant.EPOCH).entries().size()
            == ENTRIES) {
      fetched.incrementAndGet();
    }
  }

  private static RawServer server(String address, Duration latency) throws IOException {
    byte[] feed = feed().getBytes(StandardCharsets.UTF_8);
    return new RawServer(address, 0)
        .onAnyOther(
            (request, socket) -> {
              Thread.sleep(latency);
              boolean robots = request.target().equals("/robots.txt");
              RawServer.send(
                  socket,
                  200,
                  List.of(),
                  robots ? "User-agent: *\nAllow: /\n".getBytes(StandardCharsets.UTF_8) : feed);
            });
  }

  private static String feed() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Ward</title>");
    for (int i = 0; i < ENTRIES; i++) {
      feed.append("<item><title>Story ").append(i).append("</title><link>/s/").append(i);
      feed.append("</link><description>").append("Words of a summary. ".repeat(20));
      feed.append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  /// Looks at the heap every now and then.
  private static final class HeapWatch implements AutoCloseable {
    private volatile long peak;
    private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);

    private void watch() {
      Runtime runtime = Runtime.getRuntime();
      try {
        while (true) {
          peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
          Thread.sleep(20);
        }
      } catch (InterruptedException done) {
        Thread.currentThread().interrupt();
      }
    }

    long peak() {
      return peak;
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
