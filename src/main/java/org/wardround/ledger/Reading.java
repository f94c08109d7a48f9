package org.wardround.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// One story as read from one page, with all that was read out of it: what the ledger is given to
/// keep.
///
/// @param extractor version of what found the claims; another version replaces them
/// @param fetched when the page came in (UTC); with the story's link it identifies the reading
/// @param archived where the page lies in the archive
/// @param feed URL of the feed that led here, null for a page that was imported
/// @param cluster the same for copies of one text (a press release, an agency's story), null where
///   not known; what `CopyStore` knows goes before what is given
public record Reading(
    Story story,
    Extraction extraction,
    String extractor,
    Instant fetched,
    @Nullable ArchivePosition archived,
    @Nullable String feed,
    @Nullable String cluster) {}
