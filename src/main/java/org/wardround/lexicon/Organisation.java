package org.wardround.lexicon;

import java.util.List;

/// An organisation that the lexicon knows.
///
/// @param name in use today, or the last it had; identifies the organisation
/// @param kind `nhs-trust`, `supplier` …: see models/README.md
/// @param code the NHS ODS code, empty where it has none
/// @param country ISO 3166, two letters, or empty
/// @param parents organisations it belongs to, by name
/// @param successors organisations that took over from it; where there are any, it is a thing of
///   the past
/// @param former earlier names of the same organisation
public record Organisation(
    String name,
    String kind,
    String code,
    String country,
    List<String> parents,
    List<String> successors,
    List<String> former) {
  public Organisation {
    parents = List.copyOf(parents);
    successors = List.copyOf(successors);
    former = List.copyOf(former);
  }
}
