package org.wardround.pipeline;

import java.util.List;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.fetch.Fetcher;
import org.wardround.fetch.HostTraffic;

/// Fetches for a run that may be told to stop. Thread-safe.
final class RunFetcher {
  private final Fetcher fetcher;
  private final Stop stop;

  RunFetcher(Fetcher fetcher, Stop stop) {
    this.fetcher = fetcher;
    this.stop = stop;
  }

  /// Throws `InterruptedException` instead of a result that only tells that the run was stopped.
  FetchResult fetch(FetchRequest request) throws InterruptedException {
    return stop.waiting(() -> fetcher.fetch(request));
  }

  /// What each host was asked so far.
  List<HostTraffic> traffic() {
    return fetcher.traffic();
  }
}
