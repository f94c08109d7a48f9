package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.wardround.article.StoryExtractor;
import org.wardround.article.StoryResult;
import org.wardround.model.Page;

/// Reading stories out of pages: pages a second beside Readability4J on the same pages in one run,
/// time against page size, and pages made to hurt. `bench article DIR` takes a folder of pages;
/// without one it takes the sample desk.
final class ArticleBench implements Bench.Benchmark {
  private static final int ROUNDS = 3;

  private final StoryExtractor extractor = new StoryExtractor();

  @Override
  public void run(PrintStream out, List<String> arguments) throws IOException {
    List<Page> pages = pages(Path.of(arguments.isEmpty() ? "data/sample" : arguments.getFirst()));
    long bytes = pages.stream().mapToLong(page -> page.body().length).sum();
    out.printf(
        "%d pages, %.1f MB, best of %d rounds, in processor time%n",
        pages.size(), bytes / 1e6, ROUNDS);
    double ours = seconds(pages, extractor::extract);
    double theirs = seconds(pages, ArticleBench::readability);
    report(out, "Wardround", ours, pages, bytes);
    report(out, "Readability4J", theirs, pages, bytes);
    out.printf(
        Locale.ROOT, "ratio          %.1f times Readability4J's throughput%n", theirs / ours);
    growth(out);
    hostile(out);
  }

  private static List<Page> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(ArticleBench::page)
          .toList();
    }
  }

  private static Page page(Path file) {
    try {
      return new Page(file.toUri().toString(), null, Files.readAllBytes(file), Instant.EPOCH);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The same work for both: from bytes to text.
  private static void readability(Page page) {
    String html = new String(page.body(), StandardCharsets.UTF_8);
    new Readability4J(page.url(), html).parse().getTextContent();
  }

  /// Seconds of processor time: what else the machine does must not decide who is quicker.
  private static double seconds(List<Page> pages, Consumer<Page> work) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int round = 0; round <= ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      pages.forEach(work);
      double took = (clock.getCurrentThreadCpuTime() - start) / 1e9;
      best = round == 0 ? best : Math.min(best, took); // the first round warms up
    }
    return best;
  }

  private static void report(
      PrintStream out, String name, double seconds, List<Page> pages, long bytes) {
    out.printf(
        Locale.ROOT,
        "%-14s %.0f pages/s, %.1f MB/s%n",
        name,
        pages.size() / seconds,
        bytes / 1e6 / seconds);
  }

  private void growth(PrintStream out) {
    double before = 0;
    for (int paragraphs : new int[] {1_000, 2_000, 4_000, 8_000, 16_000}) {
      Page page = HostilePages.story(paragraphs);
      double took = seconds(List.of(page), extractor::extract);
      String growth =
          before == 0
              ? ""
              : String.format(Locale.ROOT, ", %.1f times the one before", took / before);
      out.printf(
          Locale.ROOT, "%6.1f MB       %.0f ms%s%n", page.body().length / 1e6, took * 1e3, growth);
      before = took;
    }
  }

  private void hostile(PrintStream out) {
    List<String> lines = new ArrayList<>();
    HostilePages.all(1)
        .forEach(
            (name, page) -> {
              long start = System.nanoTime();
              StoryResult result = extractor.extract(page);
              double took = (System.nanoTime() - start) / 1e9;
              lines.add(
                  String.format(
                      Locale.ROOT,
                      "%-28s %.2f s, %s",
                      name,
                      took,
                      result.getClass().getSimpleName()));
            });
    lines.forEach(out::println);
  }
}
