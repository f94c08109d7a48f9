package org.wardround.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wardround.ledger.Moves;
import org.wardround.lexicon.Organisation;

/// Who lost people to whom, drawn as a Sankey diagram of two columns: left what was left, right
/// what was joined. Denied moves and moves with one known side only are not drawn.
///
/// @param left nodes in order of size
/// @param right likewise
/// @param flows the largest first
/// @param hidden how many moves are in flows too small to draw
record Flows(List<Node> left, List<Node> right, List<Flow> flows, int hidden) {
  /// Flows drawn: more cannot be told apart.
  private static final int MOST = 24;

  /// Characters of a name that fit beside a column.
  private static final int ROOM = 44;

  private static final int UNIT = 18;
  private static final int GAP = 14;
  private static final int TOP = 30;
  private static final int COLUMN = 14;

  /// The width of the drawing; labels stand outside of the columns.
  static final int WIDTH = 1100;

  private static final int LEFT = 370;
  private static final int RIGHT = 716;

  /// An organisation, or kind of organisations, in a column.
  record Node(String name, String address, int moves, int x, int y, int height) {
    /// The name as far as there is room for it.
    String label() {
      return name.length() > ROOM ? name.substring(0, ROOM - 1).strip() + "…" : name;
    }

    int middle() {
      return y + height / 2;
    }
  }

  /// All moves from one to another.
  ///
  /// @param path of the band's middle, in SVG's notation
  /// @param address of the moves
  record Flow(
      String from, String to, int moves, String people, String path, int thick, String address) {}

  private record Ends(String from, String to) {}

  /// Flows between organisations, or between kinds of them.
  static Flows of(MoveFilter filter, OpenDesk desk, boolean byKind) {
    Map<Ends, List<String>> people = new LinkedHashMap<>();
    Map<String, String> ends = new HashMap<>();
    for (Moves.Transfer transfer : desk.ledger().moves().transfers(filter.asked())) {
      String from = ends.computeIfAbsent(transfer.from(), name -> end(name, desk, byKind));
      String to = ends.computeIfAbsent(transfer.to(), name -> end(name, desk, byKind));
      if (byKind || !from.equals(to)) {
        people.computeIfAbsent(new Ends(from, to), _ -> new ArrayList<>()).add(transfer.person());
      }
    }
    List<Map.Entry<Ends, List<String>>> largest =
        people.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Ends, List<String>> e) -> -e.getValue().size())
                    .thenComparing(e -> e.getKey().from())
                    .thenComparing(e -> e.getKey().to()))
            .toList();
    int hidden = largest.stream().skip(MOST).mapToInt(e -> e.getValue().size()).sum();
    return drawn(largest.stream().limit(MOST).toList(), filter, byKind, hidden);
  }

  private static String end(String name, OpenDesk desk, boolean byKind) {
    var known = desk.lexicon().organisations().find(name);
    return byKind
        ? known.map(Organisation::kind).orElse("other")
        : known.map(Organisation::name).orElse(name);
  }

  private static Flows drawn(
      List<Map.Entry<Ends, List<String>>> largest, MoveFilter filter, boolean byKind, int hidden) {
    Map<String, Integer> out = new TreeMap<>();
    Map<String, Integer> in = new TreeMap<>();
    largest.forEach(
        flow -> {
          out.merge(flow.getKey().from(), flow.getValue().size(), Integer::sum);
          in.merge(flow.getKey().to(), flow.getValue().size(), Integer::sum);
        });
    Map<String, Node> left = column(out, LEFT - COLUMN, filter, byKind, true);
    Map<String, Node> right = column(in, RIGHT, filter, byKind, false);
    Map<String, Integer> leftUsed = new TreeMap<>();
    Map<String, Integer> rightUsed = new TreeMap<>();
    List<Flow> flows = new ArrayList<>();
    for (Map.Entry<Ends, List<String>> flow : largest) {
      String from = flow.getKey().from();
      String to = flow.getKey().to();
      int thick = flow.getValue().size() * UNIT;
      Node source = java.util.Objects.requireNonNull(left.get(from));
      Node target = java.util.Objects.requireNonNull(right.get(to));
      int y1 = source.y() + leftUsed.merge(from, thick, Integer::sum) - thick / 2;
      int y2 = target.y() + rightUsed.merge(to, thick, Integer::sum) - thick / 2;
      int bend = (LEFT + RIGHT) / 2;
      String path = "M%d %dC%d %d %d %d %d %d".formatted(LEFT, y1, bend, y1, bend, y2, RIGHT, y2);
      MoveFilter those = byKind ? filter.betweenKinds(from, to) : filter.between(from, to);
      flows.add(
          new Flow(
              from,
              to,
              flow.getValue().size(),
              String.join(", ", flow.getValue()),
              path,
              thick,
              "/moves" + those.query()));
    }
    return new Flows(List.copyOf(left.values()), List.copyOf(right.values()), flows, hidden);
  }

  private static Map<String, Node> column(
      Map<String, Integer> sizes, int x, MoveFilter filter, boolean byKind, boolean leaving) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    int y = TOP;
    for (Map.Entry<String, Integer> size :
        sizes.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList()) {
      int height = size.getValue() * UNIT;
      MoveFilter kind =
          leaving
              ? filter.betweenKinds(size.getKey(), null)
              : filter.betweenKinds(null, size.getKey());
      String address = byKind ? "/moves" + kind.query() : Links.organisation(size.getKey());
      nodes.put(size.getKey(), new Node(size.getKey(), address, size.getValue(), x, y, height));
      y += height + GAP;
    }
    return nodes;
  }

  int height() {
    return Math.max(bottom(left), bottom(right)) + GAP;
  }

  private static int bottom(List<Node> nodes) {
    return nodes.isEmpty() ? TOP : nodes.getLast().y() + nodes.getLast().height();
  }
}
