package org.wardround.web;

import io.javalin.http.Context;
import java.util.List;
import org.wardround.view.MoveView;

/// The table of who moved where, with filters, and as CSV.
final class MovesPage {
  /// Moves a page.
  private static final int PAGE = 50;

  private static final int DEEPEST = 1_000_000;

  /// The kinds of organisations to choose from: groups first, then what they consist of.
  static final List<String> KINDS =
      List.of(
          "nhs",
          "provider",
          "public",
          "industry",
          "nhs-trust",
          "health-board",
          "integrated-care",
          "commissioner",
          "arms-length-body",
          "regulator",
          "department",
          "agency",
          "government",
          "hospital",
          "health-system",
          "supplier",
          "company",
          "consultancy",
          "investor",
          "insurer",
          "pharma");

  private final Shell shell;

  MovesPage(Shell shell) {
    this.shell = shell;
  }

  /// What the page shows.
  record View(MoveFilter filter, List<MoveItem> moves, int from, int total) {
    String address(int first) {
      String query = filter.query();
      return "/moves" + query + (query.isEmpty() ? "?" : "&") + "start=" + first;
    }

    boolean hasNext() {
      return from + PAGE < total;
    }

    int next() {
      return from + PAGE;
    }

    int previous() {
      return Math.max(0, from - PAGE);
    }
  }

  void show(Context context) {
    Asked asked = Asked.query(context);
    MoveFilter filter = MoveFilter.of(asked);
    int from = asked.number("start", 0, 0, DEEPEST);
    List<Book.Moved> all = filter.apply(shell.desk());
    List<MoveItem> moves = all.stream().skip(from).limit(PAGE).map(MoveItem::of).toList();
    View view = new View(filter, moves, from, all.size());
    Frame frame = shell.frame(context, "Moves", "moves");
    Shell.send(context, (out, none) -> JtemovesGenerated.render(out, none, frame, view));
  }

  /// All moves that pass the filter, as `moves --format csv` writes them.
  void csv(Context context) {
    List<Book.Moved> all = MoveFilter.of(Asked.query(context)).apply(shell.desk());
    Download.csv(
        context,
        "moves.csv",
        MoveView.COLUMNS,
        all.stream().map(moved -> MoveView.row(moved.move())));
  }
}
