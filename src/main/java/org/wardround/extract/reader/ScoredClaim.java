package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardround.model.PartialDate;

/// A claim while it is put together: one person, what is said, a post.
///
/// @param person number of the person
/// @param role as a claim has it; null for a person said to be somewhere without one
/// @param organisation number of the organisation; −1 for none
/// @param saidScore how likely it is that just this is said
/// @param employerScore how likely it is that the post is there
/// @param date when it takes effect; null where no date of the story is likely
/// @param dateScore how likely that date is, or that there is none
/// @param anchors mentions of the post (or of the organisation), the best first
record ScoredClaim(
    int person,
    Said said,
    @Nullable String role,
    int organisation,
    double saidScore,
    double employerScore,
    boolean acting,
    @Nullable PartialDate date,
    double dateScore,
    List<Span> anchors,
    String second) {
  ScoredClaim {
    anchors = List.copyOf(anchors);
  }

  /// How likely all of it is right, before calibration.
  double score() {
    return saidScore * employerScore;
  }

  /// The scores, and what was second, for `extract --explain`.
  String explained() {
    return String.format(
        Locale.ROOT, "said %.3f, %s; organisation %.3f", saidScore, second, employerScore);
  }

  /// This claim with what another wording of it adds: the organisation where it was open, the
  /// likelier date, a fuller title, more evidence, and a better chance.
  ScoredClaim joined(ScoredClaim other) {
    List<Span> all = new ArrayList<>(anchors);
    all.addAll(other.anchors);
    boolean fuller =
        role != null
            && other.role != null
            && organisation == other.organisation
            && other.role.length() > role.length();
    boolean otherDate = other.date != null && (date == null || other.dateScore > dateScore);
    return new ScoredClaim(
        person,
        said,
        fuller ? other.role : role,
        organisation < 0 ? other.organisation : organisation,
        1 - (1 - saidScore) * (1 - other.saidScore),
        Math.max(employerScore, other.employerScore),
        acting || other.acting,
        otherDate ? other.date : date,
        otherDate ? other.dateScore : dateScore,
        all,
        second);
  }
}
