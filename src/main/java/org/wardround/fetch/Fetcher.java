package org.wardround.fetch;

import java.time.InstantSource;
import java.util.List;
import okhttp3.HttpUrl;
import org.wardround.model.Exchange;

/// Fetches feeds and pages: one request at a time per host with a gap, as robots.txt allows, under
/// guard and caps. Every end of a request is a [FetchResult].
///
/// Thread-safe, and made to be called from many virtual threads at once: a call waits for its
/// host's turn. Nothing is remembered across runs; validators are handed in and back.
public final class Fetcher implements AutoCloseable {
  private final FetchOptions options;
  private final AddressGuard guard;
  private final HostGate gate;
  private final Wire wire;
  private final RobotsRules robots;
  private final InstantSource clock;

  public Fetcher(FetchOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.guard = new AddressGuard(options);
    this.gate = new HostGate(options.politeness(), clock);
    this.wire = new Wire(options, guard, clock);
    this.robots = new RobotsRules(this::robotsTxt, options.politeness().robotsKept(), clock);
  }

  /// Fetches one thing, waiting for the host's turn. A thread that is interrupted gets a failed
  /// result, and stays interrupted.
  public FetchResult fetch(FetchRequest request) {
    return new Visit(request, options, guard, gate, wire, robots, clock).run();
  }

  private Exchange robotsTxt(HttpUrl url) throws java.io.IOException, InterruptedException {
    return new RobotsVisit(options, guard, gate, wire).fetch(url);
  }

  /// What was sent to each host so far.
  public List<HostTraffic> traffic() {
    return gate.traffic();
  }

  /// Ends what is under way and lets connections go.
  @Override
  public void close() {
    wire.close();
  }
}
