package org.wardround.pipeline;

import org.wardround.archive.WarcArchive;
import org.wardround.feed.FeedParser;
import org.wardround.fetch.FetchResult;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.FeedDocument;

/// Takes a feed's response in: the archive first, then what it says. Thread-safe.
final class FeedIntake {
  private final WarcArchive archive;
  private final FeedParser parser = new FeedParser();

  FeedIntake(WarcArchive archive) {
    this.archive = archive;
  }

  /// @param feed the subscription that led to the response
  FeedDocument take(String feed, FetchResult.Fetched got) {
    Exchange exchange = got.exchange();
    got.redirects().forEach(hop -> archive.append(Capture.ofRedirect(hop, feed), null));
    archive.append(Capture.ofFeed(exchange, feed), null);
    return parser.parse(
        exchange.body(),
        exchange.url(),
        exchange.header("content-type").orElse(null),
        exchange.at());
  }
}
