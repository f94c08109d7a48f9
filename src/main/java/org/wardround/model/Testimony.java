package org.wardround.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A claim and the story that makes it: one voice among those that say who moved where.
///
/// @param id of what is said and where, the same whenever it is read: judgements refer to it
/// @param link of the story, or of the reference that a user gave
/// @param title of the story
/// @param site the outlet's name, else the host of the link
/// @param said the day (UTC) on which the story was published, else first fetched
/// @param cluster the same for copies of one text, null where not known
public record Testimony(
    String id,
    Claim claim,
    String link,
    String title,
    String site,
    LocalDate said,
    @Nullable String cluster) {
  /// The same with another reading of its claim.
  public Testimony withClaim(Claim other) {
    return new Testimony(id, other, link, title, site, said, cluster);
  }
}
