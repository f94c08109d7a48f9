package org.wardround.feed;

/// How much of one feed is read. A feed that goes beyond is read up to there and says so in its
/// problem.
///
/// @param entries entries a feed; the default is what the sitemap protocol allows a file
/// @param characters of a title, author or identifier; headlines run to hundreds
/// @param depth of nested elements; real feeds stay under thirty
public record FeedLimits(int entries, int characters, int depth) {
  /// The limits that the pipeline uses.
  public static final FeedLimits DEFAULT = new FeedLimits(50_000, 2_000, 200);
}
