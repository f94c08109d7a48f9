package org.wardround.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.RunHistory;
import org.wardround.ledger.RunHistory.ReportedMove;
import org.wardround.pipeline.Night;
import org.wardround.pipeline.RunReport;
import org.wardround.view.MoveEvent;

/// All that is told of a night, for the report's text and page.
///
/// @param moves told by this night's stories for the first time, or otherwise than before
public record NightReport(Night night, RunSheet sheet, List<ReportedMove> moves) {
  /// Moves that stories of the last weeks tell of are looked at; older ones are hardly news.
  private static final Duration NEWS = Duration.ofDays(30);

  public NightReport {
    moves = List.copyOf(moves);
  }

  /// Works out what is new of moves, and remembers it as told.
  public static NightReport of(Night night, Path desk, InstantSource clock) {
    LocalDate since = clock.instant().minus(NEWS).atZone(ZoneOffset.UTC).toLocalDate();
    try (Ledger ledger = Ledger.openForNotes(desk, clock)) {
      List<ReportedMove> moves = new ArrayList<>();
      var organisations = ledger.lexicon().organisations();
      ledger
          .moves()
          .each(
              new MoveQuery(null, null, null, null, null, null, null, since, null),
              (person, move) -> {
                MoveEvent event = MoveEvent.of(person, move, organisations);
                moves.add(new ReportedMove(event.id(), event.state(), "", event.title()));
              });
      RunHistory history = ledger.history();
      long run = night.report().run();
      return new NightReport(night, new RunSheet(history.of(run)), history.report(run, moves));
    }
  }

  /// The run of the night.
  public RunReport run() {
    return night.report();
  }
}
