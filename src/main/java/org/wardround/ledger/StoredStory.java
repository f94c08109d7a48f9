package org.wardround.ledger;

import java.time.Instant;

/// A story as the ledger has it: its newest version, and what is known around it.
///
/// @param reading the newest version and what was read out of it
/// @param version how many versions are known; the newest bears this number
/// @param revision rises with every change to any story of the ledger; see
///   `StoryStore.changedSince`
/// @param hash of the words (title, text, byline)
/// @param firstSeen when its first version was fetched
public record StoredStory(
    Reading reading, int version, long revision, String hash, Instant firstSeen) {}
