package org.wardround.web;

import org.jspecify.annotations.Nullable;
import org.wardround.model.Evidence;
import org.wardround.model.Testimony;

/// A sentence that tells, with the way to where it stands.
///
/// @param address of the sentence in its story's page, or of the user's reference; null where that
///   is no address
/// @param inDesk whether the address is one of our pages
record EvidenceItem(Testimony testimony, @Nullable String address, boolean inDesk) {
  /// What the grounds of claims say that the user added.
  private static final String BY_HAND = "by hand";

  static EvidenceItem of(Testimony testimony) {
    if (testimony.claim().grounds().pattern().equals(BY_HAND)) {
      return new EvidenceItem(testimony, Links.outward(testimony.link()), false);
    }
    Evidence best = testimony.claim().best();
    String place =
        best.part() == Evidence.Part.TITLE
            ? Links.story(testimony.link()) + "#title"
            : Links.sentence(testimony.link(), best.start());
    return new EvidenceItem(testimony, place, true);
  }

  String sentence() {
    return testimony.claim().best().sentence();
  }

  String said() {
    return Wording.day(testimony.said());
  }
}
