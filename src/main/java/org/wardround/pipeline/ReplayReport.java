package org.wardround.pipeline;

import java.time.Duration;

/// What a replay did.
///
/// @param captures read from the archive
/// @param before stories known before
/// @param after stories known after
/// @param changed stories of which something else is known now: words, dates, claims
public record ReplayReport(Duration took, int captures, long before, long after, int changed) {}
