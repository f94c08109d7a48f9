package org.wardround.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Moves;
import org.wardround.ledger.Person;
import org.wardround.ledger.TenureQuery;
import org.wardround.lexicon.Organisation;

/// Who is near whom, in rings: around a person the organisations of their career, and around these
/// the others who worked there; around an organisation its people, and around these where else they
/// worked.
record Network(String centre, List<Node> nodes, List<Edge> edges) {
  static final int SIZE = 760;

  /// Room for labels on the left and on the right.
  static final int SIDE = 200;

  private static final int INNER = 170;
  private static final int OUTER = 310;

  private static final int MARGIN = 40;

  /// Nodes of the inner ring, and outer ones for each of them: more cannot be read.
  private static final int MOST_INNER = 14;

  private static final int MOST_OUTER = 22;

  /// A person or an organisation.
  ///
  /// @param ring 0 for the centre
  record Node(String name, String address, boolean person, int ring, int x, int y) {
    /// On which side of the node its label stands.
    String labelSide() {
      return ring == 0
          ? "middle"
          : x < SIZE / 2 - 40 ? "end" : x > SIZE / 2 + 40 ? "start" : "middle";
    }

    int labelX() {
      return switch (labelSide()) {
        case "end" -> x - 11;
        case "start" -> x + 11;
        default -> x;
      };
    }

    int labelY() {
      return labelSide().equals("middle") ? (y < SIZE / 2 && ring > 0 ? y - 14 : y + 24) : y + 4;
    }
  }

  /// A career that joins a person and an organisation.
  record Edge(Node from, Node to, String roles) {}

  /// Names, with the roles that tie them to another.
  private record Ties(Map<String, Set<String>> roles) {
    void add(String name, @Nullable String role) {
      Set<String> all = roles.computeIfAbsent(name, _ -> new TreeSet<>());
      if (role != null) {
        all.add(role);
      }
    }
  }

  /// Around the person of that id.
  static Network aroundPerson(Person person, OpenDesk desk) {
    Ties organisations = organisationsOf(person.id(), desk);
    Network network = new Network(person.name(), new ArrayList<>(), new ArrayList<>());
    Node centre = network.centre(person.name(), Links.person(person), true);
    List<Node> inner = network.ring(centre, organisations, false, Map.of(), MOST_INNER);
    Map<String, String> ids = new LinkedHashMap<>();
    for (Node organisation : inner) {
      Ties people = peopleAt(organisation.name(), desk, ids);
      people.roles().remove(person.name());
      network.outer(organisation, people, true, ids, inner.size());
    }
    return network;
  }

  /// Around an organisation, by any of its names.
  static Network aroundOrganisation(String name, OpenDesk desk) {
    String known = desk.lexicon().organisations().find(name).map(Organisation::name).orElse(name);
    Map<String, String> ids = new LinkedHashMap<>();
    Ties people = peopleAt(name, desk, ids);
    Network network = new Network(known, new ArrayList<>(), new ArrayList<>());
    Node centre = network.centre(known, Links.organisation(known), false);
    List<Node> inner = network.ring(centre, people, true, ids, MOST_INNER);
    for (Node person : inner) {
      String id = ids.getOrDefault(person.name(), "");
      Ties elsewhere = organisationsOf(id, desk);
      elsewhere.roles().remove(known);
      network.outer(person, elsewhere, false, Map.of(), inner.size());
    }
    return network;
  }

  private static Ties organisationsOf(String person, OpenDesk desk) {
    Ties ties = new Ties(new LinkedHashMap<>());
    for (Moves.Tie tie : desk.ledger().moves().ties(TenureQuery.ofPerson(person))) {
      String name = tie.organisation();
      ties.add(
          desk.lexicon().organisations().find(name).map(Organisation::name).orElse(name),
          tie.role());
    }
    return ties;
  }

  private static Ties peopleAt(String organisation, OpenDesk desk, Map<String, String> ids) {
    Ties ties = new Ties(new LinkedHashMap<>());
    for (Moves.Tie tie : desk.ledger().moves().ties(TenureQuery.ofVeryOrganisation(organisation))) {
      ids.putIfAbsent(tie.person().name(), tie.person().id());
      ties.add(tie.person().name(), tie.role());
    }
    return ties;
  }

  private Node centre(String name, String address, boolean person) {
    Node node = new Node(name, address, person, 0, SIZE / 2, SIZE / 2);
    nodes.add(node);
    return node;
  }

  private List<Node> ring(
      Node centre, Ties ties, boolean people, Map<String, String> ids, int most) {
    List<Map.Entry<String, Set<String>>> shown =
        ties.roles().entrySet().stream().limit(most).toList();
    List<Node> ring = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      double angle = 2 * Math.PI * i / shown.size() - Math.PI / 2;
      ring.add(join(centre, shown.get(i), people, ids, 1, INNER, angle));
    }
    return ring;
  }

  private void outer(Node inner, Ties ties, boolean people, Map<String, String> ids, int sectors) {
    double middle = Math.atan2(inner.y() - SIZE / 2.0, inner.x() - SIZE / 2.0);
    List<Map.Entry<String, Set<String>>> shown =
        ties.roles().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .limit(Math.max(1, MOST_OUTER / Math.max(1, sectors)))
            .toList();
    double room = 2 * Math.PI / Math.max(2, sectors) * 0.8;
    for (int i = 0; i < shown.size(); i++) {
      double angle = middle - room / 2 + room * (i + 0.5) / shown.size();
      join(inner, shown.get(i), people, ids, 2, OUTER, angle);
    }
  }

  private Node join(
      Node from,
      Map.Entry<String, Set<String>> tie,
      boolean person,
      Map<String, String> ids,
      int ring,
      int radius,
      double angle) {
    String name = tie.getKey();
    Node known =
        nodes.stream()
            .filter(node -> node.name().equals(name) && node.person() == person)
            .findFirst()
            .orElse(null);
    if (known == null) {
      String id = ids.get(name);
      String address =
          !person ? Links.organisation(name) : id == null ? Links.people(name) : Links.person(id);
      int x = SIZE / 2 + (int) Math.round(radius * Math.cos(angle));
      int y = SIZE / 2 + (int) Math.round(radius * Math.sin(angle));
      known = new Node(name, address, person, ring, x, y);
      nodes.add(known);
    }
    edges.add(new Edge(from, known, String.join(", ", tie.getValue())));
    return known;
  }

  /// The upper edge of the drawing.
  int top() {
    return nodes.stream().mapToInt(Node::y).min().orElse(0) - MARGIN;
  }

  int height() {
    return nodes.stream().mapToInt(Node::y).max().orElse(0) + MARGIN - top();
  }
}
