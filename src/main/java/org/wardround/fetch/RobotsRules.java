package org.wardround.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Exchange;

/// What each site's robots.txt allows (RFC 9309), fetched once and kept. Two threads that need the
/// same file wait for one fetch of it. Thread-safe.
final class RobotsRules {
  /// A site that could not be asked is asked again after this long.
  private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(30);

  /// So many sites are remembered; beyond, all is forgotten, which costs one request a site.
  private static final int MOST_SITES = 20_000;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /// What was found for one site.
  ///
  /// @param failure why the site did not answer at all
  /// @param status the server's error; then nothing may be fetched (RFC 9309, 2.3.1.4)
  /// @param retryAt the pause that the site asked for instead of an answer
  record Site(
      BaseRobotRules rules,
      @Nullable IOException failure,
      int status,
      @Nullable Instant retryAt,
      Instant until) {
    boolean allows(HttpUrl url) {
      return rules.isAllowed(url.toString());
    }

    /// The Crawl-delay, zero for none.
    Duration delay() {
      return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
    }
  }

  /// Brings robots.txt, redirects followed; throws when there was no whole response.
  interface Source {
    Exchange fetch(HttpUrl robotsTxt) throws IOException, InterruptedException;
  }

  private final ConcurrentHashMap<String, CompletableFuture<Site>> sites =
      new ConcurrentHashMap<>();
  private final Source source;
  private final Duration kept;
  private final InstantSource clock;
  private final String product = FetchOptions.PRODUCT.toLowerCase(Locale.ROOT);

  RobotsRules(Source source, Duration kept, InstantSource clock) {
    this.source = source;
    this.kept = kept;
    this.clock = clock;
  }

  /// The rules of the site that the address belongs to.
  Site of(HttpUrl url) throws InterruptedException {
    if (sites.size() > MOST_SITES) {
      sites.clear();
    }
    HttpUrl robotsTxt =
        url.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build();
    String key = robotsTxt.toString();
    AtomicBoolean isMine = new AtomicBoolean();
    CompletableFuture<Site> answer =
        sites.compute(
            key,
            (_, old) -> {
              boolean good = old != null && isGood(old);
              isMine.set(!good);
              return good ? old : new CompletableFuture<>();
            });
    return isMine.get() ? ask(robotsTxt, answer) : answer.join();
  }

  /// Whoever waits gets an answer, whatever happens here.
  private Site ask(HttpUrl robotsTxt, CompletableFuture<Site> answer) throws InterruptedException {
    Site site = unreachable(new IOException("robots.txt could not be asked for"));
    try {
      site = judge(robotsTxt, source.fetch(robotsTxt));
    } catch (IOException wrong) {
      site = unreachable(wrong);
    } finally {
      answer.complete(site);
    }
    return site;
  }

  private boolean isGood(CompletableFuture<Site> known) {
    return !known.isDone() || known.join().until().isAfter(clock.instant());
  }

  private Site judge(HttpUrl robotsTxt, Exchange answer) {
    int status = answer.status();
    Instant now = clock.instant();
    if (status == 429 || status == 503) {
      Instant retry = RetryAfter.of(answer, now, KEPT_AFTER_FAILURE);
      return new Site(none(), null, status, retry, retry);
    }
    if (status >= 500) {
      return new Site(none(), null, status, null, now.plus(KEPT_AFTER_FAILURE));
    }
    BaseRobotRules rules =
        status >= 200 && status < 300
            ? parse(robotsTxt.toString(), answer.body(), product)
            : new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    return new Site(rules, null, status, null, now.plus(kept));
  }

  static BaseRobotRules parse(String url, byte[] body, String product) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE / 2, 0);
    return parser.parseContent(url, withoutMark(body), "text/plain", List.of(product));
  }

  /// Without a byte order mark, or the torn start of one.
  private static byte[] withoutMark(byte[] body) {
    int start = 0;
    while (start < Math.min(body.length, MARK.length) && body[start] == MARK[start]) {
      start++;
    }
    return Arrays.copyOfRange(body, start, body.length);
  }

  private Site unreachable(IOException why) {
    return new Site(none(), why, 0, null, clock.instant().plus(KEPT_AFTER_FAILURE));
  }

  private static BaseRobotRules none() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
  }
}
