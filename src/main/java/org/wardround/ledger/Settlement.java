package org.wardround.ledger;

import java.time.Instant;
import org.wardround.model.Validators;

/// The announcement that a story settles, written down together with the story.
///
/// @param run the run that met it
/// @param link as announced
/// @param validators what the page gave for asking again
public record Settlement(long run, String link, Validators validators, Instant at) {}
