package org.wardround.fetch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wardround.feed.FeedParser;
import org.wardround.fetch.FetchResult.Fetched;
import org.wardround.model.Validators;

/// Fetches and reads what many local hosts have, each on a loopback address of its own and with
/// some latency.
///
/// @param fetched feeds that were brought and had their entries
/// @param took wall time
/// @param ideal what one host takes when nothing but its latency and the gaps between its requests
///   (robots.txt and its feeds) counts: all hosts side by side can do no better
/// @param cpu processor time of the whole process: the fetcher's, the reading's and the servers'
/// @param peakHeap bytes in use, the most that was seen
public record PollingRun(int fetched, Duration took, Duration ideal, Duration cpu, long peakHeap) {
  private static final int ENTRIES = 30;

  /// Time taken, in units of what politeness alone dictates.
  public double ratio() {
    return (double) took.toNanos() / ideal.toNanos();
  }

  /// What is served, asked for and looked for in the answer.
  ///
  /// @param good tells whether what was fetched could be read
  public record Kind(
      byte[] body, Function<String, FetchRequest> request, Predicate<Fetched> good) {}

  /// Feeds of thirty entries.
  public static PollingRun of(int hosts, int feedsPerHost, Duration gap, Duration latency)
      throws IOException, InterruptedException {
    FeedParser parser = new FeedParser();
    Kind feeds =
        new Kind(
            feed().getBytes(StandardCharsets.UTF_8),
            url -> FetchRequest.feed(url, Validators.NONE),
            got ->
                parser.parse(got.exchange().body(), got.url(), null, Instant.EPOCH).entries().size()
                    == ENTRIES);
    return of(hosts, feedsPerHost, gap, latency, feeds);
  }

  /// The same for something else than feeds.
  public static PollingRun of(int hosts, int perHost, Duration gap, Duration latency, Kind kind)
      throws IOException, InterruptedException {
    List<RawServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < hosts; i++) {
        servers.add(server("127.0." + (1 + i / 250) + "." + (1 + i % 250), latency, kind.body()));
      }
      return poll(servers, perHost, gap, latency, kind);
    } finally {
      for (RawServer server : servers) {
        server.close();
      }
    }
  }

  private static PollingRun poll(
      List<RawServer> servers, int perHost, Duration gap, Duration latency, Kind kind) {
    FetchOptions options = FetchOptions.DEFAULT.withReach(FetchOptions.Reach.LOOPBACK).withGap(gap);
    AtomicInteger fetched = new AtomicInteger();
    long cpuBefore = processorTime();
    long start = System.nanoTime();
    HeapWatch heap = new HeapWatch();
    try (heap;
        Fetcher fetcher = new Fetcher(options, InstantSource.system());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perHost; i++) {
        for (RawServer server : servers) {
          String url = server.url("/thing/" + i);
          threads.execute(() -> read(fetcher, url, kind, fetched));
        }
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Duration ideal = gap.multipliedBy(perHost).plus(latency.multipliedBy(perHost + 1L));
    Duration cpu = Duration.ofNanos(processorTime() - cpuBefore);
    return new PollingRun(fetched.get(), took, ideal, cpu, heap.peak());
  }

  private static void read(Fetcher fetcher, String url, Kind kind, AtomicInteger fetched) {
    if (fetcher.fetch(kind.request().apply(url)) instanceof Fetched got && kind.good().test(got)) {
      fetched.incrementAndGet();
    }
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static RawServer server(String address, Duration latency, byte[] body)
      throws IOException {
    return new RawServer(address, 0)
        .onAnyOther(
            (request, socket) -> {
              Thread.sleep(latency);
              boolean robots = request.target().equals("/robots.txt");
              RawServer.send(
                  socket,
                  200,
                  List.of(),
                  robots ? "User-agent: *\nAllow: /\n".getBytes(StandardCharsets.UTF_8) : body);
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
