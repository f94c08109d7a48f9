package org.wardround.model;

import java.time.Instant;

/// A query that the user asks again and again.
///
/// @param name the user's own
/// @param query in the language of searches
/// @param created when it was saved
/// @param seen stories that came in up to this time have been seen: what came later is new
public record SavedSearch(String name, String query, Instant created, Instant seen) {}
