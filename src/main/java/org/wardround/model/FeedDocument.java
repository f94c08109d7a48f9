package org.wardround.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed's bytes said.
///
/// @param problem what was wrong with the bytes, in one sentence; entries may have been read all
///   the same
/// @param parts addresses of other feeds that this one is made of (an index of sitemaps), the one
///   that changed last first
/// @param pollMinutes how long the feed asks not to be polled again (RSS ttl, sy:update…), minutes
public record FeedDocument(
    @Nullable String title,
    @Nullable String link,
    List<FeedEntry> entries,
    @Nullable String problem,
    @Nullable Integer pollMinutes,
    List<String> parts) {
  public FeedDocument {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /// A feed that is whole.
  public FeedDocument(
      @Nullable String title,
      @Nullable String link,
      List<FeedEntry> entries,
      @Nullable String problem,
      @Nullable Integer pollMinutes) {
    this(title, link, entries, problem, pollMinutes, List.of());
  }

  /// The same with the entries of its parts after its own.
  ///
  /// @param trouble what was wrong with the parts; null for nothing
  public FeedDocument with(List<FeedEntry> ofParts, @Nullable String trouble) {
    List<FeedEntry> all = new ArrayList<>(entries);
    all.addAll(ofParts);
    return new FeedDocument(
        title, link, all, problem == null ? trouble : problem, pollMinutes, parts);
  }
}
