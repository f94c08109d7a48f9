package org.wardround.extract.reader;

import java.util.Arrays;

/// From a claim's score to the share of claims of that score that are right: isotonic regression
/// (Zadrozny and Elkan 2002) on stories that were kept out of training, straight lines between its
/// steps.
public final class Calibration {
  /// The names of the two arrays of a model that hold it: scores, rising, and what they stand for.
  public static final String SCORES = "calibration.scores";

  /// See `SCORES`.
  public static final String CONFIDENCES = "calibration.confidences";

  private final float[] scores;
  private final float[] confidences;

  private Calibration(float[] scores, float[] confidences) {
    this.scores = scores;
    this.confidences = confidences;
  }

  /// That of a model; one without gives the scores themselves.
  static Calibration of(Tensors model) {
    return model.all().containsKey(SCORES)
        ? new Calibration(model.values(SCORES), model.values(CONFIDENCES))
        : new Calibration(new float[] {0, 1}, new float[] {0, 1});
  }

  /// The confidence that a score stands for, 0 to 1.
  double confidence(double score) {
    int at = Arrays.binarySearch(scores, (float) score);
    int next = at >= 0 ? at : -at - 1;
    if (next == 0 || next == scores.length) {
      return confidences[next == 0 ? 0 : next - 1];
    }
    double way = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
    return Math.clamp(
        confidences[next - 1] + way * (confidences[next] - confidences[next - 1]), 0, 1);
  }
}
