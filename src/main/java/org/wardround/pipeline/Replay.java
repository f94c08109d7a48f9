package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.AnnouncementStore;
import org.wardround.ledger.Reading;
import org.wardround.ledger.StoredStory;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.FeedEntry;
import org.wardround.model.Outcome;

/// Derives the stories, the claims and the index anew from the archive, in the order in which the
/// pages came in. Subscriptions, announcements, runs and the user's judgements stay.
final class Replay {
  /// Pages read ahead of the one to be kept next, so that all readers have work.
  private static final int AHEAD = 16;

  /// Stories compared at a time.
  private static final int BATCH = 500;

  private final Desk desk;
  private final StoryReader reader;
  private final Progress progress;
  private final Copies copies;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private int captures;

  private record Pending(Capture capture, Future<StoryReader.Result> result) {}

  Replay(Desk desk, StoryReader reader, Progress progress) {
    this.desk = desk;
    this.reader = reader;
    this.progress = progress;
    this.copies = new Copies(desk.ledger().copies());
  }

  ReplayReport run() throws InterruptedException {
    Instant started = desk.clock().instant();
    Map<String, Integer> before = digests();
    desk.ledger().forgetStories(desk.clock());
    desk.index().clear();
    progress.begin("Reading the archive", before.size());
    desk.archive().forEach(this::take);
    while (!pending.isEmpty()) {
      keepNext();
    }
    desk.keeper().catchUp(progress);
    Map<String, Integer> after = digests();
    return new ReplayReport(
        Duration.between(started, desk.clock().instant()),
        captures,
        before.size(),
        after.size(),
        changes(before, after));
  }

  private void take(ArchivePosition position, Capture capture) throws InterruptedException {
    if (capture.kind() != Capture.Kind.PAGE) {
      return;
    }
    captures++;
    pending.add(new Pending(capture, reader.submit(capture, position)));
    if (pending.size() >= AHEAD) {
      keepNext();
    }
  }

  private void keepNext() throws InterruptedException {
    Pending next = pending.remove();
    switch (StoryReader.await(next.result())) {
      case StoryReader.Result.Read read -> keep(next.capture(), read.reading());
      case StoryReader.Result.NoStory none ->
          remember(next.capture(), new Outcome.Skipped("It is " + none.reason()), null);
    }
    progress.step();
  }

  private void keep(Capture capture, Reading reading) {
    copies.join(reading.story());
    Outcome outcome = desk.ledger().stories().save(reading);
    remember(capture, outcome, reading.story().link());
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
    }
  }

  /// What is known of each story, in a number.
  private Map<String, Integer> digests() {
    Map<String, Integer> digests = new HashMap<>();
    List<StoredStory> batch = desk.ledger().stories().changedSince(0, BATCH);
    while (!batch.isEmpty()) {
      for (StoredStory stored : batch) {
        Reading reading = stored.reading();
        digests.put(
            reading.story().link(),
            List.of(reading.story(), reading.extraction(), stored.version()).hashCode());
      }
      batch = desk.ledger().stories().changedSince(batch.getLast().revision(), BATCH);
    }
    return digests;
  }

  private static int changes(Map<String, Integer> before, Map<String, Integer> after) {
    Map<String, Integer> all = new HashMap<>(before);
    all.putAll(after);
    return (int)
        all.keySet().stream()
            .filter(link -> !after.getOrDefault(link, 0).equals(before.getOrDefault(link, 0)))
            .count();
  }
}
