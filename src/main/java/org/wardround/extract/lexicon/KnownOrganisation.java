package org.wardround.extract.lexicon;

/// An organisation of the lexicon.
///
/// @param kind the lexicon's word for what it is: `nhs-trust`, `supplier`, `department` …
public record KnownOrganisation(String name, String kind) {}
