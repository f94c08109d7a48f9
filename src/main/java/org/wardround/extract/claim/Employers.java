package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.learned.Lesson;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.names.OrganisationKind;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;

/// Whose post it is when the words leave it open: "becomes chief executive", "its chairman". Looks
/// at the whole story, what comes later included, and weighs its organisations with a learned
/// model.
final class Employers {
  /// Below this probability the post is left without an employer; set by cross-validation.
  private static final double LEAST = 0.25;

  /// What "its" and "the trust" add to the probability of the organisation that they seem to mean.
  private static final double MEANT = 0.2;

  private final List<String> names = new ArrayList<>();
  private final Map<String, List<Place>> places = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<Clause, Integer> position = new HashMap<>();
  private final Map<String, Set<String>> byHead = new HashMap<>();
  private final Map<String, Set<String>> byRole = new HashMap<>();
  private final Map<Person, Set<String>> byPerson = new HashMap<>();
  private final Map<Person, Map<String, Integer>> together = new HashMap<>();
  private final Map<String, Integer> employs = new HashMap<>();
  private final int mostMentions;

  /// Where an organisation is named.
  private record Place(int clause, int token, boolean title, boolean opens, boolean meant) {}

  Employers(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      position.put(clauses.get(i), i);
      read(clauses.get(i), i);
    }
    names.addAll(places.keySet());
    for (int i = 0; i < names.size(); i++) {
      order.put(names.get(i), i);
    }
    mostMentions = places.values().stream().mapToInt(List::size).max().orElse(1);
  }

  private void read(Clause clause, int at) {
    Set<Person> here = new LinkedHashSet<>();
    Set<String> bodies = new LinkedHashSet<>();
    for (Item item : clause.items()) {
      if (item instanceof Item.People p) {
        p.holders().forEach(h -> here.add(h.person()));
        p.holders().forEach(h -> h.posts().forEach(x -> bodies.addAll(x.organisations())));
      } else if (item instanceof Item.Body body) {
        bodies.add(body.name());
      } else if (item instanceof Item.Post post) {
        bodies.addAll(post.phrase().organisations());
      }
    }
    for (Person person : here) {
      Map<String, Integer> counts = together.computeIfAbsent(person, q -> new LinkedHashMap<>());
      bodies.forEach(b -> counts.merge(b, 1, Integer::sum));
    }
    for (Item item : clause.items()) {
      switch (item) {
        case Item.Body body -> place(clause, at, body.name(), body.from(), body.inferred());
        case Item.Post post -> post(clause, at, post.phrase(), null);
        case Item.People people -> {
          for (Item.Holder holder : people.holders()) {
            holder.posts().forEach(p -> post(clause, at, p, holder.person()));
          }
        }
        case Item.Word _ -> {}
      }
    }
  }

  private void post(Clause clause, int at, PostPhrase post, @Nullable Person holder) {
    for (String name : post.organisations()) {
      place(clause, at, name, post.from(), post.inferred());
      if (!post.inferred()) {
        byHead.computeIfAbsent(post.role().head(), h -> new LinkedHashSet<>()).add(name);
        byRole.computeIfAbsent(post.role().text(), h -> new LinkedHashSet<>()).add(name);
        employs.merge(name, 1, Integer::sum);
        if (holder != null) {
          byPerson.computeIfAbsent(holder, h -> new LinkedHashSet<>()).add(name);
        }
      }
    }
  }

  private void place(Clause clause, int at, String name, int token, boolean meant) {
    boolean title = clause.sentence().form() == Sentence.Form.TITLE;
    places
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(new Place(at, token, title, token <= 2, meant));
  }

  /// What can be learned from one candidate, when the annotators give the person the post.
  List<Lesson> lessons(Candidate candidate, AnswerKey key) {
    PostPhrase post = candidate.post();
    String person = candidate.person().name();
    if (post == null || !open(post) || !key.holds(person, post.role().text())) {
      return List.of();
    }
    return names.stream()
        .map(
            name ->
                new Lesson(
                    traits(candidate.clause(), post, candidate.person(), name),
                    key.at(person, post.role().text(), name) ? "yes" : "no"))
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
    for (String name : names) {
      double yes = model.probability("yes", traits(clause, post, finding.person, name));
      yes += post.inferred() && post.organisations().contains(name) ? MEANT : 0;
      if (yes > most) {
        most = yes;
        best = name;
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

  /// What speaks for and against one organisation being the employer.
  Set<String> traits(Clause clause, PostPhrase post, Person person, String name) {
    Set<String> traits = new LinkedHashSet<>();
    int here = position.getOrDefault(clause, 0);
    List<Place> all = places.getOrDefault(name, List.of());
    traits.add("any");
    near(traits, all, here, post.from());
    traits.add("rank before " + Math.min(rankBefore(name, here, post.from()), 4));
    int share = 10 * all.size() / mostMentions;
    traits.add(
        "share " + (share >= 10 ? "most" : share >= 6 ? "many" : share >= 3 ? "some" : "few"));
    if (all.stream().anyMatch(Place::title)) {
      traits.add("title");
    }
    traits.add("order " + Math.min(order.getOrDefault(name, 9), 3));
    String employer =
        employs.getOrDefault(name, 0) > 1 ? "often" : employs.containsKey(name) ? "once" : "never";
    traits.add("employs " + employer);
    known(traits, "head", byHead.get(post.role().head()), name);
    known(traits, "role", byRole.get(post.role().text()), name);
    known(traits, "person", byPerson.get(person), name);
    traits.add(
        "article " + post.role().article() + (sameSentence(all, here) ? " here" : " not here"));
    List<String> contexts = clause.contexts();
    int context = contexts.indexOf(name);
    traits.add("context " + context);
    if (post.organisations().contains(name)) {
      traits.add("chosen");
    }
    if (name.equals("NHS")) {
      traits.add("general");
    }
    String kind = OrganisationKind.ofName(name).name();
    traits.add("kind " + kind);
    traits.add("kind " + kind + " " + post.role().head());
    if (names.stream().anyMatch(n -> n.length() > name.length() && n.contains(name))) {
      traits.add("part of a name");
    }
    if (names.stream().anyMatch(n -> n.length() < name.length() && name.contains(n))) {
      traits.add("contains a name");
    }
    if (ClaimFinder.ofState(post.role())) {
      traits.add("of state");
      traits.add("of state " + post.role().head());
    }
    Map<String, Integer> with = together.getOrDefault(person, Map.of());
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
      String word = word(items.get(i));
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
    String before = body == 0 ? "^" : word(items.get(body - 1));
    traits.add(order + "before O " + before);
    if (body > 1) {
      traits.add(order + "before O " + word(items.get(body - 2)) + " " + before);
    }
    String after = body + 1 >= items.size() ? "$" : word(items.get(body + 1));
    traits.add(order + "after O " + after);
    boolean acts =
        body + 1 < items.size()
            && items.get(body + 1) instanceof Item.Word w
            && Forms.fits(w.tag(), "VB[DZP]|MD");
    traits.add(order + (acts ? "O acts" : "O does not act"));
  }

  private static String word(Item item) {
    return switch (item) {
      case Item.People _ -> "P";
      case Item.Body _ -> "O";
      case Item.Post _ -> "R";
      case Item.Word word -> word.text();
    };
  }

  private static boolean sameSentence(List<Place> all, int here) {
    return all.stream().anyMatch(p -> p.clause() == here);
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

  private static void near(Set<String> traits, List<Place> all, int here, int token) {
    int back = Integer.MAX_VALUE;
    int ahead = Integer.MAX_VALUE;
    for (Place place : all) {
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

  /// How many other organisations were named more recently.
  private int rankBefore(String name, int here, int token) {
    long mine = last(name, here, token);
    if (mine < 0) {
      return 4;
    }
    return (int) names.stream().filter(n -> last(n, here, token) > mine).count();
  }

  private long last(String name, int here, int token) {
    long last = -1;
    for (Place place : places.getOrDefault(name, List.of())) {
      if (place.clause() < here || (place.clause() == here && place.token() <= token)) {
        last = Math.max(last, 1000L * place.clause() + place.token());
      }
    }
    return last;
  }
}
