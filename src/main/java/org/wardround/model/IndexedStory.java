package org.wardround.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All that the search index knows of one story; the ledger holds the same and more.
///
/// @param key identifies the story for ever; adding the same key again replaces the story
/// @param arrived when its first version was fetched, the same after every replay: what is new
///   since somebody last looked is what arrived after that time
/// @param revision the ledger's revision at which the story was last changed
/// @param cluster shared by copies of one story; null where the story has none
/// @param archived the response that the story was read from; null where it came from a file
public record IndexedStory(
    String key,
    Instant arrived,
    long revision,
    Story story,
    Extraction extraction,
    @Nullable String cluster,
    @Nullable ArchivePosition archived) {}
