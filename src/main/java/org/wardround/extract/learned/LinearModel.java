package org.wardround.extract.learned;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wardround.model.WardroundException;

/// A learned choice between a few answers: a multinomial logistic regression over traits (maximum
/// entropy; Berger, Della Pietra and Della Pietra 1996). Immutable; safe to share between threads.
public final class LinearModel {
  /// A weight below this changes nothing that anybody would see.
  private static final double SMALLEST = 0.01;

  private static final String HEAD = "# trait\t";

  private final List<String> answers;
  private final Map<String, float[]> weights;

  private LinearModel(List<String> answers, Map<String, float[]> weights) {
    this.answers = List.copyOf(answers);
    this.weights = weights;
  }

  /// A model of weights, which are rounded to two decimals.
  ///
  /// @param answers what it chooses between
  /// @param weights for each trait the weights of the answers, in their order
  public static LinearModel of(List<String> answers, Map<String, double[]> weights) {
    Map<String, float[]> kept = new HashMap<>();
    weights.forEach(
        (trait, values) -> {
          if (Arrays.stream(values).anyMatch(v -> Math.abs(v) >= SMALLEST)) {
            float[] row = new float[values.length];
            for (int i = 0; i < row.length; i++) {
              row[i] = Math.round(values[i] * 100) / 100f;
            }
            kept.put(trait, row);
          }
        });
    return new LinearModel(answers, kept);
  }

  /// Reads a model file: a head that names the answers, then a trait and its weights on each line,
  /// parted by tabs; an empty field is no weight.
  ///
  /// Throws `WardroundException` that names the file, and the line where it is broken.
  public static LinearModel read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException broken) {
      throw new WardroundException(
          "The model " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith(HEAD)) {
      throw new WardroundException("The file " + file + " is no model: it has no head.");
    }
    List<String> answers = List.of(lines.getFirst().substring(HEAD.length()).split("\t", -1));
    Map<String, float[]> weights = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split("\t", -1);
      try {
        weights.put(fields[0], row(fields, answers.size()));
      } catch (NumberFormatException broken) {
        throw new WardroundException(
            "Line " + (i + 1) + " of the model " + file + " is no trait with weights.", broken);
      }
    }
    return new LinearModel(answers, weights);
  }

  private static float[] row(String[] fields, int size) {
    if (fields.length != size + 1) {
      throw new NumberFormatException("too few or too many weights");
    }
    float[] row = new float[size];
    for (int i = 0; i < size; i++) {
      row[i] = fields[i + 1].isEmpty() ? 0 : Float.parseFloat(fields[i + 1]);
    }
    return row;
  }

  /// Writes the model file, sorted, so that two trainings can be compared line by line.
  ///
  /// Throws `UncheckedIOException` when the file cannot be written.
  public void write(Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEAD + String.join("\t", answers) + "\n");
      for (Map.Entry<String, float[]> entry : new TreeMap<>(weights).entrySet()) {
        out.write(entry.getKey());
        for (float weight : entry.getValue()) {
          out.write("\t");
          out.write(weight == 0 ? "" : String.format(Locale.ROOT, "%.2f", weight));
        }
        out.write("\n");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The likeliest answer.
  ///
  /// @param probability from 0 to 1
  public record Choice(String answer, double probability) {}

  /// Chooses the likeliest answer; of two that are equally likely, the first.
  public Choice choose(Set<String> traits) {
    double[] probabilities = weigh(traits);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return new Choice(answers.get(best), probabilities[best]);
  }

  /// How likely one answer is, from 0 to 1. Throws `IllegalArgumentException` for an answer that
  /// the model does not know.
  public double probability(String answer, Set<String> traits) {
    int index = answers.indexOf(answer);
    if (index < 0) {
      throw new IllegalArgumentException("the model does not know the answer " + answer);
    }
    return weigh(traits)[index];
  }

  private double[] weigh(Set<String> traits) {
    double[] sums = new double[answers.size()];
    for (String trait : traits) {
      float[] row = weights.get(trait);
      if (row != null) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += row[i];
        }
      }
    }
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
