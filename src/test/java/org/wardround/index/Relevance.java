package org.wardround.index;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.wardround.lexicon.OtherNames;
import org.wardround.model.IndexedStory;

/// How well searches rank: the mean nDCG@10 over judged queries, beside plain BM25 over one text
/// field that holds title and text, with Lucene's standard and with its English analyser.
///
/// Judgements (2: about it, 1: mentions it) of names, organisations and claims follow the stories'
/// annotations; those of roles and topics were made by reading. The stories are indexed with their
/// annotated people, organisations and claims, so the figures are of the search, not of the
/// extraction.
public final class Relevance {
  private static final int DEPTH = 10;
  private static final Path SAMPLE = Path.of("data", "sample", "gold");
  private static final Path MORE = Path.of("..", "shared", "stories");

  /// One judged query.
  record Judged(String kind, String query, Map<String, Integer> grades) {}

  /// The mean of a system over the queries of a kind.
  record Score(double ours, double standard, double english, int queries) {}

  private final List<Judged> queries;
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final StringBuilder details = new StringBuilder();

  private Relevance(List<Judged> queries) {
    this.queries = queries;
  }

  /// Prints the figures of every kind of query, and of every query.
  public static void report(PrintStream out) throws IOException {
    Relevance relevance = of(Files.isDirectory(MORE) ? List.of(SAMPLE, MORE) : List.of(SAMPLE));
    out.print(relevance.details);
    out.println("kind          queries   ours  BM25 standard  BM25 English");
    relevance.scores.forEach(
        (kind, score) ->
            out.printf(
                "%-13s %7d %6.3f %14.3f %13.3f%n",
                kind, score.queries(), score.ours(), score.standard(), score.english()));
  }

  /// Measures over the stories of some folders.
  static Relevance of(List<Path> folders) throws IOException {
    Map<String, IndexedStory> stories = new LinkedHashMap<>();
    for (Path folder : folders) {
      stories.putAll(GoldStories.read(folder));
    }
    Relevance relevance = new Relevance(judged(stories));
    relevance.measure(stories);
    return relevance;
  }

  Score score(String kind) {
    Score score = scores.get(kind);
    if (score == null) {
      throw new IllegalArgumentException("no query of kind " + kind);
    }
    return score;
  }

  private static List<Judged> judged(Map<String, IndexedStory> stories) throws IOException {
    Path file = Path.of("src", "test", "resources", "org", "wardround", "index");
    List<Judged> judged = new ArrayList<>();
    for (String line : Files.readAllLines(file.resolve("judged-queries.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (!columns[0].equals("kind")) {
        Map<String, Integer> grades = grades(columns[2]);
        grades.keySet().retainAll(stories.keySet());
        if (!grades.isEmpty()) {
          judged.add(new Judged(columns[0], columns[1], grades));
        }
      }
    }
    return judged;
  }

  private static Map<String, Integer> grades(String column) {
    return Arrays.stream(column.split(" ", -1))
        .map(grade -> grade.split(":", -1))
        .collect(Collectors.toMap(grade -> grade[0], grade -> Integer.valueOf(grade[1])));
  }

  private void measure(Map<String, IndexedStory> stories) throws IOException {
    Path folder = Files.createTempDirectory("wardround-relevance");
    Analyzer standard = new StandardAnalyzer();
    Analyzer english = new EnglishAnalyzer();
    try (StoryIndex index = StoryIndex.open(folder);
        PlainBm25 plain = new PlainBm25(stories, standard);
        PlainBm25 stemmed = new PlainBm25(stories, english)) {
      stories.values().forEach(index::add);
      try (Search search = index.search(options())) {
        for (Judged judged : queries) {
          Score score =
              new Score(
                  ndcg(judged, ours(search, judged.query())),
                  ndcg(judged, plain.topTen(judged.query())),
                  ndcg(judged, stemmed.topTen(judged.query())),
                  1);
          add(judged.kind(), score);
          add(judged.kind().equals("claim") ? "all claims" : "all but claims", score);
          add("all", score);
          details.append(
              "%5.3f %5.3f %5.3f  %s%n"
                  .formatted(score.ours(), score.standard(), score.english(), judged.query()));
        }
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static SearchOptions options() {
    return new SearchOptions(
        Synonyms.of(OtherNames.load(Path.of("models"))),
        InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static List<String> ours(Search search, String query) {
    return search
        .run(SearchRequest.of(query).page(0, DEPTH).withCopiesFolded(false))
        .hits()
        .stream()
        .map(Hit::key)
        .toList();
  }

  private void add(String kind, Score score) {
    scores.merge(
        kind,
        score,
        (sum, one) ->
            new Score(
                mean(sum.ours(), sum.queries(), one.ours()),
                mean(sum.standard(), sum.queries(), one.standard()),
                mean(sum.english(), sum.queries(), one.english()),
                sum.queries() + 1));
  }

  private static double mean(double mean, int of, double another) {
    return (mean * of + another) / (of + 1);
  }

  private static double ndcg(Judged judged, List<String> found) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      gain += discounted(judged.grades().getOrDefault(found.get(i), 0), i);
    }
    List<Integer> ideal =
        judged.grades().values().stream()
            .sorted(java.util.Comparator.reverseOrder())
            .limit(DEPTH)
            .toList();
    double best = 0;
    for (int i = 0; i < ideal.size(); i++) {
      best += discounted(ideal.get(i), i);
    }
    return gain / best;
  }

  /// The gain of a grade at a rank from 0, as Järvelin and Kekäläinen's later form has it.
  private static double discounted(int grade, int rank) {
    return (Math.pow(2, grade) - 1) / (Math.log(rank + 2) / Math.log(2));
  }
}
