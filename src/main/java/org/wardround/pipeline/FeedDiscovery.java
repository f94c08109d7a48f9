package org.wardround.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.feed.FeedFinder;
import org.wardround.feed.FeedParser;
import org.wardround.fetch.FetchOptions;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.fetch.Fetcher;
import org.wardround.model.Exchange;
import org.wardround.model.Feed;
import org.wardround.model.FeedDocument;
import org.wardround.model.Validators;
import org.wardround.model.WardroundException;

/// Finds the feed of a site, given the address of the feed itself or of any page.
public final class FeedDiscovery {
  private final Fetcher fetcher;
  private final FeedParser parser = new FeedParser();

  private FeedDiscovery(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// The feed at, or behind, an address. Throws `WardroundException` when there is none, with what
  /// was tried.
  ///
  /// @param category OPML's notation; empty for none
  public static Feed find(
      String address, String category, FetchOptions options, java.time.InstantSource clock) {
    try (Fetcher fetcher = new Fetcher(options, clock)) {
      return new FeedDiscovery(fetcher).find(address, category).feed();
    }
  }

  /// A feed and what it announces now.
  public record Found(Feed feed, FeedDocument document) {}

  /// The same with what the feed announces now: what a subscription would bring.
  public static Found look(
      String address, String category, FetchOptions options, java.time.InstantSource clock) {
    try (Fetcher fetcher = new Fetcher(options, clock)) {
      return new FeedDiscovery(fetcher).find(address, category);
    }
  }

  private Found find(String address, String category) {
    FetchResult answer = fetch(address);
    if (!(answer instanceof FetchResult.Fetched page)) {
      throw new WardroundException("No feed was found: " + answer.detail());
    }
    Optional<Found> itself = feed(address, page.exchange(), null, category);
    if (itself.isPresent()) {
      return itself.get();
    }
    List<FeedFinder.Candidate> named = FeedFinder.in(page.exchange().page());
    return Stream.concat(
            named.stream(),
            FeedFinder.wellKnown(address).stream().map(url -> new FeedFinder.Candidate(url, "")))
        .flatMap(candidate -> tried(candidate, address, category).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new WardroundException(
                    address
                        + " is no feed, names none that can be read, and has none at the usual"
                        + " places."));
  }

  private Optional<Found> tried(FeedFinder.Candidate candidate, String site, String category) {
    return fetch(candidate.url()) instanceof FetchResult.Fetched got
        ? feed(candidate.url(), got.exchange(), site, category)
        : Optional.empty();
  }

  private Optional<Found> feed(
      String url, Exchange exchange, @Nullable String site, String category) {
    String type = exchange.header("content-type").orElse(null);
    if (!parser.recognises(exchange.body(), type)) {
      return Optional.empty();
    }
    FeedDocument document = parser.parse(exchange.body(), exchange.url(), type, exchange.at());
    String title = document.title() == null ? url : document.title();
    String home = document.link() == null ? site : document.link();
    return Optional.of(new Found(new Feed(url, title, home, category, true), document));
  }

  private FetchResult fetch(String url) {
    return fetcher.fetch(FetchRequest.feed(url, Validators.NONE));
  }
}
