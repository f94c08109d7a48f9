package org.wardround.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One announcement in a feed. Titles and names are plain text; summary and content may be HTML.
///
/// @param id the feed's own identifier (guid, atom:id), else null
/// @param link absolute
/// @param dateClamped true when a date lay in the future of the fetch and was set back to it
public record FeedEntry(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String author,
    @Nullable String summary,
    @Nullable String content,
    boolean dateClamped) {

  /// An entry whose dates stand as the feed gave them.
  public FeedEntry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String author,
      @Nullable String summary,
      @Nullable String content) {
    this(id, title, link, published, updated, author, summary, content, false);
  }
}
