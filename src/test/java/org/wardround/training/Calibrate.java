package org.wardround.training;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardround.extract.ClaimExtractor;
import org.wardround.extract.evaluation.Gold;
import org.wardround.extract.marked.MarkedStories;
import org.wardround.extract.marked.MarkedStory;
import org.wardround.extract.reader.Calibration;
import org.wardround.extract.reader.LearnedReader;
import org.wardround.extract.reader.Tensors;
import org.wardround.extract.reader.Tensors.Tensor;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.Claim;

/// `./run.sh calibrate DIR…`: measures how often claims of each score are right on marked stories
/// that were not trained on, and puts that into the model.
final class Calibrate {
  /// Fewer claims than this make no step of their own.
  private static final int FEWEST = 15;

  private record Scored(double score, boolean right) {}

  private record Step(double score, double right, int count) {
    Step with(Step other) {
      int all = count + other.count;
      return new Step(
          (score * count + other.score * other.count) / all,
          (right * count + other.right * other.count) / all,
          all);
    }
  }

  private Calibrate() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path file = Lexicon.models().resolve(LearnedReader.MODEL);
    Map<String, Tensor> arrays = new LinkedHashMap<>(Tensors.read(file).all());
    arrays.keySet().removeIf(name -> name.startsWith("calibration"));
    Tensors.of(arrays).write(file, true);
    List<Scored> scored = new ArrayList<>();
    ClaimExtractor extractor = ClaimExtractor.load(Lexicon.models());
    for (String folder : args) {
      for (Path story : MarkedStories.in(Path.of(folder))) {
        MarkedStory marked = MarkedStories.read(story);
        Gold gold = marked.gold();
        extractor
            .extract(marked.story())
            .claims()
            .forEach(c -> scored.add(new Scored(c.confidence(), right(c, gold))));
      }
    }
    List<Step> steps = steps(scored);
    steps.forEach(
        s -> out.printf(Locale.ROOT, "score %.3f  right %.3f  of %d%n", s.score, s.right, s.count));
    arrays.put(Calibration.SCORES, column(steps.stream().map(Step::score).toList()));
    arrays.put(Calibration.CONFIDENCES, column(steps.stream().map(Step::right).toList()));
    Tensors.of(arrays).write(file, true);
  }

  private static boolean right(Claim claim, Gold gold) {
    return gold.facts().stream()
        .anyMatch(
            f ->
                f.change().equals(claim.change().word())
                    && Gold.samePerson(claim.person(), f.person())
                    && Gold.sameRole(claim.post().role(), f.role())
                    && (claim.post().organisation() == null
                        ? f.organisation() == null
                        : f.organisation() != null
                            && gold.same(claim.post().organisation(), f.organisation())));
  }

  /// Pools adjacent violators (Ayer et al. 1955) over groups of claims of like scores.
  private static List<Step> steps(List<Scored> scored) {
    List<Scored> sorted = new ArrayList<>(scored);
    sorted.sort(Comparator.comparingDouble(Scored::score));
    List<Step> steps = new ArrayList<>();
    int groups = Math.max(1, sorted.size() / FEWEST);
    for (int g = 0; g < groups; g++) {
      int to = g + 1 == groups ? sorted.size() : (g + 1) * FEWEST;
      List<Scored> group = sorted.subList(g * FEWEST, to);
      Step step =
          new Step(
              group.stream().mapToDouble(Scored::score).average().orElse(0),
              group.stream().filter(Scored::right).count() / (double) group.size(),
              group.size());
      while (!steps.isEmpty() && steps.getLast().right >= step.right) {
        step = steps.removeLast().with(step);
      }
      steps.add(step);
    }
    return steps;
  }

  private static Tensor column(List<Double> values) {
    float[] column = new float[values.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = values.get(i).floatValue();
    }
    return new Tensor(new long[] {column.length}, column);
  }
}
