package org.wardround.cli;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchOptions;
import picocli.CommandLine.Option;

/// The options of commands that fetch.
final class FetchSettings {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "A mail address or page for webmasters, sent in the User-Agent.")
  private @Nullable String contact;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description = "The whole User-Agent, instead of our own.")
  private @Nullable String userAgent;

  @Option(
      names = "--gap",
      paramLabel = "SECONDS",
      description = "Pause between two requests to one host; default: ${DEFAULT-VALUE}.",
      defaultValue = "2")
  private double gap = 2;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Requests under way at once, over all hosts; default: ${DEFAULT-VALUE}.",
      defaultValue = "64")
  private int parallel = 64;

  @Option(
      names = "--max-body",
      paramLabel = "MB",
      description = "Largest body taken, decompressed; default: ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int maxBody = 10;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest time for one response; default: ${DEFAULT-VALUE}.",
      defaultValue = "60")
  private int timeout = 60;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description =
          "A host, address or CIDR block that may be private and on any port, for intranets; may be"
              + " repeated.")
  private List<String> allow = List.of();

  @Option(
      names = "--proxy",
      paramLabel = "HOST:PORT",
      description = "An HTTP proxy through which everything is fetched.",
      converter = HostAndPort.class)
  private @Nullable InetSocketAddress proxy;

  /// What the options say.
  FetchOptions options() {
    FetchOptions options = FetchOptions.DEFAULT;
    if (contact != null) {
      options = options.withContact(contact);
    }
    if (userAgent != null) {
      options = options.withUserAgent(userAgent);
    }
    if (proxy != null) {
      options = options.withProxy(proxy);
    }
    Set<Integer> ports = FetchOptions.Reach.DEFAULT.ports();
    return options
        .withPoliteness(politeness(options.politeness()))
        .withCaps(caps(options.caps()))
        .withReach(new FetchOptions.Reach(ports, allow));
  }

  private FetchOptions.Politeness politeness(FetchOptions.Politeness p) {
    return new FetchOptions.Politeness(
        Duration.ofMillis(Math.round(gap * 1000)),
        p.longestCrawlDelay(),
        p.longestWait(),
        p.defaultRetry(),
        parallel,
        p.robotsKept());
  }

  private FetchOptions.Caps caps(FetchOptions.Caps c) {
    return new FetchOptions.Caps(
        Math.multiplyExact(maxBody, 1 << 20),
        c.headerBytes(),
        c.redirects(),
        c.connect(),
        c.read(),
        Duration.ofSeconds(timeout),
        c.bytesPerSecond(),
        c.patience(),
        c.robotsBytes());
  }
}
