package org.wardround.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Lets one request at a time through to each host, with a gap after it, and a bounded number over
/// all. A thread that waits for its host holds nothing that a thread of another host needs: the
/// place among all is taken only when the host is free and its gap is over. Thread-safe, fair.
final class HostGate {
  private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();
  private final Semaphore places;
  private final FetchOptions.Politeness politeness;
  private final InstantSource clock;

  HostGate(FetchOptions.Politeness politeness, InstantSource clock) {
    this.politeness = politeness;
    this.clock = clock;
    this.places = new Semaphore(politeness.parallel(), true);
  }

  private static final class Host {
    final Semaphore turn = new Semaphore(1, true);

    /// `System.nanoTime` from which the next request may start.
    volatile long free = System.nanoTime();

    volatile Duration gap;
    volatile @Nullable Instant closedUntil;
    final LongAdder requests = new LongAdder();
    final LongAdder nanos = new LongAdder();
    final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    Host(Duration gap) {
      this.gap = gap;
    }
  }

  /// The right to send one request to a host; closing it starts the gap.
  final class Turn implements AutoCloseable {
    private final Host host;
    private final long start = System.nanoTime();

    private Turn(Host host) {
      this.host = host;
    }

    @Override
    public void close() {
      long took = System.nanoTime() - start;
      host.requests.increment();
      host.nanos.add(took);
      host.slowest.accumulate(took);
      places.release();
      host.free = Math.max(host.free, System.nanoTime() + host.gap.toNanos());
      host.turn.release();
    }
  }

  /// What was sent to each host so far.
  List<HostTraffic> traffic() {
    return hosts.entrySet().stream()
        .map(
            host ->
                new HostTraffic(
                    host.getKey(),
                    host.getValue().requests.intValue(),
                    Duration.ofNanos(host.getValue().nanos.sum()),
                    Duration.ofNanos(host.getValue().slowest.get())))
        .toList();
  }

  /// Waits for the host's turn. Throws `InterruptedException` when the thread is told to stop.
  Turn enter(String name) throws InterruptedException {
    Host host = host(name);
    host.turn.acquire();
    try {
      long wait = host.free - System.nanoTime();
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      places.acquire();
    } catch (InterruptedException stopped) {
      host.turn.release();
      throw stopped;
    }
    return new Turn(host);
  }

  /// Takes over the delay that the host's robots.txt asks for, within bounds.
  void slowDown(String name, Duration crawlDelay) {
    Duration bounded =
        crawlDelay.compareTo(politeness.longestCrawlDelay()) > 0
            ? politeness.longestCrawlDelay()
            : crawlDelay;
    if (bounded.compareTo(politeness.gap()) > 0) {
      host(name).gap = bounded;
    }
  }

  /// Sends nothing more to a host before then: short pauses are waited for, longer ones reported.
  void closeUntil(String name, Instant until) {
    Host host = host(name);
    Duration pause = Duration.between(clock.instant(), until);
    if (pause.compareTo(politeness.longestWait()) > 0) {
      host.closedUntil = until;
    } else {
      host.free = Math.max(host.free, System.nanoTime() + pause.toNanos());
    }
  }

  /// When a host that asked for a long pause may be asked again; null when its turn may be waited
  /// for.
  @Nullable Instant closedUntil(String name) {
    Instant until = host(name).closedUntil;
    return until != null && until.isAfter(clock.instant()) ? until : null;
  }

  private Host host(String name) {
    return hosts.computeIfAbsent(name, _ -> new Host(politeness.gap()));
  }
}
