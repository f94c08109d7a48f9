package org.wardround.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.learned.Lesson;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.extract.phrase.RolePhrase;
import org.wardround.extract.text.Forms;

/// Whose post it is when the words leave it open: "becomes chief executive", "its chairman". Looks
/// at the whole story, what comes later included, and weighs its organisations with a learned
/// model.
final class Employers {
  /// Below this probability the post is left without an employer; set by cross-validation.
  private static final double LEAST = 0.25;

  /// What "its" and "the trust" add to the probability of the organisation that they seem to mean.
  private static final double MEANT = 0.2;

  private final NamedBodies bodies;

  Employers(List<Clause> clauses) {
    bodies = new NamedBodies(clauses);
  }

  /// What can be learned from one candidate, when the annotators give the person the post.
  List<Lesson> lessons(Candidate candidate, AnswerKey key) {
    PostPhrase post = candidate.post();
    String person = candidate.person().name();
    if (post == null || !open(post) || !key.holds(person, post.role().text())) {
      return List.of();
    }
    return choice(candidate.clause(), post).stream()
        .map(
            body ->
                Lesson.yesOrNo(
                    traits(candidate.clause(), post, candidate.person(), body),
                    key.at(person, post.role().text(), body.name())))
        .toList();
  }

  /// Gives a finding the likeliest employer, where its words leave it open.
  ///
  /// @param model chooses between "no" and "yes" for each organisation
  void place(Finding finding, LinearModel model) {
    PostPhrase post = finding.phrase;
    Clause clause = finding.clause;
    if (post == null || clause == null || !open(finding, post)) {
      return;
    }
    String best = null;
    double most = LEAST;
    for (NamedBodies.Ranked body : choice(clause, post)) {
      double yes = model.probability(Lesson.YES, traits(clause, post, finding.person, body));
      yes += post.inferred() && post.organisations().contains(body.name()) ? MEANT : 0;
      if (yes > most) {
        most = yes;
        best = body.name();
      }
    }
    if (best != null && !best.equals(finding.organisation)) {
      finding.inferred.remove("the post is at " + finding.organisation);
      finding.inferred.add("the post is at " + best);
    }
    finding.stateless &= best == null;
    finding.organisation = best;
    finding.organisationInferred = true;
  }

  private static boolean open(Finding finding, PostPhrase post) {
    return open(post) && (finding.organisationInferred || finding.organisation == null);
  }

  /// True when the words do not name the employer.
  private static boolean open(PostPhrase post) {
    return post.organisations().isEmpty() || post.inferred();
  }

  private List<NamedBodies.Ranked> choice(Clause clause, PostPhrase post) {
    return bodies.choice(bodies.position(clause), post.from());
  }

  /// What speaks for and against one organisation being the employer.
  private Set<String> traits(
      Clause clause, PostPhrase post, Person person, NamedBodies.Ranked body) {
    String name = body.name();
    RolePhrase role = post.role();
    int here = bodies.position(clause);
    List<NamedBodies.Place> places = bodies.places(name);
    Set<String> traits = new LinkedHashSet<>(bodies.own(name));
    traits.add("any");
    near(traits, places, here, post.from());
    traits.add("rank before " + (body.rank() < 0 ? 4 : Math.min(body.rank(), 4)));
    known(traits, "head", bodies.withHead(role.head()), name);
    known(traits, "role", bodies.withRole(role.text()), name);
    known(traits, "person", bodies.of(person), name);
    boolean same = places.stream().anyMatch(p -> p.clause() == here);
    traits.add("article " + role.article() + (same ? " here" : " not here"));
    traits.add("context " + clause.contexts().indexOf(name));
    if (post.organisations().contains(name)) {
      traits.add("chosen");
    }
    traits.add("kind " + bodies.kind(name) + " " + role.head());
    if (ClaimFinder.ofState(role)) {
      traits.add("of state");
      traits.add("of state " + role.head());
    }
    Map<String, Integer> with = bodies.with(person);
    traits.add(
        "together " + Math.min(with.getOrDefault(name, 0), 3) + " of " + Math.min(with.size(), 3));
    if (!with.isEmpty() && with.keySet().iterator().next().equals(name)) {
      traits.add("first together");
    }
    words(traits, clause, post, name);
    return traits;
  }

  /// The words between the organisation and the post in one sentence.
  private static void words(Set<String> traits, Clause clause, PostPhrase post, String name) {
    List<Item> items = clause.items();
    int at = -1;
    for (int i = 0; i < items.size() && at < 0; i++) {
      at = holds(items.get(i), post) ? i : at;
    }
    for (int i = 0; i < items.size() && at >= 0; i++) {
      if (items.get(i) instanceof Item.Body body && body.name().equals(name)) {
        between(traits, items, i, at);
      }
    }
  }

  private static boolean holds(Item item, PostPhrase post) {
    return switch (item) {
      case Item.Post p -> p.phrase().equals(post);
      case Item.People people -> people.holders().stream().anyMatch(h -> h.posts().contains(post));
      default -> false;
    };
  }

  private static void between(Set<String> traits, List<Item> items, int body, int post) {
    String order = body < post ? "O..R " : "R..O ";
    int first = Math.min(body, post);
    int last = Math.max(body, post);
    StringBuilder all = new StringBuilder(order);
    int others = 0;
    boolean where = false;
    boolean as = false;
    boolean ends = false;
    int verbs = 0;
    for (int i = first + 1; i < last; i++) {
      String word = items.get(i).symbol();
      all.append(word).append(' ');
      others += word.equals("O") ? 1 : 0;
      where |= word.equals("where");
      as |= word.equals("as");
      ends |= Forms.fits(word, ";|but|while|whereas|before|after|when");
      verbs += items.get(i) instanceof Item.Word w && Forms.fits(w.tag(), "VB[DZP]|MD") ? 1 : 0;
    }
    if (last - first <= 6) {
      traits.add(all.toString());
    }
    traits.add(order + "others " + Math.min(others, 2));
    traits.add(order + "verbs " + Math.min(verbs, 3));
    traits.add(order + (where ? "where" : "no where") + (others == 0 ? " next" : " not next"));
    traits.add(order + (as ? "as" : "no as") + (others == 0 ? " next" : " not next"));
    traits.add(order + (ends ? "ends" : "goes on"));
    String before = body == 0 ? "^" : items.get(body - 1).symbol();
    traits.add(order + "before O " + before);
    if (body > 1) {
      traits.add(order + "before O " + items.get(body - 2).symbol() + " " + before);
    }
    String after = body + 1 >= items.size() ? "$" : items.get(body + 1).symbol();
    traits.add(order + "after O " + after);
    boolean acts =
        body + 1 < items.size()
            && items.get(body + 1) instanceof Item.Word w
            && Forms.fits(w.tag(), "VB[DZP]|MD");
    traits.add(order + (acts ? "O acts" : "O does not act"));
  }

  private static void known(
      Set<String> traits, String what, @Nullable Set<String> where, String name) {
    if (where == null) {
      traits.add(what + " unknown");
    } else {
      traits.add(
          what
              + (where.contains(name) ? " there" : " elsewhere")
              + (where.size() == 1 ? " only" : ""));
    }
  }

  private static void near(Set<String> traits, List<NamedBodies.Place> all, int here, int token) {
    int back = Integer.MAX_VALUE;
    int ahead = Integer.MAX_VALUE;
    for (NamedBodies.Place place : all) {
      if (place.clause() == here && place.token() <= token) {
        traits.add(
            "here before" + (place.opens() ? " opens" : "") + (place.meant() ? " meant" : ""));
        traits.add("here far " + Math.min((token - place.token()) / 5, 4));
        back = 0;
      } else if (place.clause() == here) {
        traits.add("here after");
        ahead = 0;
      } else if (place.clause() < here) {
        int distance = here - place.clause();
        if (distance < back) {
          back = distance;
        }
        if (distance == 1) {
          traits.add(
              "last sentence" + (place.opens() ? " opens" : "") + (place.meant() ? " meant" : ""));
        }
      } else {
        ahead = Math.min(ahead, place.clause() - here);
      }
    }
    traits.add(
        "back "
            + (back > 12
                ? back == Integer.MAX_VALUE ? "never" : "far"
                : back > 6 ? "12" : back > 3 ? "6" : "" + back));
    if (back == Integer.MAX_VALUE) {
      traits.add("ahead " + Math.min(ahead, 3));
    }
  }
}
