package org.wardround.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one story says of a person and a post, with the sentences that say it: no claim without
/// evidence.
///
/// @param person the fullest form of the name in the story, without honorific
/// @param post the post meant; role or organisation (or, for `out`, both) may be unknown
/// @param date when the change takes effect; for `holds` the start, if given
/// @param acting whether the post is held for the time being (acting, interim)
/// @param attribution who says so, where the story names or describes a source
/// @param evidence the best sentence first; never empty
/// @param grounds how it was found, for `--explain`
/// @param confidence how likely the claim is right, 0 to 1: of the claims at 0.9, nine in ten are
public record Claim(
    String person,
    Change change,
    Post post,
    @Nullable PartialDate date,
    boolean acting,
    Certainty certainty,
    @Nullable String attribution,
    List<Evidence> evidence,
    Grounds grounds,
    double confidence) {

  /// How a claim was found: the reader's scores and what was second, or the pattern's name and what
  /// was inferred beyond its words ("he" is Tim Kelsey; the post comes from an earlier sentence).
  public record Grounds(String pattern, List<String> inferred) {
    public Grounds {
      inferred = List.copyOf(inferred);
    }
  }

  /// A claim that nobody doubts: somebody has made it by hand.
  public Claim(
      String person,
      Change change,
      Post post,
      @Nullable PartialDate date,
      boolean acting,
      Certainty certainty,
      @Nullable String attribution,
      List<Evidence> evidence,
      Grounds grounds) {
    this(person, change, post, date, acting, certainty, attribution, evidence, grounds, 1);
  }

  public Claim {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is between 0 and 1: " + confidence);
    }
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim without evidence: " + person + ", " + post);
    }
  }

  /// The sentence that says it best.
  public Evidence best() {
    return evidence.getFirst();
  }
}
