package org.wardround.article;

import java.util.List;
import java.util.stream.Stream;

/// How a page was read, for people: which parts of the page were weighed, which was chosen and why,
/// and what became of each block of its text.
///
/// @param notes one line for each decision, in their order
/// @param verdicts one for each block of text in the chosen part, in page order
public record Explanation(List<String> notes, List<Verdict> verdicts) {
  /// Nothing was weighed.
  public static final Explanation NONE = new Explanation(List.of(), List.of());

  public Explanation {
    notes = List.copyOf(notes);
    verdicts = List.copyOf(verdicts);
  }

  /// That of a story on two pages.
  Explanation and(Explanation next) {
    return new Explanation(
        Stream.concat(notes.stream(), next.notes.stream()).toList(),
        Stream.concat(verdicts.stream(), next.verdicts.stream()).toList());
  }

  /// What became of one block of text.
  ///
  /// @param kept whether it stands in the story
  /// @param why the rule that decided
  /// @param text the block's words
  public record Verdict(boolean kept, String why, String text) {}
}
