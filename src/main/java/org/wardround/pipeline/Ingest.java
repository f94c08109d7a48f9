package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.fetch.Fetcher;
import org.wardround.fetch.HostTraffic;
import org.wardround.ledger.Announcement;
import org.wardround.ledger.FeedState;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.pipeline.RunReport.FeedPoll;
import org.wardround.pipeline.StageTimes.Stage;

/// One bounded run: polls the feeds that are due, then sees to every link that waits, and makes the
/// index follow. Everything that was announced is in the ledger before anything is done about it,
/// so a run that is killed is simply taken up by the next.
public final class Ingest {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  /// Links looked at in one round; those of one host follow each other, so that a host with many
  /// does not keep the others waiting.
  private static final int ROUND = 10_000;

  private final Desk desk;
  private final RunFetcher fetcher;
  private final StoryReader reader;
  private final Progress progress;
  private final StageTimes times;
  private final Stop stop;

  Ingest(Desk desk, Fetcher fetcher, StoryReader reader, Progress progress, Stop stop) {
    this.desk = desk;
    this.fetcher = new RunFetcher(fetcher, stop);
    this.reader = reader;
    this.progress = progress;
    this.times = reader.times();
    this.stop = stop;
  }

  /// Runs once. A run that is told to stop ends with what it has, and stays unfinished in the
  /// ledger, like one that was killed.
  ///
  /// @param kind by which the run is found in the ledger
  /// @param allFeeds polls every enabled feed, due or not
  RunReport run(String kind, boolean allFeeds) throws InterruptedException {
    Instant started = desk.clock().instant();
    List<StageTime> before = times.sums();
    long run = desk.ledger().runs().start(kind, started);
    LOG.info("Run {} ({}) begins.", run, kind);
    makeGoodAClockThatWasAhead(started);
    List<FeedPoll> polls = poll(run, allFeeds ? Instant.MAX : started);
    PageTally tally = new PageTally();
    settleWaiting(run, desk.clock().instant(), tally);
    int _ = times.time(Stage.DERIVE, desk.ledger()::derive);
    boolean _ = times.time(Stage.INDEX, this::index);
    List<HostTraffic> traffic = fetcher.traffic();
    RunFigures.addFetching(times, traffic);
    List<StageTime> stages = StageTimes.since(before, times.sums());
    RunFigures figures =
        RunFigures.take(desk.ledger(), run, started, polls, traffic, tally, stages);
    Instant finished = desk.clock().instant();
    if (!stop.asked()) {
      desk.ledger().runs().finish(run, finished);
    }
    LOG.info("Run {} {}.", run, stop.asked() ? "stops early" : "ends");
    return RunReport.of(desk.ledger(), run, Duration.between(started, finished), polls, figures);
  }

  private boolean index() {
    desk.keeper().catchUp(progress);
    return true;
  }

  private void makeGoodAClockThatWasAhead(Instant now) {
    int feeds = desk.ledger().feeds().dueAgainAfter(now);
    int links = desk.ledger().announcements().dueAgainAfter(now);
    if (feeds + links > 0) {
      LOG.warn(
          "The clock was set back: {} feeds and {} links had times to come and are due again.",
          feeds,
          links);
    }
  }

  private List<FeedPoll> poll(long run, Instant due) throws InterruptedException {
    List<FeedState> feeds = due.equals(Instant.MAX) ? enabled() : desk.ledger().feeds().due(due);
    FeedPolling polling = new FeedPolling(desk, fetcher, run);
    progress.begin("Polling feeds", feeds.size());
    return inParallel(
        feeds,
        feed -> {
          stop.beforeBeginning();
          return polling.poll(feed);
        });
  }

  private List<FeedState> enabled() {
    return desk.ledger().feeds().subscribed().stream().filter(f -> f.feed().enabled()).toList();
  }

  private void settleWaiting(long run, Instant now, PageTally tally) throws InterruptedException {
    PageVisit visit = new PageVisit(desk, fetcher, reader, run, tally);
    List<Announcement> waiting = desk.ledger().announcements().waiting(now, ROUND);
    while (!waiting.isEmpty() && !stop.asked()) {
      progress.begin("Reading stories", waiting.size());
      inParallel(
          byHost(waiting),
          links -> {
            for (Announcement link : links) {
              stop.beforeBeginning();
              visit.settle(link);
              progress.step();
            }
            return links.size();
          });
      waiting = desk.ledger().announcements().waiting(now, ROUND);
    }
  }

  private static List<List<Announcement>> byHost(List<Announcement> links) {
    Map<String, List<Announcement>> hosts = new LinkedHashMap<>();
    for (Announcement link : links) {
      hosts.computeIfAbsent(StoryLink.host(link.link()), _ -> new ArrayList<>()).add(link);
    }
    return List.copyOf(hosts.values());
  }

  private interface Task<T, R> {
    R run(T subject) throws InterruptedException;
  }

  /// A virtual thread each; results in the order of the subjects, without those that a stop left
  /// out. The first bug met ends the run.
  private <T, R> List<R> inParallel(List<T> subjects, Task<T, R> task) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> futures =
          subjects.stream().map(s -> threads.submit(() -> task.run(s))).toList();
      List<R> results = new ArrayList<>();
      boolean done = false;
      try {
        for (Future<R> future : futures) {
          result(future).ifPresent(results::add);
        }
        done = true;
      } finally {
        if (!done) {
          threads.shutdownNow();
        }
      }
      return results;
    }
  }

  private <R> Optional<R> result(Future<R> future) throws InterruptedException {
    try {
      return Optional.of(StoryReader.await(future));
    } catch (InterruptedException stopped) {
      if (stop.asked()) {
        return Optional.empty();
      }
      throw stopped;
    }
  }
}
