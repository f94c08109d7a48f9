package org.wardround.pipeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wardround.feed.FeedParser;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.fetch.Fetcher;
import org.wardround.ledger.Ledger;
import org.wardround.model.Exchange;
import org.wardround.model.Feed;
import org.wardround.model.Validators;

/// Can the feeds be reached, and does the clock agree with their servers'? Asks each feed once, as
/// politely as a run.
final class FeedChecks {
  /// Feeds and certificates tolerate less than this.
  private static final Duration MOST_APART = Duration.ofMinutes(5);

  private final Config config;
  private final FeedParser parser = new FeedParser();

  FeedChecks(Config config) {
    this.config = config;
  }

  private record Asked(Feed feed, FetchResult result) {}

  List<Finding> run() throws InterruptedException {
    List<Feed> feeds = feeds();
    if (feeds.isEmpty()) {
      return List.of(
          Finding.notice(
              "feeds", "There are no subscriptions.", "Add some: feeds add, feeds import."));
    }
    List<Asked> asked = ask(feeds);
    List<Finding> findings = new ArrayList<>();
    asked.forEach(one -> trouble(one).ifPresent(findings::add));
    int reached = feeds.size() - findings.size();
    if (reached == 0) {
      findings.add(
          Finding.problem(
              "network", "No feed can be reached.", "See to the network, and to --proxy."));
    } else {
      findings.add(Finding.fine("feeds", "%d of %d answer.".formatted(reached, feeds.size())));
    }
    clock(asked).ifPresent(findings::add);
    return findings;
  }

  private List<Feed> feeds() {
    try (Ledger ledger = Ledger.openReadOnly(config.desk())) {
      return ledger.feeds().subscribed().stream()
          .map(state -> state.feed())
          .filter(Feed::enabled)
          .toList();
    }
  }

  private List<Asked> ask(List<Feed> feeds) throws InterruptedException {
    try (Fetcher fetcher = new Fetcher(config.fetch(), config.clock());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Asked>> answers =
          feeds.stream().map(feed -> threads.submit(() -> ask(fetcher, feed))).toList();
      List<Asked> asked = new ArrayList<>();
      for (Future<Asked> answer : answers) {
        asked.add(StoryReader.await(answer));
      }
      return asked;
    }
  }

  private static Asked ask(Fetcher fetcher, Feed feed) {
    return new Asked(feed, fetcher.fetch(FetchRequest.feed(feed.url(), Validators.NONE)));
  }

  private Optional<Finding> trouble(Asked one) {
    String elsewhere = "Open its site and look for its feed; then feeds add and feeds remove.";
    return switch (one.result()) {
      case FetchResult.Fetched got ->
          parser.recognises(
                  got.exchange().body(), got.exchange().header("content-type").orElse(null))
              ? Optional.empty()
              : notice(one.feed().url() + " answers, but not with a feed.", elsewhere);
      case FetchResult.NotModified _ -> Optional.empty();
      case FetchResult.Gone gone -> notice(gone.detail(), elsewhere);
      case FetchResult.Refused no ->
          notice(no.detail(), "Ask the outlet; or switch the subscription off.");
      case FetchResult.RetryAt later -> notice(later.detail(), "Nothing: runs wait that long.");
      case FetchResult.Failed no ->
          notice(
              no.detail(),
              "If it lasts: "
                  + Character.toLowerCase(elsewhere.charAt(0))
                  + elsewhere.substring(1));
    };
  }

  private static Optional<Finding> notice(String says, String advice) {
    return Optional.of(Finding.notice("feeds", says, advice));
  }

  /// Where most servers have another time, it is ours that is wrong.
  private Optional<Finding> clock(List<Asked> asked) {
    List<Duration> apart =
        asked.stream()
            .flatMap(
                one ->
                    one.result() instanceof FetchResult.Fetched got
                        ? apart(got.exchange()).stream()
                        : java.util.stream.Stream.empty())
            .sorted()
            .toList();
    if (apart.isEmpty()) {
      return Optional.empty();
    }
    Duration median = apart.get(apart.size() / 2);
    return median.abs().compareTo(MOST_APART) > 0
        ? Optional.of(
            Finding.problem(
                "clock",
                "The clock is %d minutes %s that of the feeds' servers."
                    .formatted(
                        median.abs().toMinutes(), median.isNegative() ? "behind" : "ahead of"),
                "Set the clock, best by NTP."))
        : Optional.empty();
  }

  /// How far our clock is ahead of the server's.
  private static Optional<Duration> apart(Exchange exchange) {
    try {
      return exchange
          .header("date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(date -> Duration.between(date.toInstant(), exchange.at()));
    } catch (DateTimeException _) {
      return Optional.empty(); // a server that cannot tell the time says nothing of ours
    }
  }
}
