package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.wardround.index.Search;
import org.wardround.index.SearchOptions;
import org.wardround.index.SearchRequest;
import org.wardround.index.StoryIndex;
import org.wardround.index.Synonyms;
import org.wardround.model.IndexedStory;

/// `bench search [STORIES]`: how fast stories are indexed and found, beside plain Lucene.
///
/// Both indexes hold the same generated stories (200,000 by default), added in turns of 2,000 by
/// one thread each. Of every kind of query 100 different ones are asked once for warming up and
/// once for the figures: ten hits with facets and highlighting from Wardround; the bare query's ten
/// documents from Lucene; and those with Lucene's own facets, stored fields and highlighter
/// ("trimmed"). Times are the processor's, of the thread that adds or asks; merges run beside it.
final class SearchBench implements Bench.Benchmark {
  private static final int TURN = 2_000;
  private static final int QUERIES = 100;
  private static final int BATCH = 10_000;
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  @Override
  public void run(PrintStream out, List<String> arguments) throws IOException {
    int stories = arguments.isEmpty() ? 200_000 : Integer.parseInt(arguments.getFirst());
    Path folder = Files.createTempDirectory("wardround-bench");
    try (StoryIndex ours = StoryIndex.open(folder.resolve("ours"));
        BareIndex bare = new BareIndex(folder.resolve("bare"))) {
      StoryGenerator generator = new StoryGenerator(1);
      index(out, stories, generator, ours, bare);
      out.printf(
          "size: %.0f bytes a story, bare %.0f%n",
          (double) bytes(folder.resolve("ours")) / stories,
          (double) bytes(folder.resolve("bare")) / stories);
      try (Search search =
          ours.search(new SearchOptions(Synonyms.NONE, InstantSource.fixed(NOW)))) {
        bare.openForSearch();
        search(out, generator, search, bare);
        batch(out, generator, search);
      }
    } finally {
      delete(folder);
    }
  }

  private static void index(
      PrintStream out, int stories, StoryGenerator generator, StoryIndex ours, BareIndex bare)
      throws IOException {
    long ourTime = 0;
    long bareTime = 0;
    for (int done = 0; done < stories; done += TURN) {
      List<IndexedStory> turn = Stream.generate(generator::next).limit(TURN).toList();
      long start = worked();
      turn.forEach(ours::add);
      long middle = worked();
      for (IndexedStory story : turn) {
        bare.add(story);
      }
      ourTime += middle - start;
      bareTime += worked() - middle;
    }
    long start = worked();
    ours.commit(stories);
    long middle = worked();
    bare.commit();
    ourTime += middle - start;
    bareTime += worked() - middle;
    out.printf(
        "indexing: %.0f stories/s, bare IndexWriter %.0f stories/s, ratio %.2f%n",
        rate(stories, ourTime), rate(stories, bareTime), (double) bareTime / ourTime);
  }

  private static void search(
      PrintStream out, StoryGenerator generator, Search search, BareIndex bare) throws IOException {
    Times together = new Times();
    out.printf("%-12s %17s %17s %17s %9s%n", "ms p50, p99", "ours", "bare", "trimmed", "hits");
    for (QueryKind kind : QueryKind.values()) {
      Times times = new Times();
      long hits = 0;
      for (int i = 0; i < 2 * QUERIES; i++) {
        times = i == QUERIES ? new Times() : times;
        hits = i == QUERIES ? 0 : hits;
        hits += ask(kind, generator, i % QUERIES, search, bare, times);
      }
      together.ours.addAll(times.ours);
      together.wall.addAll(times.wall);
      out.printf(
          "%-12s %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %9d%n",
          kind.name().toLowerCase(Locale.ROOT),
          at(times.ours, 0.5),
          at(times.ours, 0.99),
          at(times.bare, 0.5),
          at(times.bare, 0.99),
          at(times.trimmed, 0.5),
          at(times.trimmed, 0.99),
          hits / QUERIES);
    }
    out.printf(
        "all kinds: p50 %.2f ms, p99 %.2f ms of the processor; p50 %.2f ms, p99 %.2f ms elapsed%n",
        at(together.ours, 0.5),
        at(together.ours, 0.99),
        at(together.wall, 0.5),
        at(together.wall, 0.99));
  }

  /// What `search --batch` does with a file of 10,000 queries of all kinds: ten hits each, as many
  /// queries at a time as there are processors.
  private static void batch(PrintStream out, StoryGenerator generator, Search search) {
    QueryKind[] kinds = QueryKind.values();
    int atATime = Runtime.getRuntime().availableProcessors();
    long clock = System.nanoTime();
    long hits =
        IntStream.range(0, BATCH)
            .mapToObj(i -> kinds[i % kinds.length].request(generator, i % QUERIES).strict())
            .gather(Gatherers.mapConcurrent(atATime, search::run))
            .mapToLong(result -> result.hits().size())
            .sum();
    out.printf(
        "a batch of %,d queries, %d at a time: %,d hits in %.0f s%n",
        BATCH, atATime, hits, (System.nanoTime() - clock) / 1e9);
  }

  /// Nanoseconds of each query: the processor's, and for ours the clock's.
  private static final class Times {
    private final List<Long> ours = new ArrayList<>();
    private final List<Long> bare = new ArrayList<>();
    private final List<Long> trimmed = new ArrayList<>();
    private final List<Long> wall = new ArrayList<>();
  }

  private static long ask(
      QueryKind kind, StoryGenerator made, int i, Search search, BareIndex bare, Times times)
      throws IOException {
    SearchRequest request = kind.request(made, i).withFacets(10).strict();
    Query query = kind.bare(made, i);
    long clock = System.nanoTime();
    long start = worked();
    long hits = search.run(request).total();
    times.ours.add(worked() - start);
    times.wall.add(System.nanoTime() - clock);
    start = worked();
    bare.topTen(query);
    times.bare.add(worked() - start);
    start = worked();
    bare.topTenWithTrimmings(query);
    times.trimmed.add(worked() - start);
    return hits;
  }

  /// What this thread has had of the processor: other programs do not count.
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double at(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
  }

  private static double rate(int stories, long nanos) {
    return stories / (nanos / (double) Duration.ofSeconds(1).toNanos());
  }

  private static long bytes(Path folder) throws IOException {
    long sum = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
