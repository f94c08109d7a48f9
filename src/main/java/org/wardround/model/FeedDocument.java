package org.wardround.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed's bytes said.
///
/// @param problem what was wrong with the bytes, in one sentence; entries may have been read all
///   the same
/// @param pollMinutes how long the feed asks not to be polled again (RSS ttl, sy:update…), minutes
public record FeedDocument(
    @Nullable String title,
    @Nullable String link,
    List<FeedEntry> entries,
    @Nullable String problem,
    @Nullable Integer pollMinutes) {
  public FeedDocument {
    entries = List.copyOf(entries);
  }
}
