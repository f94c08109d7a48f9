package org.wardround.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Post;
import org.wardround.model.Tenure;

/// A vacancy across all stories that tell of it.
///
/// @param reason `new post`, `departure`, or null where no story says
/// @param opened when the first story told of it
/// @param evidence what the stories say, the earliest first
/// @param filledBy who took the post up since; null while it is vacant, as far as is known
public record OpenPost(
    Post post,
    @Nullable String reason,
    LocalDate opened,
    List<Notice> evidence,
    @Nullable Tenure filledBy) {
  /// One story's word on a vacancy.
  public record Notice(String link, String title, LocalDate said, String sentence) {}

  public OpenPost {
    evidence = List.copyOf(evidence);
  }
}
