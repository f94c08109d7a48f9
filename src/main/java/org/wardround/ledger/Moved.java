package org.wardround.ledger;

import org.wardround.model.Move;

/// A move and whose it is.
public record Moved(Person person, Move move) {}
