package org.wardround.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wardround.ledger.identity.Appearance;
import org.wardround.ledger.identity.PersonName;
import org.wardround.lexicon.Names;

/// A person as derivation finds them among claims.
///
/// @param id made of the name and the earliest appearance
/// @param claims those that speak of the person
/// @param digest tells whether anything that the person's claims say has changed
record DerivedPerson(String id, List<Heard> claims, String digest) {
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
                        claim.testimony().site(),
                        String.valueOf(claim.testimony().cluster()),
                        String.valueOf(claim.testimony().claim().post()),
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

  List<MoveDerivation.Derived> moves() {
    return MoveDerivation.derive(voices());
  }

  List<TenureDerivation.Derived> tenures() {
    return TenureDerivation.derive(voices());
  }

  private List<Voice> voices() {
    return claims.stream().map(Heard::voice).toList();
  }
}
