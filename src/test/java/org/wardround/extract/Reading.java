package org.wardround.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// Reads short stories by patterns and rules for the tests of those.
final class Reading {
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 9, 17);
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.loadRules(Path.of("models"));

  private Reading() {}

  /// All that is read out of a text published on Thursday, 17 September 2015.
  static Extraction of(String... paragraphs) {
    return titled("", paragraphs);
  }

  static Extraction titled(String title, String... paragraphs) {
    return EXTRACTOR.extract(
        Story.of("https://example.org/story", title, String.join("\n\n", paragraphs))
            .withPublished(PUBLISHED.atStartOfDay().atOffset(ZoneOffset.UTC), "text"));
  }

  static Extraction of(Story story) {
    return EXTRACTOR.extract(story);
  }

  /// The claims as `person change role @ organisation`, with what else is unusual about them.
  static List<String> claims(String... paragraphs) {
    return of(paragraphs).claims().stream().map(Reading::told).toList();
  }

  static List<String> titledClaims(String title, String... paragraphs) {
    return titled(title, paragraphs).claims().stream().map(Reading::told).toList();
  }

  /// The claims, each with the number of sentences that say it.
  static List<String> evidenced(String title, String... paragraphs) {
    return titled(title, paragraphs).claims().stream()
        .map(c -> told(c) + " (" + c.evidence().size() + " sentences)")
        .toList();
  }

  /// The claims, each with who says it.
  static List<String> attributed(String... paragraphs) {
    return of(paragraphs).claims().stream()
        .map(c -> told(c) + ", says " + c.attribution())
        .toList();
  }

  /// The open posts as `role @ organisation, reason`.
  static List<String> vacancies(String... paragraphs) {
    return of(paragraphs).vacancies().stream()
        .map(v -> v.post().role() + " @ " + v.post().organisation() + ", " + v.reason())
        .toList();
  }

  static String told(Claim claim) {
    StringBuilder told = new StringBuilder();
    told.append(claim.person()).append(' ').append(claim.change().word()).append(' ');
    told.append(claim.post().role()).append(" @ ").append(claim.post().organisation());
    if (claim.date() != null) {
      told.append(", ").append(claim.date());
    }
    if (claim.acting()) {
      told.append(", acting");
    }
    if (claim.certainty() != org.wardround.model.Certainty.ASSERTED) {
      told.append(", ").append(claim.certainty().word());
    }
    return told.toString();
  }
}
