package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.wardround.ledger.Reading;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Outcome;
import org.wardround.pipeline.RunReport.FeedPoll;
import org.wardround.pipeline.StageTimes.Stage;

/// Takes in a newsroom's own archive by the same path that fetched pages take: archive, article,
/// extract, ledger, index. A story that is known by its canonical link gets another version or
/// stays as it is; what was imported before is not imported again; a broken file or message is an
/// outcome, and the rest goes on.
final class Import implements ImportReader.Items {
  /// Pages read ahead of the one to be kept next, so that all readers have work.
  private static final int AHEAD = 16;

  private final Desk desk;
  private final StoryReader reader;
  private final Copies copies;
  private final ImportReader files;
  private final Progress progress;
  private final Stop stop;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final FurtherCaptures further = new FurtherCaptures();
  private long run;

  private record Pending(String name, Capture capture, Future<StoryReader.Result> result) {}

  /// @param cap bytes of one page or message
  Import(Desk desk, StoryReader reader, int cap, Progress progress, Stop stop) {
    this.desk = desk;
    this.reader = reader;
    this.copies = new Copies(desk.ledger().copies());
    this.files = new ImportReader(cap, desk.clock(), this);
    this.progress = progress;
    this.stop = stop;
  }

  RunReport run(ImportFiles sources) throws InterruptedException {
    Instant started = desk.clock().instant();
    List<StageTime> before = reader.times().sums();
    run = desk.ledger().runs().start("import", started);
    progress.begin("Importing files", sources.known().size());
    for (var unknown : sources.unknown()) {
      broken(unknown.toString(), unknown + " is neither HTML nor WARC nor mail.");
    }
    for (ImportFiles.Source source : sources.known()) {
      if (stop.asked()) {
        break;
      }
      files.read(source);
      progress.step();
    }
    while (!pending.isEmpty()) {
      keepNext();
    }
    int _ = reader.times().time(Stage.DERIVE, desk.ledger()::derive);
    boolean _ = reader.times().time(Stage.INDEX, this::index);
    Instant finished = desk.clock().instant();
    if (!stop.asked()) {
      desk.ledger().runs().finish(run, finished);
    }
    return RunReport.of(
        desk.ledger(),
        run,
        Duration.between(started, finished),
        List.<FeedPoll>of(),
        RunFigures.ofStages(StageTimes.since(before, reader.times().sums())));
  }

  private boolean index() {
    desk.keeper().catchUp(progress);
    return true;
  }

  @Override
  public void take(String name, Capture capture) throws InterruptedException {
    if (!further.keep(capture)) {
      takePage(name, capture, further.takeFor(capture));
    }
  }

  private void takePage(String name, Capture capture, List<Capture> more)
      throws InterruptedException {
    Optional<Outcome> earlier = desk.ledger().imports().earlier(capture.exchange());
    if (earlier.isPresent()) {
      desk.ledger().runs().record(run, name, null, earlier.get());
      return;
    }
    more.forEach(each -> desk.archive().append(each, null));
    ArchivePosition position =
        reader.times().time(Stage.ARCHIVE, () -> desk.archive().append(capture, null));
    pending.add(new Pending(name, capture, reader.submit(capture, more, position)));
    if (pending.size() >= AHEAD) {
      keepNext();
    }
  }

  @Override
  public void broken(String name, String sentence) {
    desk.ledger().runs().record(run, name, null, new Outcome.Failed(sentence));
  }

  private void keepNext() throws InterruptedException {
    Pending next = pending.remove();
    Outcome outcome =
        switch (StoryReader.await(next.result())) {
          case StoryReader.Result.Read read ->
              reader.times().time(Stage.LEDGER, () -> keep(read.reading()));
          case StoryReader.Result.NoStory none ->
              new Outcome.Skipped(next.name() + " is " + none.reason());
        };
    desk.ledger().runs().record(run, next.name(), null, outcome);
    desk.ledger().imports().remember(next.capture().exchange(), outcome);
  }

  private Outcome keep(Reading reading) {
    copies.join(reading.story());
    return desk.ledger().stories().save(reading);
  }
}
