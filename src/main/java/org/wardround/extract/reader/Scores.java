package org.wardround.extract.reader;

import java.util.List;

/// What the heads say of the mentions of a story or a part of it.
///
/// @param said for each role mention and person mention a score of each `Said`
/// @param employers for each role mention and organisation mention one score, beside `noEmployer`
/// @param stated for each person mention and organisation mention a score of each `Said`: people
///   said to be somewhere without a role
/// @param whose for each person mention and organisation mention one score that adds to that of
///   `employers`: whose people they are
/// @param dates for each role mention, then each organisation mention, and each date one score,
///   beside `noDate`
/// @param when for each person mention and each date one score that adds to that of `dates`, beside
///   `noTime`
/// @param flags for each role mention: acting, vacancy, then the reason: new post, departure,
///   unsaid
record Scores(
    Pairs said,
    Pairs employers,
    Matrix noEmployer,
    Pairs stated,
    Pairs whose,
    Pairs dates,
    Matrix noDate,
    Pairs when,
    Pairs noTime,
    Matrix flags) {

  /// A score for each pair of mentions and each of a few outputs.
  record Pairs(int first, int second, int outputs, float[] scores) {
    float at(int one, int other, int output) {
      return scores[(one * second + other) * outputs + output];
    }

    /// The one score of an entity and each of the second mentions: log of the mean of exponents
    /// over the entity's mentions, of which there is one at least.
    double[] pooled(List<Integer> ones) {
      double[] pooled = new double[second];
      for (int other = 0; other < second; other++) {
        double sum = 0;
        for (int one : ones) {
          sum += Math.exp(Math.clamp(at(one, other, 0), -30f, 30f));
        }
        pooled[other] = Math.log(sum / ones.size());
      }
      return pooled;
    }

    /// The probabilities of one mention and an entity: first that nothing is said (score 0), then
    /// each output. The mentions of the entity count together (log of the sum of exponents).
    double[] probabilities(List<Integer> ones, List<Integer> others) {
      double[] sums = new double[outputs + 1];
      sums[0] = 1;
      double all = 1;
      for (int k = 0; k < outputs; k++) {
        for (int one : ones) {
          for (int other : others) {
            sums[k + 1] += Math.exp(Math.clamp(at(one, other, k), -30f, 30f));
          }
        }
        all += sums[k + 1];
      }
      for (int k = 0; k <= outputs; k++) {
        sums[k] /= all;
      }
      return sums;
    }
  }
}
