package org.wardround.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Feed;
import org.wardround.model.Validators;

/// A feed and how its polling stands.
///
/// @param failures polls that failed since the last that did not
/// @param lastError of the last failure; null after a success
/// @param nextDue not to be polled before
public record FeedState(
    Feed feed,
    Validators validators,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    int failures,
    @Nullable String lastError,
    Instant nextDue) {}
