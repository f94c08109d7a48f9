package org.wardround.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Certainty;
import org.wardround.model.Move;

/// The network of organisations that people moved between, as a graph: a node for an organisation,
/// an edge for all moves from one to the other, with their number and the movers' names. Denied
/// moves are left out. The graph is kept in memory while it is drawn.
public final class Network {
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Map<String, StringBuilder>> movers = new TreeMap<>();
  private final Map<String, Map<String, Integer>> moves = new TreeMap<>();

  private Network() {}

  /// Writes Graphviz's DOT language.
  public static void writeDot(Ledger ledger, Writer out) {
    Network network = read(ledger);
    try {
      out.write("digraph moves {\n  node [shape=box];\n");
      for (Map.Entry<String, String> node : network.names.entrySet()) {
        out.write("  %s [label=%s];\n".formatted(quoted(node.getKey()), quoted(node.getValue())));
      }
      network.eachEdge(
          (from, to, count, who) ->
              out.write(
                  "  %s -> %s [weight=%d, label=%s];\n"
                      .formatted(quoted(from), quoted(to), count, quoted(who))));
      out.write("}\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Writes GEXF 1.3, as Gephi reads it.
  public static void writeGexf(Ledger ledger, Writer out) {
    Network network = read(ledger);
    try {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      out.write("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
      out.write("<graph defaultedgetype=\"directed\">\n<nodes>\n");
      for (Map.Entry<String, String> node : network.names.entrySet()) {
        out.write(
            "<node id=\"%s\" label=\"%s\"/>\n".formatted(xml(node.getKey()), xml(node.getValue())));
      }
      out.write("</nodes>\n<edges>\n");
      int[] number = {0};
      network.eachEdge(
          (from, to, count, who) ->
              out.write(
                  "<edge id=\"%d\" source=\"%s\" target=\"%s\" weight=\"%d\" label=\"%s\"/>\n"
                      .formatted(number[0]++, xml(from), xml(to), count, xml(who))));
      out.write("</edges>\n</graph>\n</gexf>\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private interface Edge {
    void draw(String from, String to, int count, String who) throws IOException;
  }

  private void eachEdge(Edge edge) throws IOException {
    for (String from : moves.keySet()) {
      for (Map.Entry<String, Integer> to : moves.getOrDefault(from, Map.of()).entrySet()) {
        StringBuilder who = movers.getOrDefault(from, Map.of()).get(to.getKey());
        edge.draw(from, to.getKey(), to.getValue(), String.valueOf(who));
      }
    }
  }

  private static Network read(Ledger ledger) {
    Network network = new Network();
    Organisations organisations = ledger.lexicon().organisations();
    ledger.moves().each(MoveQuery.ALL, (_, move) -> network.add(move, organisations));
    return network;
  }

  private void add(Move move, Organisations organisations) {
    String left = move.out() == null ? null : move.out().post().organisation();
    String joined = move.in() == null ? null : move.in().post().organisation();
    if (left == null || joined == null || move.certainty() == Certainty.DENIED) {
      return;
    }
    String from = node(left, organisations);
    String to = node(joined, organisations);
    moves.computeIfAbsent(from, _ -> new TreeMap<>()).merge(to, 1, Integer::sum);
    StringBuilder who =
        movers
            .computeIfAbsent(from, _ -> new TreeMap<>())
            .computeIfAbsent(to, _ -> new StringBuilder());
    who.append(who.isEmpty() ? "" : ", ").append(move.person());
  }

  private String node(String name, Organisations organisations) {
    String key = organisations.key(name);
    names.putIfAbsent(key, organisations.find(name).map(Organisation::name).orElse(name));
    return key;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }

  private static String xml(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t]]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
