package org.wardround.web;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Person;

/// Moves as pictures: flows between organisations, moves over time, and networks; each as SVG in
/// its page, as a table, and as SVG and CSV to keep.
final class PicturePages {
  private final Shell shell;

  PicturePages(Shell shell) {
    this.shell = shell;
  }

  /// A row of the table beside a picture: what it shows, with an address.
  record Row(List<String> cells, String address) {}

  /// What a page of pictures shows; of the pictures, only one is there.
  ///
  /// @param kind `flow`, `time` or `network`
  /// @param query the filter as the end of addresses
  record View(
      String kind,
      MoveFilter filter,
      boolean byKind,
      String query,
      @Nullable Flows flows,
      @Nullable OverTime time,
      @Nullable Network network,
      List<String> columns,
      List<Row> rows) {
    String file(String ending) {
      return "/pictures/" + kind + "." + ending + query;
    }
  }

  void show(Context context) {
    View view = view(context);
    Frame frame = shell.frame(context, title(view), "pictures");
    Shell.send(context, (out, none) -> JtepicturesGenerated.render(out, none, frame, view));
  }

  private static String title(View view) {
    return switch (view.kind()) {
      case "flow" -> "Flows between organisations";
      case "time" -> "Moves over time";
      default -> view.network() == null ? "Network" : "Around " + view.network().centre();
    };
  }

  private View view(Context context) {
    Asked asked = Asked.query(context);
    MoveFilter filter = MoveFilter.of(asked);
    boolean byKind = asked.ticked("by_kind");
    String query = context.queryString() == null ? "" : "?" + context.queryString();
    return switch (context.pathParam("kind")) {
      case "flow" -> {
        Flows flows = Flows.of(filter, shell.desk(), byKind);
        yield new View("flow", filter, byKind, query, flows, null, null, FLOW, rows(flows));
      }
      case "time" -> {
        OverTime time = OverTime.of(filter, shell.desk());
        yield new View("time", filter, false, query, null, time, null, TIME, rows(time));
      }
      case "network" -> {
        Network network = network(filter).orElse(null);
        yield new View(
            "network", filter, false, query, null, null, network, NETWORK, rows(network));
      }
      default -> throw Problem.notFound("There are pictures of flow, time and network.");
    };
  }

  private static final List<String> FLOW = List.of("from", "to", "moves", "people");
  private static final List<String> TIME = List.of("period", "taken up", "left");
  private static final List<String> NETWORK = List.of("from", "to", "roles");

  private Optional<Network> network(MoveFilter filter) {
    if (filter.person() != null) {
      List<Person> people = shell.desk().ledger().moves().people(filter.person());
      return people.stream().findFirst().map(person -> Network.aroundPerson(person, shell.desk()));
    }
    return Optional.ofNullable(filter.organisation())
        .map(name -> Network.aroundOrganisation(name, shell.desk()));
  }

  private static List<Row> rows(Flows flows) {
    return flows.flows().stream()
        .map(
            flow ->
                new Row(
                    List.of(flow.from(), flow.to(), Integer.toString(flow.moves()), flow.people()),
                    flow.address()))
        .toList();
  }

  private static List<Row> rows(OverTime time) {
    return time.columns().stream()
        .map(
            column ->
                new Row(
                    List.of(
                        column.period(),
                        Integer.toString(column.taken()),
                        Integer.toString(column.left())),
                    column.address()))
        .toList();
  }

  private static List<Row> rows(@Nullable Network network) {
    Stream<Network.Edge> edges = network == null ? Stream.empty() : network.edges().stream();
    return edges
        .map(
            edge ->
                new Row(
                    List.of(edge.from().name(), edge.to().name(), edge.roles()),
                    edge.to().address()))
        .toList();
  }

  /// The picture as a file of its own (`svg`), or its data (`csv`).
  void file(Context context) {
    View view = view(context);
    switch (context.pathParam("format")) {
      case "csv" ->
          Download.csv(
              context,
              view.kind() + ".csv",
              view.columns(),
              view.rows().stream().map(row -> line(view.columns(), row)));
      case "svg" -> {
        SecurityHeaders.setForeign(context);
        Download.send(context, "image/svg+xml", view.kind() + ".svg", out -> out.write(svg(view)));
      }
      default -> throw Problem.notFound("Pictures are kept as svg or csv.");
    }
  }

  /// The data of a picture for programs.
  void data(Context context) {
    View view = view(context);
    Function<Row, Map<String, @Nullable Object>> line =
        row -> new LinkedHashMap<>(line(view.columns(), row));
    Negotiated.send(context, new Negotiated.Listing<>(view.columns(), view.rows(), line, line));
  }

  private static Map<String, String> line(List<String> columns, Row row) {
    Map<String, String> line = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      line.put(columns.get(i), row.cells().get(i));
    }
    return line;
  }

  private static String svg(View view) {
    StringOutput text = new StringOutput(1 << 14);
    HtmlInterceptor none = Shell.NONE;
    JtepicturefileGenerated.render(new OwaspHtmlTemplateOutput(text), none, view);
    return text.toString().strip();
  }
}
