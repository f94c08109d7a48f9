package org.wardround.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Starts a benchmark by its name. They live beside the tests, since they compare Wardround with
/// libraries that it does not ship.
public final class Bench {
  /// One benchmark: prints what it measured, and how.
  interface Benchmark {
    void run(PrintStream out, List<String> arguments) throws Exception;
  }

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("article", new ArticleBench()),
              Map.entry("desk", new DeskBench()),
              Map.entry("extract", new ExtractBench()),
              Map.entry("feeds", new FeedsBench()),
              Map.entry("fetch", new FetchBench()),
              Map.entry("ledger", new LedgerBench()),
              Map.entry("pipeline", new PipelineBench()),
              Map.entry("relevance", new RelevanceBench()),
              Map.entry("search", new SearchBench()),
              Map.entry("soak", new SoakBench())));

  private Bench() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Benchmark benchmark = args.length == 0 ? null : BENCHMARKS.get(args[0]);
    if (benchmark == null) {
      System.err.println("wardround: bench takes one of " + BENCHMARKS.keySet());
      System.exit(2);
      return;
    }
    benchmark.run(out, Arrays.asList(args).subList(1, args.length));
  }
}
