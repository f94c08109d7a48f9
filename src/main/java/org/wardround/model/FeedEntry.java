package org.wardround.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One announcement in a feed. Titles and names are plain text; summary and content may be HTML.
///
/// @param id the feed's own identifier (guid, atom:id), else null
/// @param link absolute
public record FeedEntry(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String author,
    @Nullable String summary,
    @Nullable String content) {}
