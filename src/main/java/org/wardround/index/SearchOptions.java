package org.wardround.index;

import java.time.InstantSource;

/// What searches rest on beside the index: other names, and what time it is.
public record SearchOptions(Synonyms synonyms, InstantSource clock) {}
