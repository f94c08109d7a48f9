package org.wardround.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person in a post, from–to, as far as it is known.
///
/// @param person the fullest form of the name
/// @param post organisation or role may be unknown, not both
/// @param acting whether it is held for the time being
/// @param certainty of the surest voice for it; `DENIED` when the last word is a denial
/// @param confirmed the last day on which a story told that the person holds the post or takes it
///   up; null when stories tell only of its end
/// @param sources how many independent sources tell of it
/// @param disputes what sources say against it with their last word: other dates, denials
/// @param evidence every claim that it was made from, the earliest first
public record Tenure(
    String person,
    Post post,
    Start start,
    End end,
    boolean acting,
    Certainty certainty,
    @Nullable LocalDate confirmed,
    int sources,
    List<String> disputes,
    List<Testimony> evidence) {
  public Tenure {
    disputes = List.copyOf(disputes);
    evidence = List.copyOf(evidence);
  }

  /// How a tenure began.
  public sealed interface Start {
    /// On that date.
    record At(PartialDate date) implements Start {}

    /// No date is known, but it was told on that day as news, past or to come.
    record ToldOn(LocalDate day) implements Start {}

    /// Some time before that day, on which it had begun.
    record Before(LocalDate day) implements Start {}
  }

  /// How a tenure ended, or that it did not.
  public sealed interface End {
    /// On that date.
    record At(PartialDate date) implements End {}

    /// No date is known, but it was told on that day as news, past or to come.
    record ToldOn(LocalDate day) implements End {}

    /// Some time before that day, on which it was over.
    record Before(LocalDate day) implements End {}

    /// Nothing tells of an end: the person holds the post as far as is known.
    record Open() implements End {}
  }

  /// The first day on which the person may have held the post, as far as is known.
  public LocalDate earliest() {
    return switch (start) {
      case Start.At at -> at.date().firstDay();
      case Start.ToldOn told -> told.day();
      case Start.Before before -> before.day();
    };
  }

  /// The last day on which the person may have held the post; `LocalDate.MAX` while it is open.
  public LocalDate latest() {
    return switch (end) {
      case End.At at -> at.date().lastDay();
      case End.ToldOn told -> told.day();
      case End.Before before -> before.day();
      case End.Open _ -> LocalDate.MAX;
    };
  }

  /// True when, as far as is known, the person held the post on that day.
  public boolean covers(LocalDate day) {
    return certainty != Certainty.DENIED && !day.isBefore(earliest()) && !day.isAfter(latest());
  }
}
