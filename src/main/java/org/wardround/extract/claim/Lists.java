package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.extract.text.Sentence.Form;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

/// Lists under a sentence that says what they are: "The new members of the board are:", "Those who
/// have left this year:", "The candidates:".
final class Lists {
  /// The name under which lists find.
  static final String PATTERN = "list";

  private static final Pattern CANDIDATES =
      Pattern.compile(
          "\\b(candidates?|tipped|contenders?|runners|frontrunners|shortlist\\w*|in the frame|in the running|possible|likely|names|who (will|might|could) (be|follow|succeed|replace))\\b");

  private static final Pattern LEAVERS =
      Pattern.compile(
          "\\b(left|leav\\w+|departures?|departed|departing|lost|losing|gone|resign\\w*|retir\\w*|stepp?\\w* down|exits?|leavers)\\b");

  private static final Pattern JOINERS =
      Pattern.compile(
          "\\b(new|appoint\\w*|named|joins?|joined|joining|elected|becomes?|promot\\w*|hired|hires|recruited|will be|will include|consists?|comprises?|members)\\b");

  private Lists() {}

  /// What the lists of a story say of the people who open their items.
  static List<Finding> read(List<Clause> clauses) {
    List<Finding> found = new ArrayList<>();
    Clause lead = null;
    PostPhrase spoken = null;
    for (Clause clause : clauses) {
      if (clause.sentence().form() == Form.ITEM) {
        if (lead != null) {
          read(lead, spoken, clause, found);
        }
        continue;
      }
      lead = leads(clause) ? clause : null;
      PostPhrase last = post(clause, true);
      spoken = last == null ? spoken : last;
    }
    return found;
  }

  private static boolean leads(Clause clause) {
    String text = clause.sentence().text().strip();
    return clause.sentence().form() != Form.TITLE
        && (text.endsWith(":") || clause.sentence().form() == Form.HEADING);
  }

  /// @param spoken the post that the story spoke of last, for candidates of an unnamed post
  private static void read(
      Clause lead, @Nullable PostPhrase spoken, Clause item, List<Finding> found) {
    Change change = change(lead);
    Item.People people = first(item);
    if (change == null || people == null) {
      return;
    }
    for (Item.Holder holder : people.holders()) {
      boolean tipped = CANDIDATES.matcher(lead.text()).find();
      PostPhrase named = post(lead, false);
      PostPhrase post = named == null && tipped ? spoken : named;
      if (post != null) {
        found.addAll(finding(lead, item, holder, change, post, tipped));
      } else if (!tipped) {
        for (PostPhrase own : holder.posts()) {
          found.addAll(finding(item, item, holder, change, own, false));
        }
      }
    }
  }

  private static List<Finding> finding(
      Clause lead,
      Clause item,
      Item.Holder holder,
      Change change,
      PostPhrase post,
      boolean tipped) {
    List<Finding> made = ClaimFinder.findings(lead, holder, change, PATTERN, post, null);
    for (Finding finding : made) {
      finding.evidence.clear();
      finding.evidence.add(item.sentence().evidence());
      finding.clause = item;
      if (tipped) {
        finding.certainty = Certainty.SPECULATED;
      }
      if (lead != item) {
        finding.inferred.add("said of the whole list: " + lead.sentence().text());
      }
    }
    return made;
  }

  private static @Nullable Change change(Clause lead) {
    if (CANDIDATES.matcher(lead.text()).find()) {
      return Change.IN;
    }
    if (LEAVERS.matcher(lead.text()).find()) {
      return Change.OUT;
    }
    return JOINERS.matcher(lead.text()).find() ? Change.IN : null;
  }

  /// The last post that a sentence speaks of.
  ///
  /// @param held whether one beside a name counts
  private static @Nullable PostPhrase post(Clause clause, boolean held) {
    PostPhrase post = null;
    for (Item item : clause.items()) {
      if (item instanceof Item.Post open) {
        post = open.phrase();
      } else if (held && item instanceof Item.People people) {
        for (Item.Holder holder : people.holders()) {
          post = holder.posts().isEmpty() ? post : holder.posts().getLast();
        }
      }
    }
    return post;
  }

  private static Item.@Nullable People first(Clause item) {
    for (int i = 0; i < Math.min(2, item.items().size()); i++) {
      if (item.items().get(i) instanceof Item.People people && !people.pronoun()) {
        return people;
      }
    }
    return null;
  }
}
