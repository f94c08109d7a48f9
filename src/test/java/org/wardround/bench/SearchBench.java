package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
/// documents from Lucene; and from Lucene the same with its own facets and highlighter.
final class SearchBench implements Bench.Benchmark {
  private static final int TURN = 2_000;
  private static final int QUERIES = 100;
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
      long start = System.nanoTime();
      turn.forEach(ours::add);
      long middle = System.nanoTime();
      for (IndexedStory story : turn) {
        bare.add(story);
      }
      ourTime += middle - start;
      bareTime += System.nanoTime() - middle;
    }
    long start = System.nanoTime();
    ours.commit(stories);
    long middle = System.nanoTime();
    bare.commit();
    ourTime += middle - start;
    bareTime += System.nanoTime() - middle;
    out.printf(
        "indexing: %.0f stories/s, bare IndexWriter %.0f stories/s, ratio %.2f%n",
        rate(stories, ourTime), rate(stories, bareTime), (double) bareTime / ourTime);
  }

  private static void search(
      PrintStream out, StoryGenerator generator, Search search, BareIndex bare) throws IOException {
    List<long[]> all = new ArrayList<>();
    out.println(
        "milliseconds        ours p50    p99 | bare p50    p99 | with trimmings p50    p99 |  hits");
    for (QueryKind kind : QueryKind.values()) {
      long[] ours = new long[QUERIES];
      long[] plain = new long[QUERIES];
      long[] trimmed = new long[QUERIES];
      long hits = 0;
      for (int round = 0; round < 2; round++) {
        hits = 0;
        for (int i = 0; i < QUERIES; i++) {
          SearchRequest request = kind.request(generator, i).withFacets(10).strict();
          var query = kind.bare(generator, i);
          long start = System.nanoTime();
          hits += search.run(request).total();
          ours[i] = System.nanoTime() - start;
          start = System.nanoTime();
          bare.topTen(query);
          plain[i] = System.nanoTime() - start;
          start = System.nanoTime();
          bare.topTenWithTrimmings(query);
          trimmed[i] = System.nanoTime() - start;
        }
      }
      all.add(ours);
      out.printf(
          "%-18s %8.2f %8.2f | %6.2f %6.2f | %14.2f %8.2f | %d%n",
          kind.name().toLowerCase(java.util.Locale.ROOT),
          at(ours, 0.5),
          at(ours, 0.99),
          at(plain, 0.5),
          at(plain, 0.99),
          at(trimmed, 0.5),
          at(trimmed, 0.99),
          hits / QUERIES);
    }
    long[] together = all.stream().flatMapToLong(Arrays::stream).toArray();
    out.printf(
        "all kinds: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        at(together, 0.5), at(together, 0.99), at(together, 1));
  }

  private static double at(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
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
