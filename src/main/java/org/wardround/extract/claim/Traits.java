package org.wardround.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.extract.phrase.RolePhrase;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.WordSet;

/// Describes a candidate for the model: the words between, before and after, their kinds and
/// tenses, what stands nearer, what the patterns say of it, and what they say of the person
/// elsewhere.
final class Traits {
  private static final int MOST_BETWEEN = 14;

  private static final Set<String> TIMES =
      WordSet.of(
          """
          previously formerly currently now recently before after since until earlier later
          subsequently prior former then once most also ago next still remain remains
          first initially originally latterly previous old ex
          """);

  private final WordClasses classes;
  private final Told told;
  private Set<String> traits = new LinkedHashSet<>();

  /// @param told what the patterns have found in the story
  Traits(WordClasses classes, Told told) {
    this.classes = classes;
    this.told = told;
  }

  /// The traits of one candidate.
  Set<String> of(Candidate candidate) {
    traits = new LinkedHashSet<>();
    String kind = candidate.aside() ? "aside" : candidate.post() == null ? "body" : "post";
    add(kind);
    place(candidate, kind);
    words(candidate, kind);
    times(candidate, kind);
    if (candidate.post() != null) {
      post(candidate.post(), kind);
    }
    patterns(candidate, kind);
    return traits;
  }

  private void add(String trait) {
    traits.add(trait);
  }

  private void place(Candidate candidate, String kind) {
    Sentence sentence = candidate.clause().sentence();
    add(kind + " form " + sentence.form());
    add(
        kind
            + " at "
            + (sentence.index() < 4
                ? "" + sentence.index()
                : sentence.index() < 10 ? "early" : "late"));
    Item.People people = (Item.People) candidate.clause().items().get(candidate.personAt());
    add(kind + " pronoun " + people.pronoun() + " " + (people.from() == people.to()));
    add(kind + " group " + (people.holders().size() > 1));
    if (!candidate.aside() && !candidate.holder().posts().isEmpty()) {
      add(kind + " has another post beside");
    }
    boolean opens =
        candidate.clause().items().subList(0, candidate.personAt()).stream()
            .noneMatch(i -> i instanceof Item.People);
    add(kind + " first person " + opens);
  }

  private void words(Candidate candidate, String kind) {
    List<Item> items = candidate.clause().items();
    int first = Math.min(candidate.personAt(), candidate.otherAt());
    int last = Math.max(candidate.personAt(), candidate.otherAt());
    String order = kind + (candidate.personAt() < candidate.otherAt() ? ">" : "<");
    if (!candidate.aside()) {
      between(items, first, last, order);
    }
    String before = "^";
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      String word = items.get(i).symbol();
      add(order + " before " + (first - i <= 1 ? "1 " : "") + word);
      kinds(word, order + " before ");
      if (i == first - 1) {
        before = word;
      }
    }
    String after = "$";
    for (int i = last + 1; i < Math.min(items.size(), last + 6); i++) {
      String word = items.get(i).symbol();
      add(order + " after " + (i - last <= 1 ? "1 " : "") + word);
      kinds(word, order + " after ");
      if (i == last + 1) {
        after = word;
      }
    }
    add(order + " around " + before + " " + after);
    if (candidate.aside()) {
      for (int i = 0; i < items.size(); i++) {
        kinds(items.get(i).symbol(), order + (i < first ? " left " : " right "));
      }
    }
  }

  private void between(List<Item> items, int first, int last, String order) {
    int people = 0;
    int posts = 0;
    int bodies = 0;
    int joints = 0;
    StringBuilder all = new StringBuilder();
    String previous = order.endsWith(">") ? "P" : "R";
    String verb = "";
    for (int i = first + 1; i < last; i++) {
      Item item = items.get(i);
      String word = item.symbol();
      people += item instanceof Item.People ? 1 : 0;
      posts += item instanceof Item.Post ? 1 : 0;
      bodies += item instanceof Item.Body ? 1 : 0;
      joints += Forms.fits(word, "and|but|who|which|that|when|while|as|;|,") ? 1 : 0;
      all.append(word).append(' ');
      if (last - i <= MOST_BETWEEN) {
        add(order + " w " + word);
        add(order + " ww " + previous + " " + word);
        kinds(word, order + " k ");
      }
      previous = word;
      if (item instanceof Item.Word w && Forms.fits(w.tag(), "VB.?|MD")) {
        verb = word;
        add(order + " tense " + w.tag());
        if (joints == 0) {
          add(order + " main " + w.tag() + " " + word);
        }
      }
    }
    add(order + " last verb " + verb);
    kinds(verb, order + " last verb ");
    add(order + " link " + previous + " x");
    if (last - first <= 5) {
      add(order + " all " + all);
    }
    int far = last - first;
    add(
        order
            + " far "
            + (far <= 3
                ? "" + far
                : far <= 6 ? "6" : far <= 10 ? "10" : far <= 18 ? "18" : "more"));
    add(order + " people " + Math.min(people, 2));
    add(order + " posts " + Math.min(posts, 2));
    add(order + " bodies " + Math.min(bodies, 2));
    add(order + " joints " + Math.min(joints, 3));
  }

  private void kinds(String word, String where) {
    for (String name : classes.of(word)) {
      add(where + "{" + name + "}");
    }
  }

  private void times(Candidate candidate, String kind) {
    Clause clause = candidate.clause();
    Sentence sentence = clause.sentence();
    for (int i = Math.max(0, candidate.from() - 5);
        i < Math.min(sentence.size(), candidate.to() + 3);
        i++) {
      String word = sentence.lower(i);
      if (TIMES.contains(word)) {
        String where = i < candidate.from() ? "before" : i < candidate.to() ? "in" : "after";
        add(kind + " time " + where + " " + word);
      }
    }
    for (Clause.When when : clause.dates()) {
      String date = when.date() == null ? "none" : told.age(when.date());
      add(kind + " date " + date + (when.since() ? " since" : when.until() ? " until" : ""));
    }
  }

  private void post(PostPhrase post, String kind) {
    RolePhrase role = post.role();
    role.marks().forEach(m -> add(kind + " mark " + m));
    add(kind + " article " + role.article());
    add(kind + " head " + role.head());
    add(
        kind
            + " where "
            + (post.organisations().isEmpty() ? "none" : post.inferred() ? "inferred" : "named"));
    add(kind + " plural " + role.plural());
  }

  private void patterns(Candidate candidate, String kind) {
    List<Finding> here = told.here(candidate);
    for (Finding finding : here) {
      add(kind + " pattern " + finding.pattern);
      add(kind + " said " + finding.change + (finding.aside ? " aside" : ""));
    }
    if (here.isEmpty()) {
      add(kind + " unsaid");
    }
    for (String elsewhere : told.elsewhere(candidate)) {
      add(kind + " story " + elsewhere);
    }
  }
}
