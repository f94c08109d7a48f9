package org.wardround.extract.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.claim.AnswerKey;
import org.wardround.extract.evaluation.Gold;
import org.wardround.extract.evaluation.Gold.Fact;
import org.wardround.model.Change;

/// The answers of an annotated story, with names and roles compared as the measure compares them.
record GoldKey(Gold gold) implements AnswerKey {
  @Override
  public List<Change> changes(String person, @Nullable String role, List<String> organisations) {
    List<Change> answers = new ArrayList<>();
    for (Fact fact : gold.facts()) {
      Change change = Change.valueOf(fact.change().toUpperCase(Locale.ROOT));
      boolean what =
          role == null
              ? fact.organisation() != null && (change.isMove() || fact.role() == null)
              : Gold.sameRole(role, fact.role());
      boolean where =
          organisations.isEmpty()
              || fact.organisation() == null
              || organisations.stream().anyMatch(o -> gold.same(o, fact.organisation()));
      if (what && where && Gold.samePerson(person, fact.person())) {
        answers.add(change);
      }
    }
    Collections.sort(answers);
    return answers;
  }

  @Override
  public boolean holds(String person, String role) {
    return gold.facts().stream().anyMatch(f -> isPost(f, person, role));
  }

  @Override
  public boolean at(String person, String role, String organisation) {
    return gold.facts().stream()
        .filter(f -> isPost(f, person, role) && f.organisation() != null)
        .anyMatch(f -> gold.same(organisation, f.organisation()));
  }

  private static boolean isPost(Fact fact, String person, String role) {
    return Gold.samePerson(person, fact.person()) && Gold.sameRole(role, fact.role());
  }
}
