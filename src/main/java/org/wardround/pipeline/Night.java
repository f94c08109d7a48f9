package org.wardround.pipeline;

import java.util.List;

/// What a night did: the run, and the upkeep after it.
///
/// @param chores in the order in which they were done
public record Night(RunReport report, List<Chore> chores) {
  public Night {
    chores = List.copyOf(chores);
  }

  /// One piece of upkeep.
  ///
  /// @param name one word: `ledger`, `index`, `archive` or `backup`
  /// @param detail one sentence
  /// @param failed whether somebody has to look at it; the stories of the night are safe all the
  ///   same
  public record Chore(String name, String detail, boolean failed) {}

  /// The pieces of upkeep that somebody has to look at.
  public List<Chore> failures() {
    return chores.stream().filter(Chore::failed).toList();
  }
}
