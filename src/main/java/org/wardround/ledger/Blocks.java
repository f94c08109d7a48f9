package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Finds out which blocks are to be derived together. Two blocks are neighbours
///
/// - when they make claims on one organisation, and one is of a surname that the other's
///   double-barrelled one has for a part;
/// - when they make claims on one organisation under one surname, and one has no more than an
///   initial;
/// - when a story tells that a person of the one bore the name of the other before;
/// - when a ruling names people of both.
///
/// The claims that the user added or corrected may be on any organisation here. What is neighbour
/// of a neighbour is derived together, too: a component. All questions are asked for many blocks at
/// once. For one thread.
final class Blocks {
  /// Parts a block's surname from what stands for its given names.
  static final String GAP = " ";

  /// Marks a block of names with no more than an initial.
  static final String VAGUE = "=";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// Sort behind all blocks of a surname, and behind its vague ones.
  private static final String BEHIND = "!";

  private static final String BEHIND_VAGUE = ">";

  /// The blocks that are asked about, with their surnames. SQLite keeps to the order of CROSS JOIN.
  private static final String ASKED =
      """
      WITH asked (block, surname) AS (
        SELECT value, substr(value, 1, instr(value, ' ') - 1) FROM json_each(:blocks))
      """;

  private static final List<String> NEIGHBOURS =
      List.of(
          """
          SELECT b.block, b.other FROM asked CROSS JOIN bridge b ON b.block = asked.block
          UNION SELECT b.other, b.block FROM asked CROSS JOIN bridge b ON b.other = asked.block
          """,
          """
          SELECT DISTINCT asked.block, c.block FROM asked CROSS JOIN barrel b ON b.block = asked.block
          CROSS JOIN claim c ON c.organisation_key = b.organisation_key
            AND c.block >= b.part || ' ' AND c.block < b.part || '!'
          """,
          """
          SELECT DISTINCT asked.block, b.block FROM asked CROSS JOIN barrel b ON b.part = asked.surname
          WHERE EXISTS (SELECT 1 FROM claim c
            WHERE c.organisation_key = b.organisation_key AND c.block = asked.block)
          """,
          """
          SELECT DISTINCT asked.block, other.block FROM asked CROSS JOIN claim c ON c.block = asked.block
          CROSS JOIN claim other ON other.organisation_key = c.organisation_key
            AND other.block >= surname || ' ' AND other.block < surname || '!'
          WHERE instr(asked.block, ' =') > 0
          """,
          """
          SELECT DISTINCT asked.block, c.block FROM asked
          CROSS JOIN claim c ON c.block >= surname || ' =' AND c.block < surname || ' >'
          WHERE EXISTS (SELECT 1 FROM claim own
            WHERE own.organisation_key = c.organisation_key AND own.block = asked.block)
          """);

  private static final String FORMER =
      """
      SELECT DISTINCT one.block, other.block FROM asked
      CROSS JOIN component one ON one.block = asked.block
      CROSS JOIN component other ON other.component = one.component
      """;

  private final Handle handle;
  private final Verdicts verdicts;
  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Set<String> visited = new TreeSet<>();

  private Blocks(Handle handle, Verdicts verdicts) {
    this.handle = handle;
    this.verdicts = verdicts;
  }

  /// The components of these blocks, and of those that used to be derived together with them.
  static List<SortedSet<String>> components(
      Handle handle, Collection<String> blocks, Verdicts verdicts) {
    Blocks all = new Blocks(handle, verdicts);
    Set<String> open = new TreeSet<>(blocks);
    while (!open.isEmpty()) {
      open = all.visit(open);
    }
    return all.components();
  }

  /// A list of texts as statements take it, for `json_each`.
  static String json(Collection<?> values) {
    return JSON.writeValueAsString(values);
  }

  /// A list of texts as [#json] wrote it.
  static List<String> texts(String json) {
    return List.of(JSON.readValue(json, String[].class));
  }

  /// Likewise of whole numbers.
  static List<Long> numbers(String json) {
    return List.of(JSON.readValue(json, Long[].class));
  }

  static boolean vague(String block) {
    return block.contains(GAP + VAGUE);
  }

  static String surname(String block) {
    return block.substring(0, block.indexOf(GAP));
  }

  /// Learns the neighbours of these blocks; returns the blocks that are to be visited next.
  private Set<String> visit(Set<String> blocks) {
    blocks.forEach(
        block -> {
          visited.add(block);
          verdicts.joined(block).forEach(other -> couple(block, other));
        });
    NEIGHBOURS.forEach(question -> ask(question, blocks, this::couple));
    blocks.forEach(this::coupleByHand);
    Set<String> next = new TreeSet<>();
    ask(FORMER, blocks, (_, former) -> next.add(former));
    blocks.forEach(block -> next.addAll(neighbours.getOrDefault(block, Set.of())));
    next.removeAll(visited);
    return next;
  }

  private interface Pairs {
    void accept(String block, String other);
  }

  private void ask(String question, Set<String> blocks, Pairs pairs) {
    handle
        .createQuery(ASKED + question)
        .bind("blocks", json(blocks))
        .map((row, _) -> hand(row, pairs))
        .list();
  }

  private static boolean hand(ResultSet row, Pairs pairs) throws SQLException {
    pairs.accept(row.getString(1), row.getString(2));
    return true;
  }

  private void couple(String block, String other) {
    neighbours.computeIfAbsent(block, _ -> new HashSet<>()).add(other);
    neighbours.computeIfAbsent(other, _ -> new HashSet<>()).add(block);
  }

  /// Couples blocks for the claims that the user added or corrected, whatever they are on.
  private void coupleByHand(String block) {
    Set<String> touched = verdicts.touched(surname(block));
    boolean vague = vague(block);
    touched.stream().filter(other -> vague || vague(other)).forEach(other -> couple(block, other));
    if (touched.contains(block)) {
      String from = surname(block) + GAP + (vague ? "" : VAGUE);
      String until = surname(block) + (vague ? BEHIND : GAP + BEHIND_VAGUE);
      handle
          .createQuery("SELECT DISTINCT block FROM claim WHERE block >= :from AND block < :until")
          .bind("from", from)
          .bind("until", until)
          .mapTo(String.class)
          .forEach(other -> couple(block, other));
    }
  }

  private List<SortedSet<String>> components() {
    List<SortedSet<String>> components = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String block : visited) {
      if (!seen.contains(block)) {
        SortedSet<String> component = reached(block);
        seen.addAll(component);
        components.add(component);
      }
    }
    return components;
  }

  private SortedSet<String> reached(String block) {
    SortedSet<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(block));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        open.addAll(neighbours.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }
}
