package org.wardround.extract.marked;

import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;

/// What a marked story says of a person and a post.
///
/// @param id its number in the story (`f1`)
/// @param person number of the person (`p1`)
/// @param role the post's words as they stand in the text; null where it has none
/// @param organisation number of the organisation (`o1`); null where none is stated or implied
/// @param date when the change takes effect: a year, a month or a day, as [PartialDate] reads it
/// @param mark index, among the story's marks, of the one that defines the fact
public record MarkedFact(
    String id,
    String person,
    Change change,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String date,
    boolean acting,
    Certainty certainty,
    int mark) {
  /// Throws `IllegalArgumentException` when the date is none.
  public MarkedFact {
    if (date != null) {
      PartialDate _ = new PartialDate(date);
    }
  }
}
