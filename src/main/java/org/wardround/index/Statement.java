package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;
import org.wardround.model.Vacancy;

/// What a story claims, as a hit shows it: a claim, or a vacancy (no person, `vacant`).
///
/// @param change `in`, `out`, `holds`, `held` or `vacant`
/// @param evidence the sentence that says it best
public record Statement(
    @Nullable String person,
    String change,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String date,
    String certainty,
    boolean acting,
    String evidence) {

  /// Separates the parts as stored; no text holds it, being a control character.
  private static final String BETWEEN = "\u001f";

  private static final int PARTS = 8;

  /// All statements of a story, in the order of [ClaimTokens]' windows.
  static List<Statement> of(Extraction extraction) {
    return Stream.concat(
            extraction.claims().stream().map(Statement::of),
            extraction.vacancies().stream().map(Statement::of))
        .toList();
  }

  private static Statement of(Claim claim) {
    return new Statement(
        claim.person(),
        claim.change().word(),
        claim.post().role(),
        claim.post().organisation(),
        claim.date() == null ? null : claim.date().iso(),
        claim.certainty().word(),
        claim.acting(),
        claim.best().sentence());
  }

  private static Statement of(Vacancy vacancy) {
    return new Statement(
        null,
        ClaimTokens.VACANT,
        vacancy.post().role(),
        vacancy.post().organisation(),
        null,
        "",
        false,
        vacancy.evidence().sentence());
  }

  String stored() {
    List<String> parts = new ArrayList<>();
    Stream.of(person, change, role, organisation, date, certainty, acting ? "yes" : "", evidence)
        .forEach(part -> parts.add(part == null ? "" : part.replace(BETWEEN, " ")));
    return String.join(BETWEEN, parts);
  }

  static Statement read(String stored) {
    String[] parts = stored.split(BETWEEN, PARTS);
    return new Statement(
        orNull(parts[0]),
        parts[1],
        orNull(parts[2]),
        orNull(parts[3]),
        orNull(parts[4]),
        parts[5],
        !parts[6].isEmpty(),
        parts[7]);
  }

  private static @Nullable String orNull(String part) {
    return part.isEmpty() ? null : part;
  }
}
