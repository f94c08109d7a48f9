package org.wardround.ledger;

import org.wardround.model.Tenure;

/// A tenure and whose it is.
public record Held(Person person, Tenure tenure) {}
