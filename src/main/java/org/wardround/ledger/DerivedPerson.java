package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.identity.Appearance;
import org.wardround.ledger.identity.PersonName;
import org.wardround.lexicon.Names;

/// A person as derivation finds them among claims.
///
/// @param id made of the name and the earliest appearance
/// @param claims those that speak of the person
/// @param digest tells whether anything that the person's claims say has changed
record DerivedPerson(String id, List<Heard> claims, String digest) {
  /// Kinds of events.
  static final String MOVE = "move";

  static final String TENURE = "tenure";

  /// Stands for "open" in the column of a tenure's last day.
  private static final long NO_END = LocalDate.of(9999, 12, 31).toEpochDay();

  /// Where to look for a move or a tenure; days are counted from 1970.
  record Event(
      String kind, long first, long last, @Nullable String organisation, @Nullable String role) {}

  static DerivedPerson of(Appearance earliest, List<Heard> claims) {
    String slug = PersonName.parse(fullest(claims)).form().replace(' ', '-');
    String id = slug + "-" + ContentHash.of(earliest.id()).substring(0, 6);
    return new DerivedPerson(id, claims, digest(claims));
  }

  private static String digest(List<Heard> claims) {
    return ContentHash.of(
        claims.stream()
            .map(
                claim ->
                    String.join(
                        "\t",
                        Long.toString(claim.id()),
                        claim.testimony().id(),
                        String.valueOf(claim.voice().date()),
                        claim.voice().said().toString(),
                        claim.voice().certainty().name(),
                        String.valueOf(claim.voice().acting()),
                        claim.testimony().claim().person(),
                        String.valueOf(claim.voice().organisation()),
                        String.valueOf(claim.voice().role())))
            .sorted()
            .toArray(String[]::new));
  }

  /// The fullest form that a story gave.
  String name() {
    return fullest(claims);
  }

  private static String fullest(List<Heard> claims) {
    return claims.stream()
        .map(claim -> claim.testimony().claim().person())
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  /// Every form of the name, folded, one a line.
  String names() {
    return claims.stream()
        .map(claim -> claim.testimony().claim().person())
        .distinct()
        .map(name -> " " + Names.fold(name) + " ")
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  List<Event> events() {
    List<Voice> voices = claims.stream().map(Heard::voice).toList();
    List<Event> events = new ArrayList<>();
    for (MoveDerivation.Derived derived : MoveDerivation.derive(voices)) {
      long day = derived.move().announced().toEpochDay();
      long last = derived.move().evidence().getLast().said().toEpochDay();
      derived.strands().forEach(s -> events.add(event(MOVE, day, last, s)));
    }
    for (TenureDerivation.Derived derived : TenureDerivation.derive(voices)) {
      long last = Math.min(NO_END, derived.tenure().latest().toEpochDay());
      events.add(event(TENURE, derived.tenure().earliest().toEpochDay(), last, derived.strand()));
    }
    return events;
  }

  private static Event event(String kind, long first, long last, Strand strand) {
    return new Event(kind, first, last, strand.organisation(), strand.role());
  }
}
