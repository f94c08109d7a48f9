package org.wardround.fetch;

import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import org.wardround.fetch.FetchResult.Failed.Cause;
import org.wardround.model.Exchange;

/// Fetches robots.txt: each hop in its host's turn, redirects followed across hosts (RFC 9309,
/// section 2.3.1.2, wants five at least), a long file cut.
final class RobotsVisit {
  private static final int REDIRECTS = 5;

  private final FetchOptions options;
  private final AddressGuard guard;
  private final HostGate gate;
  private final Wire wire;

  RobotsVisit(FetchOptions options, AddressGuard guard, HostGate gate, Wire wire) {
    this.options = options;
    this.guard = guard;
    this.gate = gate;
    this.wire = wire;
  }

  Exchange fetch(HttpUrl start) throws IOException, InterruptedException {
    FetchOptions.Caps caps = options.caps();
    HttpUrl url = start;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      if (!guard.isPortOpen(url.host(), url.port())) {
        throw new AddressRefused("port " + url.port() + " is not allowed");
      }
      guard.checkHost(url.host());
      Exchange answer;
      try (HostGate.Turn _ = gate.enter(url.host())) {
        BodyReader reader = BodyReader.start(caps.robotsBytes(), caps);
        answer = wire.get(url, List.of(), reader, caps.total());
      }
      HttpUrl next = Redirects.target(answer, url);
      if (next == null) {
        return answer;
      }
      url = next;
    }
    throw new FetchFailure(Cause.REDIRECTS, "it redirects more than " + REDIRECTS + " times");
  }
}
