package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.names.OrganisationKind;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.extract.text.Sentence;

/// The organisations of a story: where each is named, with whom, and whom the words say that it
/// employs. Read once; questions about single posts are answered from it.
final class NamedBodies {
  /// No post of an ordinary story has more organisations to choose from. In a longer list only
  /// those named last before the post are asked, and names are not compared with each other: time
  /// would grow with the square of the list, for each post.
  private static final int MOST = 80;

  private final List<String> names;
  private final Map<String, List<Place>> places = new LinkedHashMap<>();
  private final Map<Clause, Integer> position = new HashMap<>();
  private final Map<String, Set<String>> byHead = new HashMap<>();
  private final Map<String, Set<String>> byRole = new HashMap<>();
  private final Map<Person, Set<String>> byPerson = new HashMap<>();
  private final Map<Person, Map<String, Integer>> together = new HashMap<>();
  private final Map<String, Integer> employs = new HashMap<>();
  private final Map<String, Set<String>> own = new HashMap<>();
  private final Map<String, OrganisationKind> kinds = new HashMap<>();

  /// Where an organisation is named.
  ///
  /// @param meant whether only "its" or "the trust" means it
  record Place(int clause, int token, boolean title, boolean opens, boolean meant) {
    boolean before(int otherClause, int otherToken) {
      return clause < otherClause || (clause == otherClause && token <= otherToken);
    }
  }

  /// An organisation, and how many others were named after it before some place of the text; -1
  /// when it was not named before.
  record Ranked(String name, int rank) {}

  NamedBodies(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      position.put(clauses.get(i), i);
      read(clauses.get(i), i);
    }
    names = List.copyOf(places.keySet());
    int mostMentions = places.values().stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < names.size(); i++) {
      own.put(names.get(i), own(names.get(i), i, mostMentions));
    }
  }

  private void read(Clause clause, int at) {
    Set<Person> people = new LinkedHashSet<>();
    Set<String> bodies = new LinkedHashSet<>();
    for (Item item : clause.items()) {
      switch (item) {
        case Item.Body body -> {
          place(clause, at, body.name(), body.from(), body.inferred());
          bodies.add(body.name());
        }
        case Item.Post post -> post(clause, at, post.phrase(), null, bodies);
        case Item.People group -> {
          for (Item.Holder holder : group.holders()) {
            people.add(holder.person());
            holder.posts().forEach(p -> post(clause, at, p, holder.person(), bodies));
          }
        }
        case Item.Word _ -> {}
      }
    }
    for (Person person : people) {
      Map<String, Integer> counts = together.computeIfAbsent(person, p -> new LinkedHashMap<>());
      bodies.forEach(b -> counts.merge(b, 1, Integer::sum));
    }
  }

  private void post(
      Clause clause, int at, PostPhrase post, @Nullable Person holder, Set<String> bodies) {
    for (String name : post.organisations()) {
      place(clause, at, name, post.from(), post.inferred());
      bodies.add(name);
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

  /// What holds of an organisation wherever the post stands.
  private Set<String> own(String name, int order, int mostMentions) {
    Set<String> traits = new LinkedHashSet<>();
    List<Place> all = places(name);
    int share = 10 * all.size() / mostMentions;
    traits.add(
        "share " + (share >= 10 ? "most" : share >= 6 ? "many" : share >= 3 ? "some" : "few"));
    if (all.stream().anyMatch(Place::title)) {
      traits.add("title");
    }
    traits.add("order " + Math.min(order, 3));
    int posts = employs.getOrDefault(name, 0);
    traits.add("employs " + (posts > 1 ? "often" : posts == 1 ? "once" : "never"));
    if (name.equals("NHS")) {
      traits.add("general");
    }
    OrganisationKind kind = OrganisationKind.ofName(name);
    kinds.put(name, kind);
    traits.add("kind " + kind);
    if (names.size() <= MOST) {
      if (names.stream().anyMatch(n -> n.length() > name.length() && n.contains(name))) {
        traits.add("part of a name");
      }
      if (names.stream().anyMatch(n -> n.length() < name.length() && name.contains(n))) {
        traits.add("contains a name");
      }
    }
    return traits;
  }

  /// What an organisation of the story is, as far as its name tells.
  OrganisationKind kind(String name) {
    return kinds.getOrDefault(name, OrganisationKind.UNKNOWN);
  }

  /// Number of a sentence in the story.
  int position(Clause clause) {
    return position.getOrDefault(clause, 0);
  }

  /// Everywhere an organisation is named, in reading order.
  List<Place> places(String name) {
    return places.getOrDefault(name, List.of());
  }

  /// What holds of an organisation wherever the post stands.
  Set<String> own(String name) {
    return own.getOrDefault(name, Set.of());
  }

  /// The organisations that a post may belong to, in the order in which the story names them.
  List<Ranked> choice(int clause, int token) {
    record Seen(String name, int order, int last) {}
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      seen.add(new Seen(names.get(i), i, last(names.get(i), clause, token)));
    }
    seen.sort((a, b) -> Integer.compare(b.last(), a.last()));
    List<Seen> asked = seen.subList(0, Math.min(MOST, seen.size()));
    Map<String, Integer> ranks = new HashMap<>();
    int rank = 0;
    for (int i = 0; i < asked.size(); i++) {
      rank = i > 0 && asked.get(i).last() == asked.get(i - 1).last() ? rank : i;
      ranks.put(asked.get(i).name(), asked.get(i).last() < 0 ? -1 : rank);
    }
    return asked.stream()
        .sorted((a, b) -> Integer.compare(a.order(), b.order()))
        .map(s -> new Ranked(s.name(), ranks.getOrDefault(s.name(), -1)))
        .toList();
  }

  /// Where a name stands last before a place of the text, as one number that grows; -1 for nowhere.
  private int last(String name, int clause, int token) {
    int last = -1;
    for (Place place : places(name)) {
      if (place.before(clause, token)) {
        last = Math.max(last, 1000 * place.clause() + place.token());
      }
    }
    return last;
  }

  /// Those that the words name with a post of this head noun; null when no post of it has one.
  @Nullable Set<String> withHead(String head) {
    return byHead.get(head);
  }

  /// Those that the words name with a role of this wording; null when there is none.
  @Nullable Set<String> withRole(String role) {
    return byRole.get(role);
  }

  /// Those that the words say to employ a person; null when there is none.
  @Nullable Set<String> of(Person person) {
    return byPerson.get(person);
  }

  /// Those that share sentences with a person, the first first, and how many.
  Map<String, Integer> with(Person person) {
    return together.getOrDefault(person, Map.of());
  }
}
