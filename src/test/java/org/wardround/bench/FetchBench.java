package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.wardround.article.StoryExtractor;
import org.wardround.article.StoryResult;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.PollingRun;

/// `bench fetch`: how near polling comes to the time that politeness alone dictates, and what the
/// fetcher can do where politeness asks for nothing.
final class FetchBench implements Bench.Benchmark {
  private static final Path PAGE =
      Path.of("data/sample/wardpost.example/2015/09/17/kelsey-telstra/index.html");

  @Override
  public void run(PrintStream out, List<String> arguments) throws Exception {
    PollingRun.of(20, 5, Duration.ZERO, Duration.ZERO);
    out.println("1,000 feeds on 200 hosts, 2 s between requests to a host, 100 ms latency:");
    report(out, PollingRun.of(200, 5, Duration.ofSeconds(2), Duration.ofMillis(100)), 1_000);
    out.println("6,400 feeds on 64 hosts, no gap, no latency (64 requests at a time):");
    report(out, PollingRun.of(64, 100, Duration.ZERO, Duration.ZERO), 6_400);
    out.println("3,200 pages on 64 hosts, no gap, no latency, each fetched and its story read:");
    report(out, PollingRun.of(64, 50, Duration.ZERO, Duration.ZERO, pages()), 3_200);
  }

  private static PollingRun.Kind pages() throws IOException {
    StoryExtractor stories = new StoryExtractor();
    return new PollingRun.Kind(
        Files.readAllBytes(PAGE),
        FetchRequest::page,
        got -> stories.extract(got.exchange().page()) instanceof StoryResult.Extracted);
  }

  private static void report(PrintStream out, PollingRun run, int expected) {
    double seconds = run.took().toMillis() / 1000.0;
    out.printf(
        "  %d of %d fetched and read in %.1f s, %.0f a minute; processors busy for %.1f s; heap at most %d MB%n",
        run.fetched(),
        expected,
        seconds,
        run.fetched() / seconds * 60,
        run.cpu().toMillis() / 1000.0,
        run.peakHeap() >> 20);
    if (run.ideal().toMillis() > 1_000) {
      out.printf(
          "  politeness alone: %.1f s; ratio %.3f%n", run.ideal().toMillis() / 1000.0, run.ratio());
    }
  }
}
