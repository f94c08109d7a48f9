package org.wardround.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.ReportedMove;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.pipeline.Night;
import org.wardround.pipeline.RunReport;
import org.wardround.view.MoveEvent;

/// All that is told of a night, for the report's text and page.
///
/// @param moves told by this night's stories for the first time, or otherwise than before
public record NightReport(Night night, List<ReportedMove> moves) {
  /// Moves that stories of the last weeks tell of are looked at; older ones are hardly news.
  private static final Duration NEWS = Duration.ofDays(30);

  private static final int SLOWEST = 10;

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
      return new NightReport(night, ledger.history().report(night.report().run(), moves));
    }
  }

  /// The run of the night.
  public RunReport run() {
    return night.report();
  }

  /// The hosts that took longest to answer, the slowest first.
  public List<HostDay> slowest() {
    return run().hosts().stream()
        .sorted(Comparator.comparing(NightReport::answer).reversed())
        .limit(SLOWEST)
        .toList();
  }

  /// What a request to the host took on average.
  public static Duration answer(HostDay host) {
    return host.total().dividedBy(Math.max(1, host.requests()));
  }

  /// The sources whose pages came in, those that gave the fewest stories of their pages first.
  public List<HostDay> sources() {
    return run().hosts().stream()
        .filter(host -> host.pages() > 0)
        .sorted(
            Comparator.comparingDouble((HostDay host) -> (double) host.stories() / host.pages())
                .thenComparing(HostDay::host))
        .toList();
  }

  /// The stages that worked.
  public List<StageTime> stages() {
    return run().stages().stream().filter(stage -> stage.times() > 0).toList();
  }

  /// "12.34 s".
  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
  }
}
