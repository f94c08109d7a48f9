package org.wardround.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchResult.Failed;
import org.wardround.fetch.FetchResult.Fetched;
import org.wardround.fetch.FetchResult.Gone;
import org.wardround.fetch.FetchResult.NotModified;
import org.wardround.fetch.FetchResult.Refused;
import org.wardround.fetch.FetchResult.Refused.Reason;
import org.wardround.fetch.FetchResult.RetryAt;
import org.wardround.model.Exchange;
import org.wardround.model.Header;

/// One request from its address to its result: hop by hop, each under guard, robots.txt and the
/// host's turn. Never holds two turns, so that no two visits can wait for each other. Used once.
final class Visit {
  private final FetchRequest request;
  private final FetchOptions options;
  private final AddressGuard guard;
  private final HostGate gate;
  private final Wire wire;
  private final RobotsRules robots;
  private final InstantSource clock;

  private final Set<HttpUrl> seen = new HashSet<>();
  private final List<Exchange> hops = new ArrayList<>();
  private boolean onlyPermanent = true;
  private boolean cookiesWanted;
  private @Nullable String moved;
  private Duration left;

  Visit(
      FetchRequest request,
      FetchOptions options,
      AddressGuard guard,
      HostGate gate,
      Wire wire,
      RobotsRules robots,
      InstantSource clock) {
    this.request = request;
    this.options = options;
    this.guard = guard;
    this.gate = gate;
    this.wire = wire;
    this.robots = robots;
    this.clock = clock;
    this.left = options.caps().total();
  }

  FetchResult run() {
    String scheme = WebAddress.scheme(request.url());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return refused(Reason.SCHEME, "is not fetched: only http and https are", null);
    }
    Optional<HttpUrl> start = WebAddress.parse(request.url());
    if (start.isEmpty()) {
      return refused(Reason.MALFORMED, "is not fetched: it is no usable address", null);
    }
    try {
      return follow(start.get());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return failed(Failed.Cause.TIMEOUT, "was not fetched: the run was stopped", null);
    }
  }

  private FetchResult follow(HttpUrl start) throws InterruptedException {
    HttpUrl url = start;
    while (true) {
      Hop hop = hop(url);
      if (hop.result() != null) {
        return hop.result();
      }
      Exchange answer = hop.answer();
      if (answer == null || !Redirects.isRedirect(answer.status())) {
        throw new IllegalStateException("a hop without result or redirect: " + url);
      }
      HttpUrl next = Redirects.target(answer, url);
      FetchResult end = endOfRedirects(answer, url, next);
      if (end != null || next == null) {
        return end == null ? nowhere(answer) : end;
      }
      note(answer, next);
      url = next;
    }
  }

  /// A hop's end: a result, or the answer that redirects.
  private record Hop(@Nullable FetchResult result, @Nullable Exchange answer) {}

  private Hop hop(HttpUrl url) throws InterruptedException {
    FetchResult closed = closed(url);
    if (closed != null) {
      return new Hop(closed, null);
    }
    try {
      Exchange answer = get(url);
      return Redirects.isRedirect(answer.status())
          ? new Hop(null, answer)
          : new Hop(judged(answer, url), answer);
    } catch (IOException wrong) {
      return new Hop(unanswered(wrong), null);
    }
  }

  private Exchange get(HttpUrl url) throws IOException, InterruptedException {
    try (HostGate.Turn _ = gate.enter(url.host())) {
      long start = System.nanoTime();
      try {
        return wire.get(url, headers(), BodyReader.whole(options.caps()), left);
      } finally {
        left = left.minusNanos(System.nanoTime() - start);
      }
    }
  }

  private List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Accept", request.purpose().accept));
    headers.add(new Header("Accept-Language", "en-GB, en;q=0.9, *;q=0.5"));
    String etag = request.validators().etag();
    String lastModified = request.validators().lastModified();
    if (etag != null) {
      headers.add(new Header("If-None-Match", etag));
    }
    if (lastModified != null) {
      headers.add(new Header("If-Modified-Since", lastModified));
    }
    return headers;
  }

  /// What forbids the hop before anything is sent to the page's own address.
  private @Nullable FetchResult closed(HttpUrl url) throws InterruptedException {
    if (!guard.isPortOpen(url.host(), url.port())) {
      return refused(Reason.PORT, "is not fetched: port " + url.port() + " is not allowed", null);
    }
    try {
      guard.checkHost(url.host());
    } catch (AddressRefused address) {
      return refused(Reason.ADDRESS, "is not fetched: " + address.getMessage(), null);
    }
    Instant pause = gate.closedUntil(url.host());
    if (pause != null) {
      return retry(pause, "is left alone until " + pause + ": its host asked for a pause", null);
    }
    return byRobots(url);
  }

  private @Nullable FetchResult byRobots(HttpUrl url) throws InterruptedException {
    RobotsRules.Site site = robots.of(url);
    gate.slowDown(url.host(), site.delay());
    Instant retryAt = site.retryAt();
    if (retryAt != null) {
      return retry(retryAt, "is left alone until " + retryAt + ", as asked for robots.txt", null);
    }
    IOException failure = site.failure();
    if (failure != null) {
      return unanswered(failure);
    }
    if (site.status() >= 500) {
      String why = "is not fetched now: robots.txt is answered with status " + site.status();
      return failed(Failed.Cause.SERVER_ERROR, why, null);
    }
    return site.allows(url)
        ? null
        : refused(Reason.ROBOTS, "is not fetched: robots.txt forbids " + url, null);
  }

  /// The result where no whole response came.
  private FetchResult unanswered(IOException wrong) {
    return switch (wrong) {
      case AddressRefused _ ->
          refused(Reason.ADDRESS, "is not fetched: " + wrong.getMessage(), null);
      case FetchFailure failure ->
          failed(failure.kind(), "could not be fetched: " + failure.getMessage(), null);
      default -> failed(Failed.Cause.PROTOCOL, "could not be fetched: " + wrong.getMessage(), null);
    };
  }

  private @Nullable FetchResult endOfRedirects(
      Exchange answer, HttpUrl from, @Nullable HttpUrl next) {
    seen.add(from);
    cookiesWanted |= answer.header("set-cookie").isPresent();
    if (next == null) {
      return null;
    }
    if (Redirects.isConsentPage(next)) {
      return refused(Reason.CONSENT, "wants consent first, at " + next, answer);
    }
    if (seen.contains(next)) {
      return cookiesWanted
          ? refused(Reason.CONSENT, "wants a cookie accepted first", answer)
          : failed(Failed.Cause.REDIRECTS, "redirects in a circle", answer);
    }
    return seen.size() > options.caps().redirects()
        ? failed(
            Failed.Cause.REDIRECTS,
            "redirects more than " + options.caps().redirects() + " times",
            answer)
        : null;
  }

  private FetchResult nowhere(Exchange answer) {
    String location = answer.header("location").orElse("nowhere");
    String scheme = WebAddress.scheme(location);
    return scheme.isEmpty() || scheme.startsWith("http")
        ? failed(Failed.Cause.REDIRECTS, "redirects to " + location, answer)
        : refused(Reason.SCHEME, "redirects to " + location + ", which is not the web", answer);
  }

  /// Only an unbroken row of permanent redirects moves the address.
  private void note(Exchange answer, HttpUrl next) {
    hops.add(answer);
    onlyPermanent &= Redirects.isPermanent(answer.status());
    if (onlyPermanent) {
      moved = next.toString();
    }
  }

  private FetchResult judged(Exchange answer, HttpUrl url) {
    int status = answer.status();
    String says = "was answered with status " + status;
    if (asksForHuman(answer)) {
      return refused(Reason.BLOCKED, "is blocked: the site checks for a browser", answer);
    }
    return switch (status) {
      case 304 -> new NotModified(request.url(), answer, moved, RetryAfter.freshness(answer));
      case 401, 403, 451 -> refused(Reason.BLOCKED, "is blocked: status " + status, answer);
      case 402 -> refused(Reason.PAYWALL, "is behind a paywall: status 402", answer);
      case 404 -> failed(Failed.Cause.NOT_FOUND, "is not there (404)", answer);
      case 410 ->
          new Gone(request.url(), request.url() + " is gone for good (410).", moved, answer);
      case 429, 503 -> later(answer, url);
      default ->
          status >= 200 && status < 300
              ? new Fetched(request.url(), answer, moved, RetryAfter.freshness(answer), hops)
              : failed(
                  status >= 500 ? Failed.Cause.SERVER_ERROR : Failed.Cause.CLIENT_ERROR,
                  says,
                  answer);
    };
  }

  /// Header fields by which Cloudflare and AWS WAF mark their checks.
  private static boolean asksForHuman(Exchange answer) {
    return answer.header("cf-mitigated").isPresent()
        || answer.header("x-amzn-waf-action").isPresent();
  }

  private FetchResult later(Exchange answer, HttpUrl url) {
    Instant now = clock.instant();
    Instant at = RetryAfter.of(answer, now, options.politeness().defaultRetry());
    if (answer.status() == 429 || answer.header("retry-after").isPresent()) {
      gate.closeUntil(url.host(), at);
    }
    return retry(at, "asks to come back at " + at + " (status " + answer.status() + ")", answer);
  }

  private Refused refused(Reason reason, String what, @Nullable Exchange exchange) {
    return new Refused(request.url(), reason, sentence(what), moved, exchange);
  }

  private Failed failed(Failed.Cause cause, String what, @Nullable Exchange exchange) {
    return new Failed(request.url(), cause, sentence(what), moved, exchange);
  }

  private RetryAt retry(Instant at, String what, @Nullable Exchange exchange) {
    return new RetryAt(request.url(), at, sentence(what), moved, exchange);
  }

  private String sentence(String what) {
    return request.url() + " " + what + ".";
  }
}
