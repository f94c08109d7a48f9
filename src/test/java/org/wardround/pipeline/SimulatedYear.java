package org.wardround.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wardround.article.SiteRules;
import org.wardround.article.StoryExtractor;
import org.wardround.extract.ClaimExtractor;
import org.wardround.fetch.FetchOptions;
import org.wardround.fetch.Fetcher;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunStore;
import org.wardround.ledger.StoredStory;

/// Nights of a desk, one after another as fast as they go: the desk is opened each night, the feeds
/// that are due are polled, and the desk is closed. Nights are at 01:30 in London, so that summer
/// time begins and ends in the middle of one; now and then the machine's clock is wrong for a
/// night.
public final class SimulatedYear {
  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 8);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// Nights without news at the end: more than a failed feed or page waits for its next try.
  private static final int REST = 12;

  /// Every so many nights the clock is wrong by so much, fast and slow in turn.
  private static final int WRONG_CLOCK = 19;

  private static final Duration WRONG = Duration.ofHours(5);

  /// Every so many nights the heap in use is measured.
  private static final int MEASURED = 5;

  private final Path desk;
  private final SimulatedPress press;
  private final FetchOptions fetch;
  private final List<Night> nights = new ArrayList<>();
  private Instant base = Instant.EPOCH;
  private long baseNanos;

  /// What a night took.
  ///
  /// @param heap bytes in use after it, everything that can be freed freed; 0 where not measured
  public record Night(int number, Duration took, int announced, int fresh, long heap) {}

  /// What was found in the end.
  ///
  /// @param faults what is lost, doubled or told otherwise than was published; empty when all is
  ///   well
  public record Findings(
      List<Night> nights,
      Map<String, Integer> events,
      long stories,
      long claims,
      long deskBytes,
      Duration replay,
      List<String> faults) {}

  private SimulatedYear(Path desk, SimulatedPress press) {
    this.desk = desk;
    this.press = press;
    this.fetch = FetchOptions.DEFAULT.withProxy(press.address()).withGap(Duration.ZERO);
  }

  /// Lives through so many nights, and then compares the desk with what was published.
  ///
  /// @param watcher is told of each night
  public static Findings run(
      Path desk, int nights, int feeds, double storiesANight, Consumer<Night> watcher)
      throws IOException, InterruptedException {
    try (SimulatedPress press = new SimulatedPress(20_260_215, feeds, storiesANight)) {
      return new SimulatedYear(desk, press).run(nights, watcher);
    }
  }

  private Findings run(int count, Consumer<Night> watcher)
      throws IOException, InterruptedException {
    try (Ledger ledger = Ledger.open(desk, clock())) {
      press.feeds().forEach(ledger.feeds()::subscribe);
    }
    try (StoryReader reader = reader()) {
      for (int night = 0; night < count + REST; night++) {
        setClock(night, night < count);
        if (night < count) {
          press.publish(base);
        } else {
          press.rest(base);
        }
        Night lived = live(night, reader);
        nights.add(lived);
        watcher.accept(lived);
      }
    }
    return findings();
  }

  private static StoryReader reader() {
    Path models = Path.of("models");
    return new StoryReader(
        new StoryExtractor(SiteRules.read(models.resolve("sites.tsv"))),
        () -> ClaimExtractor.load(models),
        Runtime.getRuntime().availableProcessors());
  }

  private Night live(int night, StoryReader reader) throws InterruptedException {
    long start = System.nanoTime();
    RunReport report;
    try (Desk open = Desk.open(desk, clock(), Progress.NONE);
        Fetcher fetcher = new Fetcher(fetch, clock())) {
      report = new Ingest(open, fetcher, reader, Progress.NONE, new Stop()).run("nightly", false);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    int fresh = report.outcomes().getOrDefault("new", 0);
    long heap = night % MEASURED == 0 ? heap() : 0;
    return new Night(night, took, report.announced(), fresh, heap);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void setClock(int night, boolean mayBeWrong) {
    Instant right = BEGIN.plusDays(night).atTime(LocalTime.of(1, 30)).atZone(LONDON).toInstant();
    boolean wrong = mayBeWrong && night % WRONG_CLOCK == WRONG_CLOCK - 1;
    Duration by = night / WRONG_CLOCK % 2 == 0 ? WRONG : WRONG.negated();
    base = wrong ? right.plus(by) : right;
    baseNanos = System.nanoTime();
  }

  private InstantSource clock() {
    return () -> base.plusNanos(System.nanoTime() - baseNanos);
  }

  private Findings findings() throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    long stories;
    long claims;
    try (Ledger ledger = Ledger.openReadOnly(desk);
        StoryIndex index = StoryIndex.open(Desk.indexOf(desk))) {
      compare(ledger, faults);
      countOutcomes(ledger, faults);
      stories = ledger.stories().count();
      claims = ledger.claims().count();
      check(faults, "stories in the index", index.size(), stories);
      check(faults, "the index's revision", index.watermark(), ledger.revision());
    }
    long bytes = size();
    ReplayReport replay =
        new Pipeline(
                new Config(
                    desk,
                    Path.of("models"),
                    fetch,
                    Runtime.getRuntime().availableProcessors(),
                    clock()),
                Progress.NONE)
            .replay(ReplayScope.ALL);
    replay.changes().forEach(c -> faults.add(c.link() + " is " + c.kind() + " after a replay"));
    check(faults, "stories that a replay finds unchanged", replay.unchanged(), stories);
    return new Findings(
        List.copyOf(nights), press.events(), stories, claims, bytes, replay.took(), faults);
  }

  private void compare(Ledger ledger, List<String> faults) {
    Map<String, SimulatedStory> published = press.stories();
    check(faults, "stories", ledger.stories().count(), published.size());
    check(faults, "links that wait", ledger.announcements().countWaiting(), 0);
    Map<Integer, String> clusters = new HashMap<>();
    for (SimulatedStory story : published.values().stream().sorted(BY_NUMBER).toList()) {
      List<StoredStory> versions = ledger.stories().versions(story.link());
      if (versions.isEmpty()) {
        faults.add(story.link() + " is lost");
      } else {
        compare(story, versions, faults);
        compareCluster(story, versions.getLast(), clusters, faults);
      }
    }
  }

  private static final java.util.Comparator<SimulatedStory> BY_NUMBER =
      java.util.Comparator.comparingInt(SimulatedStory::number);

  private static void compare(
      SimulatedStory story, List<StoredStory> versions, List<String> faults) {
    if (!versions.getLast().reading().story().text().contains(story.mark())) {
      faults.add(story.link() + " is not in its last edition");
    }
    long different = versions.stream().map(StoredStory::hash).distinct().count();
    if (versions.size() > story.edition() || different < versions.size()) {
      faults.add(story.link() + " has " + versions.size() + " versions");
    }
  }

  private static void compareCluster(
      SimulatedStory story, StoredStory kept, Map<Integer, String> clusters, List<String> faults) {
    String cluster = kept.reading().cluster();
    String own = cluster == null ? "" : cluster;
    String first = clusters.putIfAbsent(story.text(), own);
    if (first != null && (own.isEmpty() || !own.equals(first))) {
      faults.add(story.link() + " is not with its copies");
    }
  }

  /// Every story is new exactly once.
  private void countOutcomes(Ledger ledger, List<String> faults) {
    Map<String, Integer> fresh = new TreeMap<>();
    for (RunStore.Run run : ledger.runs().latest(Integer.MAX_VALUE)) {
      ledger.runs().outcomes(run.id()).stream()
          .filter(outcome -> outcome.word().equals("new"))
          .forEach(outcome -> fresh.merge(outcome.link(), 1, Integer::sum));
    }
    check(faults, "links that were new", fresh.size(), press.stories().size());
    fresh.forEach((link, times) -> check(faults, "times that " + link + " was new", times, 1));
  }

  private static void check(List<String> faults, String what, long is, long wanted) {
    if (is != wanted) {
      faults.add("%s: %d instead of %d".formatted(what, is, wanted));
    }
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(desk)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
