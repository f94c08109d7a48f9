package org.wardround.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardround.model.WardroundException;

/// Makes judgements on who is who from what a user points at: people by their ids, stories by their
/// links.
public final class Identities {
  private Identities() {}

  /// That people are one. Throws `WardroundException` when there is no person of one of the ids.
  public static Judgement samePerson(Ledger ledger, List<String> people) {
    List<Judgement.Named> all = new ArrayList<>();
    people.forEach(person -> all.addAll(appearances(ledger, person)));
    return new Judgement.SamePerson(all);
  }

  /// That a person, in the stories of these links, is somebody else. Throws `WardroundException`
  /// when there is no such person, and when the links are those of none or all of the stories.
  public static Judgement otherPerson(Ledger ledger, String person, Set<String> links) {
    List<Judgement.Named> one = new ArrayList<>();
    List<Judgement.Named> other = new ArrayList<>();
    for (Judgement.Named named : appearances(ledger, person)) {
      (links.contains(named.link()) ? one : other).add(named);
    }
    if (one.isEmpty() || other.isEmpty()) {
      throw new WardroundException(
          "Of the stories on " + person + ", these links name none, or all.");
    }
    return new Judgement.DifferentPeople(one, other);
  }

  private static List<Judgement.Named> appearances(Ledger ledger, String person) {
    List<Judgement.Named> appearances = ledger.moves().appearances(person);
    if (appearances.isEmpty()) {
      throw new WardroundException(
          "There is no person with the id “" + person + "”; claims NAME lists the ids.");
    }
    return appearances;
  }
}
