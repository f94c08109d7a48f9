package org.wardround.pipeline;

import java.time.Duration;
import java.util.List;
import org.wardround.pipeline.StoryChange.Kind;

/// What a replay did, and what is told otherwise since.
///
/// @param captures read from the archive
/// @param stories that the ledger has now
/// @param unchanged stories that were read anew and tell the same
/// @param changes the others, by link
public record ReplayReport(
    Duration took, int captures, long stories, int unchanged, List<StoryChange> changes) {
  public ReplayReport {
    changes = List.copyOf(changes);
  }

  /// How many stories changed in that way.
  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /// How many claims are made that were not made before.
  public int claimsAdded() {
    return changes.stream().mapToInt(change -> change.added().size()).sum();
  }

  /// How many claims are made no more.
  public int claimsRemoved() {
    return changes.stream().mapToInt(change -> change.removed().size()).sum();
  }
}
