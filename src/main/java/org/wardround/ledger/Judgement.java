package org.wardround.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

/// What the user knows better. Judgements name people and claims by what the stories say, so that
/// they hold when everything is read anew.
public sealed interface Judgement {
  /// A person as one story names them.
  record Named(String name, String link) {}

  /// The appearances are one person's.
  record SamePerson(List<Named> people) implements Judgement {
    public SamePerson {
      people = List.copyOf(people);
    }
  }

  /// None of the ones is any of the others.
  record DifferentPeople(List<Named> one, List<Named> other) implements Judgement {
    public DifferentPeople {
      one = List.copyOf(one);
      other = List.copyOf(other);
    }
  }

  /// The claim does not count.
  ///
  /// @param claim id of its testimony
  record HideClaim(String claim) implements Judgement {}

  /// The claim is right, however sure its story is.
  record ConfirmClaim(String claim) implements Judgement {}

  /// The claim is to be read so; null leaves what the story says. A wrong person is mended by
  /// hiding the claim and adding a right one.
  record CorrectClaim(
      String claim,
      @Nullable Change change,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String date,
      @Nullable Boolean acting,
      @Nullable Certainty certainty)
      implements Judgement {}

  /// A claim that no story makes.
  ///
  /// @param reference link to where it can be seen, or words that say where
  /// @param said when the reference said it
  /// @param note its words, or what is to be known of it
  record AddClaim(
      String person,
      Change change,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String date,
      boolean acting,
      String reference,
      LocalDate said,
      String note)
      implements Judgement {}

  /// The word for its kind, as files and screens use it.
  default String kind() {
    return switch (this) {
      case SamePerson _ -> "merge";
      case DifferentPeople _ -> "split";
      case HideClaim _ -> "hide";
      case ConfirmClaim _ -> "confirm";
      case CorrectClaim _ -> "correct";
      case AddClaim _ -> "add";
    };
  }
}
