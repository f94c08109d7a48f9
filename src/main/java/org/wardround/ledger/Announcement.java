package org.wardround.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedEntry;
import org.wardround.model.Validators;

/// A link that a feed announced, and how far it has come.
///
/// @param link as announced; identifies the announcement
/// @param feed URL of the feed that announced it first
/// @param entry as last announced; its summary and content are dropped once the link is settled
/// @param waiting whether it is still, or again, to be fetched
/// @param due when waiting: not to be fetched before
/// @param attempts fetches tried since it began to wait
/// @param settled when it last met an outcome that was no failure to be retried
/// @param word the last outcome's word (see `Outcome`), null before the first
/// @param story canonical link of the story that it led to
/// @param validators what its page gave for asking again
public record Announcement(
    String link,
    String feed,
    FeedEntry entry,
    Instant firstSeen,
    boolean waiting,
    Instant due,
    int attempts,
    @Nullable Instant settled,
    @Nullable String word,
    @Nullable String detail,
    @Nullable String story,
    Validators validators) {}
