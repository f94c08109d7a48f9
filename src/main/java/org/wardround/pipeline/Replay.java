package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.AnnouncementStore;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Reading;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.FeedEntry;
import org.wardround.model.Outcome;
import org.wardround.model.WardroundException;

/// Derives stories and claims anew from the archive, in the order in which the pages came in, and
/// tells what is otherwise since. Subscriptions, announcements, runs and the user's judgements
/// stay; so do stories whose pages are no longer in the archive.
///
/// The stories are read into a ledger aside and compared before any is replaced, and only what
/// differs is touched: a replay that is killed leaves every story either as it was or as it is now,
/// and the next one goes on.
final class Replay {
  /// Pages read ahead of the one to be kept next, so that all readers have work.
  private static final int AHEAD = 16;

  private final Desk desk;
  private final StoryReader reader;
  private final Progress progress;
  private final ReplayScope scope;
  private final Map<ArchivePosition, String> archived;
  private final Map<String, String> titles;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<ArchivePosition> seen = new HashSet<>();
  private int captures;

  private record Pending(Capture capture, Future<StoryReader.Result> result) {}

  Replay(Desk desk, StoryReader reader, ReplayScope scope, Progress progress) {
    this.desk = desk;
    this.reader = reader;
    this.scope = scope;
    this.progress = progress;
    this.archived = desk.ledger().stories().archived();
    this.titles =
        desk.ledger().feeds().subscribed().stream()
            .collect(Collectors.toMap(f -> f.feed().url(), f -> f.feed().title()));
  }

  ReplayReport run() throws InterruptedException {
    Instant started = desk.clock().instant();
    Set<String> families = scope.whole() ? Set.of() : familiesInScope();
    Path folder = desk.folder().resolve("replay");
    ReplayFolder.clear(folder);
    ReplayMerge merge;
    try (Ledger fresh = Ledger.aside(folder, desk.ledger().lexicon())) {
      read(fresh, families);
      merge = new ReplayMerge(desk, fresh, scope.whole(), seen, archived);
      merge.run(progress);
    }
    if (scope.whole()) {
      desk.ledger().copies().adopt(folder);
      desk.ledger().deriveAnew();
    }
    ReplayFolder.clear(folder);
    desk.keeper().catchUp(progress);
    return new ReplayReport(
        Duration.between(started, desk.clock().instant()),
        captures,
        desk.ledger().stories().count(),
        merge.unchanged(),
        merge.changes());
  }

  private void read(Ledger fresh, Set<String> families) throws InterruptedException {
    Copies copies = new Copies(fresh.copies());
    FurtherCaptures further = new FurtherCaptures();
    progress.begin("Reading the archive", archived.size());
    desk.archive()
        .forEach(
            (position, capture) -> {
              if (further.keep(capture)) {
                return;
              }
              List<Capture> more = further.takeFor(capture);
              if (capture.kind() != Capture.Kind.PAGE
                  || !(scope.whole() || families.contains(family(position, capture)))) {
                return;
              }
              captures++;
              seen.add(position);
              pending.add(new Pending(capture, reader.submit(capture, more, position)));
              if (pending.size() >= AHEAD) {
                keepNext(fresh, copies);
              }
            });
    while (!pending.isEmpty()) {
      keepNext(fresh, copies);
    }
  }

  private Set<String> familiesInScope() {
    Set<String> families = new HashSet<>();
    desk.archive()
        .forEach(
            (position, capture) -> {
              String feed = capture.feed();
              String title = feed == null ? "" : titles.getOrDefault(feed, "");
              if (capture.kind() == Capture.Kind.PAGE && scope.includes(capture, title)) {
                families.add(family(position, capture));
              }
            });
    if (families.isEmpty()) {
      throw new WardroundException("The archive has no page of what was asked for.");
    }
    return families;
  }

  /// What all captures of one story have in common: the story's link, as far as it is known.
  private String family(ArchivePosition position, Capture capture) {
    String story = archived.get(position);
    if (story != null) {
      return story;
    }
    String link = capture.announced();
    return desk.ledger()
        .announcements()
        .find(link)
        .flatMap(announced -> java.util.Optional.ofNullable(announced.story()))
        .orElseGet(() -> StoryLink.of(link, null));
  }

  private void keepNext(Ledger fresh, Copies copies) throws InterruptedException {
    Pending next = pending.remove();
    switch (StoryReader.await(next.result())) {
      case StoryReader.Result.Read read -> {
        Reading reading = read.reading();
        copies.join(reading.story());
        remember(next.capture(), fresh.stories().save(reading), reading.story().link());
      }
      case StoryReader.Result.NoStory none ->
          remember(next.capture(), new Outcome.Skipped("It is " + none.reason()), null);
    }
    progress.step();
  }

  /// Where the ledger was lost, the announcement is written down again, so that the link is not
  /// fetched as new.
  private void remember(Capture capture, Outcome outcome, @Nullable String story) {
    FeedEntry entry = capture.entry();
    String feed = capture.feed();
    AnnouncementStore announcements = desk.ledger().announcements();
    if (feed == null || entry == null || entry.link() == null) {
      return;
    }
    if (announcements.find(entry.link()).isEmpty()) {
      Instant at = capture.exchange().at();
      announcements.announce(feed, List.of(entry), at);
      announcements.settle(entry.link(), outcome, story, capture.exchange().validators(), at);
    } else if (story != null) {
      announcements.leadsTo(entry.link(), story);
    }
  }
}
