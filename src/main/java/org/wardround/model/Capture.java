package org.wardround.model;

import org.jspecify.annotations.Nullable;

/// An exchange and why it was made: all that is needed to derive its stories again.
///
/// @param feed the feed that led here; null for pages that were imported by hand
/// @param entry for a page: the announcement that led to it
public record Capture(
    Exchange exchange, Kind kind, @Nullable String feed, @Nullable FeedEntry entry) {
  /// What was asked for.
  public enum Kind {
    FEED,
    PAGE
  }

  /// A feed that was polled.
  public static Capture ofFeed(Exchange exchange, String feed) {
    return new Capture(exchange, Kind.FEED, feed, null);
  }

  /// A page that a feed announced, or that was imported.
  public static Capture ofPage(
      Exchange exchange, @Nullable String feed, @Nullable FeedEntry entry) {
    return new Capture(exchange, Kind.PAGE, feed, entry);
  }
}
