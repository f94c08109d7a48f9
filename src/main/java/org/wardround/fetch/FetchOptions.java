package org.wardround.fetch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the fetcher behaves; every limit of it stands here.
///
/// @param userAgent sent with every request; its product token is what robots.txt is asked for
/// @param proxy an HTTP proxy through which all requests go, or null
public record FetchOptions(
    String userAgent,
    Politeness politeness,
    Caps caps,
    Reach reach,
    @Nullable InetSocketAddress proxy) {

  /// The product token of the User-Agent: robots.txt addresses us by it.
  public static final String PRODUCT = "Wardround";

  private static final String ANONYMOUS = PRODUCT + "/0.1 (health-IT news reader)";

  /// What the pipeline starts from; an operator adds a contact.
  public static final FetchOptions DEFAULT =
      new FetchOptions(ANONYMOUS, Politeness.DEFAULT, Caps.DEFAULT, Reach.DEFAULT, null);

  public FetchOptions {
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= 32 && c < 127)) {
      throw new IllegalArgumentException("a User-Agent is printable ASCII: " + userAgent);
    }
  }

  /// How hosts are treated.
  ///
  /// @param gap between the end of a request to a host and the start of the next to it
  /// @param longestCrawlDelay a longer Crawl-delay of robots.txt is taken as this one
  /// @param longestWait a host that asked for a longer pause is answered for with
  ///   [FetchResult.RetryAt] instead of being waited for
  /// @param defaultRetry when to ask again after 429 or 503 without Retry-After
  /// @param parallel requests under way at once, over all hosts
  /// @param robotsKept how long robots.txt is believed (RFC 9309 allows a day at most)
  public record Politeness(
      Duration gap,
      Duration longestCrawlDelay,
      Duration longestWait,
      Duration defaultRetry,
      int parallel,
      Duration robotsKept) {
    public static final Politeness DEFAULT =
        new Politeness(
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            64,
            Duration.ofHours(24));
  }

  /// How much of a response is taken. Hitting one is an outcome ([FetchResult.Failed]).
  ///
  /// @param bodyBytes after decompression
  /// @param headerBytes names and values together
  /// @param redirects followed for one request
  /// @param total from the first byte sent to the last one read, without waiting for turns
  /// @param bytesPerSecond a body that comes slower on average is given up after `patience`
  public record Caps(
      int bodyBytes,
      int headerBytes,
      int redirects,
      Duration connect,
      Duration read,
      Duration total,
      int bytesPerSecond,
      Duration patience,
      int robotsBytes) {
    /// 512 KiB of robots.txt: RFC 9309, section 2.5, wants 500 KiB at least.
    public static final Caps DEFAULT =
        new Caps(
            10 << 20,
            64 << 10,
            8,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            256,
            Duration.ofSeconds(8),
            512 << 10);
  }

  /// Where requests may go.
  ///
  /// @param ports allowed besides
  /// @param allowed hosts, addresses and CIDR blocks that may be private and on any port: an
  ///   intranet, or test servers on loopback
  public record Reach(Set<Integer> ports, List<String> allowed) {
    public static final Reach DEFAULT = new Reach(Set.of(80, 443, 8080, 8443), List.of());

    /// Also the servers of this machine.
    public static final Reach LOOPBACK =
        new Reach(DEFAULT.ports, List.of("localhost", "127.0.0.0/8", "::1"));

    public Reach {
      ports = Set.copyOf(ports);
      allowed = List.copyOf(allowed);
    }
  }

  /// Names whom a webmaster may write to: an address or a page.
  public FetchOptions withContact(String contact) {
    return withUserAgent(PRODUCT + "/0.1 (health-IT news reader; +" + contact + ")");
  }

  public FetchOptions withUserAgent(String agent) {
    return new FetchOptions(agent, politeness, caps, reach, proxy);
  }

  public FetchOptions withPoliteness(Politeness other) {
    return new FetchOptions(userAgent, other, caps, reach, proxy);
  }

  /// The same politeness with another gap.
  public FetchOptions withGap(Duration gap) {
    Politeness p = politeness;
    return withPoliteness(
        new Politeness(
            gap, p.longestCrawlDelay, p.longestWait, p.defaultRetry, p.parallel, p.robotsKept));
  }

  public FetchOptions withCaps(Caps other) {
    return new FetchOptions(userAgent, politeness, other, reach, proxy);
  }

  public FetchOptions withReach(Reach other) {
    return new FetchOptions(userAgent, politeness, caps, other, proxy);
  }

  public FetchOptions withProxy(InetSocketAddress address) {
    return new FetchOptions(userAgent, politeness, caps, reach, address);
  }
}
