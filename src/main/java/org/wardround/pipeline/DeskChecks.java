package org.wardround.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wardround.archive.WarcArchive;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunStore.Run;
import org.wardround.model.ArchivePosition;
import org.wardround.model.WardroundException;

/// Is the desk sound: ledger, index and archive each, and against each other?
final class DeskChecks {
  static final String INDEX = "index";
  static final String REPLAY = "replay";

  private final Config config;
  private final Path desk;
  private final List<Finding> findings = new ArrayList<>();

  DeskChecks(Config config) {
    this.config = config;
    this.desk = config.desk();
  }

  List<Finding> run() {
    if (!Files.exists(Ledger.file(desk))) {
      findings.add(
          Finding.notice(
              "desk", "There is no desk at " + desk + " yet.", "The first ingest makes one."));
      return findings;
    }
    boolean inUse = Ledger.isInUse(desk);
    if (inUse) {
      findings.add(
          Finding.notice(
              "desk",
              "The desk " + desk + " is in use by another process.",
              "Look again when that has ended, to have everything looked at."));
    }
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      ledger(ledger);
      runs(ledger, inUse);
      archive(ledger, inUse);
      index(ledger, inUse);
    } catch (WardroundException broken) {
      findings.add(
          Finding.problem(
              "ledger",
              String.valueOf(broken.getMessage()),
              "Restore a backup into another folder: restore FILE --desk DIR."));
    }
    if (!inUse && Files.exists(desk.resolve(REPLAY))) {
      findings.add(
          Finding.notice(REPLAY, "A replay was killed and left its folder.", "").mendable());
    }
    return findings;
  }

  private void ledger(Ledger ledger) {
    List<String> problems = ledger.problems();
    problems.forEach(
        problem ->
            findings.add(
                Finding.problem(
                    "ledger",
                    problem,
                    "Restore a backup; or move ledger.db away and run replay, which keeps all but"
                        + " judgements and subscriptions.")));
    if (problems.isEmpty()) {
      findings.add(
          Finding.fine(
              "ledger", "It is sound; it has %,d stories.".formatted(ledger.stories().count())));
    }
  }

  private void runs(Ledger ledger, boolean inUse) {
    List<Run> latest = ledger.runs().latest(1);
    if (latest.isEmpty()) {
      findings.add(Finding.notice("runs", "There was no run yet.", "Run ingest, or nightly."));
      return;
    }
    Run last = latest.getFirst();
    Instant now = config.clock().instant();
    String what = "Run %d (%s) began at %s".formatted(last.id(), last.kind(), last.started());
    if (last.started().isAfter(now)) {
      findings.add(
          Finding.problem(
              "clock",
              what + ", which is still to come: the clock was ahead then, or is behind now.",
              "Set the clock; runs go on as usual then."));
    } else if (last.finished() == null && !inUse) {
      findings.add(
          Finding.notice(
              "runs",
              "%s and did not get through; %,d links wait."
                  .formatted(what, ledger.announcements().countWaiting()),
              "The next run goes on where it was."));
    } else {
      findings.add(Finding.fine("runs", what + "."));
    }
  }

  private void archive(Ledger ledger, boolean inUse) {
    Path folder = Desk.archiveOf(desk);
    if (!inUse && leftOpen(folder)) {
      findings.add(
          Finding.notice("archive", "A run was killed while it wrote a file of pages.", "")
              .mendable());
    }
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<String> problems = new ArrayList<>();
    Set<ArchivePosition> pages = WarcArchive.reading(folder).check(problems::add);
    String cure = "Take the file from a backup; stories and claims read from it are kept.";
    problems.forEach(problem -> findings.add(Finding.problem("archive", problem, cure)));
    long lost = lost(ledger, pages);
    if (lost > 0) {
      findings.add(
          Finding.problem(
              "archive",
              "The pages of %,d versions of stories are not where the ledger says.".formatted(lost),
              cure));
    } else if (problems.isEmpty()) {
      findings.add(
          Finding.fine("archive", "It is sound; it has %,d pages.".formatted(pages.size())));
    }
  }

  /// What is older than all that is kept was removed on purpose.
  private static long lost(Ledger ledger, Set<ArchivePosition> pages) {
    SortedSet<String> files = new TreeSet<>();
    pages.forEach(page -> files.add(page.file()));
    return ledger.stories().archived().keySet().stream()
        .filter(page -> !pages.contains(page))
        .filter(page -> !files.isEmpty() && page.file().compareTo(files.first()) >= 0)
        .count();
  }

  private static boolean leftOpen(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".open"));
    } catch (IOException broken) {
      throw new WardroundException("The archive " + folder + " cannot be listed.", broken);
    }
  }

  private void index(Ledger ledger, boolean inUse) {
    StoryIndex.Standing standing = StoryIndex.standing(Desk.indexOf(desk));
    if (standing.problem() != null) {
      findings.add(Finding.problem(INDEX, standing.problem(), "").mendable());
    } else if (!inUse && isBehind(ledger, standing)) {
      findings.add(
          Finding.problem(
                  INDEX,
                  "It has %,d stories, and the ledger %,d; or it lacks the newest changes."
                      .formatted(standing.stories(), ledger.stories().count()),
                  "")
              .mendable());
    } else {
      findings.add(
          Finding.fine(INDEX, "It is sound; it has %,d stories.".formatted(standing.stories())));
    }
  }

  private static boolean isBehind(Ledger ledger, StoryIndex.Standing standing) {
    return standing.watermark() != ledger.revision()
        || !standing.generation().equals(ledger.generation())
        || standing.stories() != ledger.stories().count();
  }
}
