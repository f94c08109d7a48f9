package org.wardround.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.identity.Company;
import org.wardround.ledger.identity.PersonName;
import org.wardround.lexicon.Lexicon;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisation;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;

/// Makes the keys by which claims of different stories are compared. Safe to share between threads.
final class Keys {
  /// Changes when keys are made otherwise than before, so that a ledger makes its keys anew.
  private static final String RULES = "3";

  /// Names of a story beyond these are lists of attendees, which tell little.
  private static final int COMPANY = 30;

  /// Bodies that every other story names.
  private static final Set<String> EVERYWHERE =
      Set.of("government", "department", "arms-length-body", "regulator", "agency", "media");

  private final Supplier<Lexicon> lexicon;

  Keys(Supplier<Lexicon> lexicon) {
    this.lexicon = lexicon;
  }

  /// Tells the keys of these rules and this lexicon from others.
  String rules() {
    return RULES + " " + lexicon.get().digest();
  }

  Lexicon lexicon() {
    return lexicon.get();
  }

  /// The block of a name: its surname with all given names that may be its own in other forms. A
  /// mere initial has a block by itself, since it may be that of people of many blocks.
  String block(PersonName name) {
    String given =
        name.vague() ? Blocks.VAGUE + name.given() : lexicon().givenNames().group(name.given());
    return name.surname() + Blocks.GAP + given;
  }

  @Nullable String organisation(@Nullable String name) {
    return name == null ? null : lexicon.get().organisations().key(name);
  }

  static @Nullable String role(@Nullable String role) {
    return role == null ? null : Roles.key(role);
  }

  /// What names a claim whatever stores it: what it says and which story says it, in 16 hexadecimal
  /// digits. Dates, evidence and certainty do not count: a better extractor may mend them.
  static String claim(String link, Claim claim) {
    return ContentHash.of(
            link,
            Names.fold(claim.person()),
            claim.change().word(),
            claim.post().role() == null ? "" : Roles.key(claim.post().role()),
            claim.post().organisation() == null ? "" : Names.fold(claim.post().organisation()))
        .substring(0, 16);
  }

  /// The tokens of the people and organisations that a story names.
  String company(Extraction extraction) {
    Set<String> tokens = new LinkedHashSet<>();
    List<String> organisations = new ArrayList<>(extraction.organisations());
    extraction.claims().stream()
        .map(claim -> claim.post().organisation())
        .flatMap(java.util.stream.Stream::ofNullable)
        .forEach(organisations::add);
    organisations.stream()
        .distinct()
        .limit(COMPANY)
        .filter(this::telling)
        .forEach(name -> tokens.add(Company.organisation(lexicon.get().organisations().key(name))));
    extraction.people().stream()
        .map(PersonName::parse)
        .filter(name -> !name.vague())
        .limit(COMPANY)
        .forEach(name -> tokens.add(Company.person(name)));
    return String.join(" ", tokens);
  }

  private boolean telling(String organisation) {
    Optional<Organisation> known = lexicon.get().organisations().find(organisation);
    return known.map(body -> !EVERYWHERE.contains(body.kind())).orElse(true);
  }
}
