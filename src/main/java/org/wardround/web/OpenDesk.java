package org.wardround.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.archive.WarcArchive;
import org.wardround.index.Search;
import org.wardround.index.SearchOptions;
import org.wardround.index.Synonyms;
import org.wardround.ledger.Career;
import org.wardround.ledger.Ledger;
import org.wardround.lexicon.Lexicon;
import org.wardround.lexicon.OtherNames;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Desk;
import org.wardround.pipeline.Progress;

/// The workspace as the pages use it: open for reading all the time, for writing only for the
/// moment that a change takes, so that an ingest can run beside it. May be used from any thread.
final class OpenDesk implements AutoCloseable {
  /// How long a change waits for another process to let go of the desk: a command is done by then,
  /// an ingest is not.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private static final Logger LOG = LoggerFactory.getLogger(OpenDesk.class);

  private final Path folder;
  private final InstantSource clock;
  private final Lexicon lexicon;
  private final Ledger ledger;
  private final Search search;
  private final WarcArchive archive;
  private final Map<String, Set<String>> otherNames;
  private final ReentrantLock writing = new ReentrantLock();

  private OpenDesk(
      Path folder,
      InstantSource clock,
      Lexicon lexicon,
      Map<String, Set<String>> otherNames,
      Ledger ledger,
      Search search) {
    this.otherNames = otherNames;
    this.folder = folder;
    this.clock = clock;
    this.lexicon = lexicon;
    this.ledger = ledger;
    this.search = search;
    this.archive = WarcArchive.reading(Desk.archiveOf(folder));
  }

  /// Opens a desk; makes an empty one where there is none. Throws `WardroundException` when it is
  /// damaged or of a newer version.
  static OpenDesk open(ServeOptions options) {
    Path folder = options.desk();
    InstantSource clock = options.clock();
    boolean there = Files.exists(Ledger.file(folder)) && Files.isDirectory(Desk.indexOf(folder));
    if (!there) {
      Desk.open(folder, clock, Progress.NONE).close();
    }
    Lexicon lexicon = Lexicon.load(options.models());
    Ledger ledger = Ledger.openReadOnly(folder, () -> lexicon);
    try {
      Map<String, Set<String>> names = OtherNames.load(options.models());
      SearchOptions other = new SearchOptions(Synonyms.of(names), clock);
      Search search = Search.open(Desk.indexOf(folder), other);
      return new OpenDesk(folder, clock, lexicon, names, ledger, search);
    } catch (RuntimeException wrong) {
      ledger.close();
      throw wrong;
    }
  }

  /// The truth, for reading.
  Ledger ledger() {
    return ledger;
  }

  Search search() {
    return search;
  }

  /// The career of the person of that id. Throws a [Problem] when there is none.
  Career career(String id) {
    return ledger
        .moves()
        .career(id)
        .orElseThrow(() -> Problem.notFound("There is no person with the id “" + id + "”."));
  }

  WarcArchive archive() {
    return archive;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /// Of each name that the lists know, all names of the same thing.
  Map<String, Set<String>> otherNames() {
    return otherNames;
  }

  InstantSource clock() {
    return clock;
  }

  Path folder() {
    return folder;
  }

  /// Changes something, one caller after another; what follows from it is derived before this
  /// returns. Throws a [Problem] when another process keeps the desk to itself.
  <R> R write(Function<Ledger, R> change) {
    writing.lock();
    try (Ledger writer = writer()) {
      return change.apply(writer);
    } finally {
      writing.unlock();
    }
  }

  private Ledger writer() {
    for (Duration waited = Duration.ZERO; ; waited = waited.plus(BETWEEN_TRIES)) {
      try {
        return Ledger.open(folder, clock, lexicon);
      } catch (WardroundException inUse) {
        if (waited.compareTo(PATIENCE) >= 0) {
          throw Problem.conflict(
              inUse.getMessage() + " Nothing was changed; send it again when that has ended.");
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.conflict("The desk is being closed.");
    }
  }

  @Override
  public void close() {
    writing.lock();
    try (ledger;
        search) {
      LOG.debug("The desk {} is closed.", folder);
    } finally {
      writing.unlock();
    }
  }
}
