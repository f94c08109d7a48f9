package org.wardround.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wardround.pipeline.RunReport;
import org.wardround.pipeline.WarmImport;

/// `bench pipeline DIR [STORIES]`: from HTML on disk to searchable with claims, moves derived and
/// index committed, and the time of each stage; beside CoreNLP's relation pipeline alone on the
/// same texts. Both use as many threads as there are cores: `taskset -c 0` for one. Time of the
/// processor is given too, since it does not depend on what else the machine does.
final class PipelineBench implements Bench.Benchmark {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @Override
  public void run(PrintStream out, List<String> arguments) throws Exception {
    List<String> all = ExtractBench.texts(Path.of(arguments.getFirst()));
    int most = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : all.size();
    List<String> texts = all.subList(0, Math.min(most, all.size()));
    Path folder = Files.createTempDirectory("wardround-bench-pipeline");
    Path pages = Files.createDirectory(folder.resolve("pages"));
    for (int i = 0; i < texts.size(); i++) {
      Files.writeString(pages.resolve(i + ".html"), page(texts.get(i), i));
    }
    out.printf("%d stories, %d cores%n", texts.size(), CORES);
    RunReport[] last = new RunReport[1];
    try (WarmImport imports = new WarmImport(folder, pages, CORES)) {
      measure(out, "Wardround, HTML to searchable", texts.size(), () -> last[0] = imports.again());
    }
    out.println(last[0].outcomes());
    last[0]
        .stages()
        .forEach(
            stage ->
                out.printf(
                    Locale.ROOT, "  %-8s %6.2f s%n", stage.stage(), stage.took().toMillis() / 1e3));
    StanfordCoreNLP relations = ExtractBench.stock(ExtractBench.RELATIONS);
    relations.annotate(new CoreDocument(texts.getFirst()));
    measure(out, "CoreNLP kbp, texts alone", texts.size(), () -> annotate(relations, texts));
  }

  private static boolean annotate(StanfordCoreNLP pipeline, List<String> texts) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CORES)) {
      List<Future<?>> tasks = new ArrayList<>();
      texts.forEach(t -> tasks.add(threads.submit(() -> pipeline.annotate(new CoreDocument(t)))));
      for (Future<?> task : tasks) {
        Object _ = task.get();
      }
    }
    return true;
  }

  private static void measure(PrintStream out, String name, int stories, Callable<?> work)
      throws Exception {
    long cpu = cpu();
    long start = System.nanoTime();
    Object _ = work.call();
    double wall = (System.nanoTime() - start) / 1e9;
    double busy = (cpu() - cpu) / 1e9;
    out.printf(
        Locale.ROOT,
        "%-32s %6.1f s, %6.1f stories/s; processor %6.1f s, %6.1f stories/s%n",
        name,
        wall,
        stories / wall,
        busy,
        stories / busy);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  /// A page as outlets build them: what stands around the story is more than the story.
  private static String page(String text, int number) throws IOException {
    String[] lines = text.split("\\R");
    StringBuilder body = new StringBuilder();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].matches("(Url|Published|Byline): .*")) {
        body.append("<p>").append(escaped(lines[i])).append("</p>\n");
      }
    }
    String title = escaped(lines[0].replaceFirst("^Title: ", ""));
    String menu = "<li><a href=\"/section\">Section of the outlet</a></li>".repeat(40);
    return """
        <html lang="en"><head><title>%1$s</title>
        <link rel="canonical" href="http://bench.example/story/%2$d">
        <meta property="article:published_time" content="2026-01-15T09:00:00Z"></head>
        <body><nav><ul>%3$s</ul></nav><article><h1>%1$s</h1>%4$s</article>
        <aside><ul>%3$s</ul></aside><footer>About us</footer></body></html>
        """
        .formatted(title, number, menu, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
