package org.wardround.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wardround.extract.ClaimExtractor;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.Story;

/// Speed of extraction beside CoreNLP's stock pipelines, one thread, warm, in one process. `bench
/// extract DIR [kbp]`: with `kbp` also the pipeline that extracts relations.
final class ExtractBench implements Bench.Benchmark {
  private static final String NAMES = "tokenize,pos,lemma,ner";
  static final String RELATIONS = NAMES + ",depparse,coref,kbp";

  @Override
  public void run(PrintStream out, List<String> arguments) throws IOException {
    List<String> texts = texts(Path.of(arguments.getFirst()));
    ClaimExtractor extractor = ClaimExtractor.load(Lexicon.models());
    Consumer<String> ours = text -> extractor.extract(Story.of("", "", text));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "heap after load %d MB%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    StanfordCoreNLP names = stock(NAMES);
    long tokens = texts.stream().mapToLong(t -> tokens(names, t)).sum();
    double own = seconds(texts, ours, 4);
    report(out, "Wardround", own, own, tokens, texts.size());
    report(
        out,
        NAMES,
        seconds(texts, t -> names.annotate(new CoreDocument(t)), 2),
        own,
        tokens,
        texts.size());
    if (arguments.contains("kbp")) {
      StanfordCoreNLP relations = stock(RELATIONS);
      report(
          out,
          RELATIONS,
          seconds(texts, t -> relations.annotate(new CoreDocument(t)), 1),
          own,
          tokens,
          texts.size());
    }
  }

  static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  static StanfordCoreNLP stock(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    return new StanfordCoreNLP(properties);
  }

  private static long tokens(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    return document.tokens().size();
  }

  /// Seconds of the quickest of several rounds; the first only warms up where there are more.
  private static double seconds(List<String> texts, Consumer<String> reader, int rounds) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      texts.forEach(reader);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private static void report(
      PrintStream out, String name, double seconds, double own, long tokens, int stories) {
    out.printf(
        Locale.ROOT,
        "%-45s %8.0f tokens/s %7.1f stories/s   %5.1f× the time of Wardround%n",
        name,
        tokens / seconds,
        stories / seconds,
        seconds / own);
  }
}
