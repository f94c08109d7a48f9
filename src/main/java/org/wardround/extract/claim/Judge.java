package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.text.Forms;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

/// Decides, candidate by candidate, what a story's sentences say: keeps, changes or drops what the
/// patterns found, and adds what they have no words for. The thresholds were set by
/// cross-validation.
final class Judge {
  /// Below this probability nothing is added that no pattern has found.
  private static final double ADD = 0.5;

  /// The same, where only an organisation is named and no post.
  private static final double ADD_BARE = 0.65;

  /// Above this probability of saying nothing a pattern's finding is dropped.
  private static final double DROP = 0.8;

  /// Above this probability of another change a pattern's finding is changed.
  private static final double TURN = 0.7;

  private final LinearModel model;
  private final Traits traits;
  private final Told told;
  private final List<Finding> added = new ArrayList<>();
  private final Set<Finding> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Finding, Change> turned = new IdentityHashMap<>();

  Judge(LinearModel model, Traits traits, Told told) {
    this.model = model;
    this.told = told;
    this.traits = traits;
  }

  /// The findings that hold after weighing.
  List<Finding> weigh(List<Clause> clauses, List<Finding> found) {
    for (Clause clause : clauses) {
      Candidate.of(clause).forEach(this::weigh);
    }
    turned.forEach(
        (finding, change) -> {
          finding.change = change;
          finding.inferred.add("weighed as " + change.word());
        });
    List<Finding> all = new ArrayList<>(found);
    all.removeIf(dropped::contains);
    all.addAll(added);
    return all;
  }

  /// Plain enough not to be weighed: the items of a list, of which another sentence says what they
  /// are, and verbs that name the post ("chairs the board").
  private static boolean plain(Finding finding) {
    return finding.pattern.equals(Lists.PATTERN)
        || (finding.phrase == null && finding.role != null);
  }

  private void weigh(Candidate candidate) {
    LinearModel.Choice choice = model.choose(traits.of(candidate));
    Verdict best = Verdict.valueOf(choice.answer());
    double sure = choice.probability();
    List<Finding> here = told.here(candidate);
    if (here.stream().anyMatch(Judge::plain)) {
      return;
    }
    if (best == Verdict.NONE) {
      dropped.addAll(sure >= DROP ? here : List.of());
    } else if (here.isEmpty() && sure >= least(candidate) && !tells(candidate)) {
      added.addAll(ClaimFinder.learned(candidate, best.change()));
    } else if (sure >= TURN && !told.denied(candidate)) {
      turn(here, best.change());
    }
  }

  /// "HSJ understands that …": who tells it employs nobody by telling it.
  private static boolean tells(Candidate candidate) {
    List<Item> items = candidate.clause().items();
    int after = candidate.otherAt() + 1;
    return candidate.body() != null
        && after < items.size()
        && items.get(after) instanceof Item.Word verb
        && Forms.fits(verb.text(), "understands|reports|reported|says|said|revealed|writes|wrote");
  }

  private static double least(Candidate candidate) {
    return candidate.post() == null ? ADD_BARE : ADD;
  }

  private void turn(List<Finding> here, Change change) {
    for (Finding finding : here) {
      if (finding.change != change && finding.certainty != Certainty.DENIED) {
        turned.put(finding, change);
      }
    }
  }
}
