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
    PAGE,
    /// An answer on the way to one of them that sent us on.
    REDIRECT,
    /// More of the story of a page: its next page, or another version of it. Written before the
    /// page itself, so that whoever reads the archive in order has it at hand.
    FURTHER
  }

  /// A feed that was polled.
  public static Capture ofFeed(Exchange exchange, String feed) {
    return new Capture(exchange, Kind.FEED, feed, null);
  }

  /// An answer that sent us on to where a feed or page is.
  public static Capture ofRedirect(Exchange exchange, String feed) {
    return new Capture(exchange, Kind.REDIRECT, feed, null);
  }

  /// A page that a feed announced, or that was imported.
  public static Capture ofPage(
      Exchange exchange, @Nullable String feed, @Nullable FeedEntry entry) {
    return new Capture(exchange, Kind.PAGE, feed, entry);
  }

  /// More of the story of a page, with the feed and the announcement of that page.
  public static Capture ofFurther(
      Exchange exchange, @Nullable String feed, @Nullable FeedEntry entry) {
    return new Capture(exchange, Kind.FURTHER, feed, entry);
  }

  /// What a page and the captures that hold more of its story have in common: the link that was
  /// announced, else the page's own.
  public String announced() {
    return entry == null || entry.link() == null ? exchange.url() : entry.link();
  }
}
