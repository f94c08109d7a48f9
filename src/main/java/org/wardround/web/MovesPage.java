package org.wardround.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Moved;
import org.wardround.ledger.Moves;
import org.wardround.lexicon.Organisations;
import org.wardround.view.MoveView;

/// The table of who moved where, with filters, and as CSV.
final class MovesPage {
  /// Moves a page.
  private static final int PAGE = 50;

  private static final int DEEPEST = 1_000_000;

  /// Moves of a file that are read at once.
  private static final int CHUNK = 1_000;

  /// The kinds of organisations to choose from.
  static final List<String> KINDS = Organisations.groupsAndKinds();

  private final Shell shell;

  MovesPage(Shell shell) {
    this.shell = shell;
  }

  /// What the page shows.
  record View(MoveFilter filter, List<MoveItem> moves, Paging paging) {
    String address(int first) {
      String query = filter.query();
      return "/moves" + query + (query.isEmpty() ? "?" : "&") + "start=" + first;
    }
  }

  void show(Context context) {
    Asked asked = Asked.query(context);
    MoveFilter filter = MoveFilter.of(asked);
    int from = asked.number("start", 0, 0, DEEPEST);
    Moves moves = shell.desk().ledger().moves();
    List<MoveItem> items =
        moves.page(filter.asked(), Moves.Order.ANNOUNCED, from, PAGE).stream()
            .map(MoveItem::of)
            .toList();
    View view = new View(filter, items, new Paging(from, PAGE, moves.count(filter.asked())));
    Frame frame = shell.frame(context, "Moves", "moves");
    Shell.send(context, (out, none) -> JtemovesGenerated.render(out, none, frame, view));
  }

  /// All moves that pass the filter, as `moves --format csv` writes them.
  void csv(Context context) {
    MoveQuery query = MoveFilter.of(Asked.query(context)).asked();
    Download.csv(
        context,
        "moves.csv",
        MoveView.COLUMNS,
        Stream.iterate(0, from -> from + CHUNK)
            .map(from -> chunk(query, from))
            .takeWhile(chunk -> !chunk.isEmpty())
            .flatMap(List::stream)
            .map(moved -> MoveView.row(moved.move())));
  }

  private List<Moved> chunk(MoveQuery query, int from) {
    return shell.desk().ledger().moves().page(query, Moves.Order.ANNOUNCED, from, CHUNK);
  }
}
