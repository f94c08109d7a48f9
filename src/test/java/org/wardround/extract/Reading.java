package org.wardround.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.wardround.model.Certainty;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// Reads short stories for tests.
final class Reading {
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 9, 17);
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.load(Path.of("models"));

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

  /// The claims as `person change role @ organisation`, with what else is unusual about them.
  static List<String> claims(String... paragraphs) {
    return of(paragraphs).claims().stream().map(Reading::words).toList();
  }

  static String words(Claim claim) {
    StringBuilder words = new StringBuilder();
    words.append(claim.person()).append(' ').append(claim.change().word()).append(' ');
    words.append(claim.post().role()).append(" @ ").append(claim.post().organisation());
    if (claim.date() != null) {
      words.append(", ").append(claim.date());
    }
    if (claim.acting()) {
      words.append(", acting");
    }
    if (claim.certainty() != Certainty.ASSERTED) {
      words.append(", ").append(claim.certainty().word());
    }
    return words.toString();
  }
}
