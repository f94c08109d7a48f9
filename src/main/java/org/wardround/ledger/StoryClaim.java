package org.wardround.ledger;

import org.jspecify.annotations.Nullable;
import org.wardround.model.Claim;

/// A claim of one story, beside what the user made of it.
///
/// @param id the same whenever the story is read: judgements refer to it
/// @param said as the story says it
/// @param read as the user's judgements leave it; null when it is hidden
/// @param person id of the person across all stories; null while not derived, or when hidden
public record StoryClaim(String id, Claim said, @Nullable Claim read, @Nullable String person) {}
