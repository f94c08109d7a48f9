package org.wardround.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.SearchRequest;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Moves;
import org.wardround.ledger.RunStore;

/// The first page: what is new.
final class HomePage {
  private static final int MOVES = 12;
  private static final int STORIES = 8;

  /// A query that every story with a date answers.
  static final String EVERYTHING = "since:1900";

  private final Shell shell;

  HomePage(Shell shell) {
    this.shell = shell;
  }

  /// What the page shows.
  ///
  /// @param run the last one; null before there was any
  record View(List<MoveItem> moves, List<Hit> stories, long count, RunStore.@Nullable Run run) {}

  void show(Context context) {
    OpenDesk desk = shell.desk();
    List<MoveItem> moves =
        desk.ledger().moves().page(MoveQuery.ALL, Moves.Order.ANNOUNCED, 0, MOVES).stream()
            .map(MoveItem::of)
            .toList();
    SearchRequest newest =
        SearchRequest.of(EVERYTHING).sorted(SearchRequest.Sort.NEWEST).page(0, STORIES);
    List<Hit> stories = desk.search().run(newest).hits();
    Optional<RunStore.Run> run = desk.ledger().runs().latest(1).stream().findFirst();
    View view = new View(moves, stories, desk.ledger().stories().count(), run.orElse(null));
    Frame frame = shell.frame(context, "Newest moves", "home");
    Shell.send(context, (out, none) -> JtehomeGenerated.render(out, none, frame, view));
  }
}
