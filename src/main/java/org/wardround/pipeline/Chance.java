package org.wardround.pipeline;

/// How likely counts are that are no larger, or no smaller, than one seen.
final class Chance {
  private Chance() {}

  /// That a count is at most so large: negative binomial with that mean and variance mean +
  /// mean²/shape; a Poisson where the shape is large.
  static double atMost(int count, double mean, double shape) {
    if (mean <= 0) {
      return 1;
    }
    double each = Math.exp(-shape * Math.log1p(mean / shape));
    double sum = each;
    for (int k = 0; k < count; k++) {
      each *= (k + shape) / (k + 1) * (mean / (mean + shape));
      sum += each;
    }
    return Math.min(sum, 1);
  }

  /// That a count is at least so large.
  static double atLeast(int count, double mean, double shape) {
    return count == 0 ? 1 : 1 - atMost(count - 1, mean, shape);
  }

  /// That of so many at most so many succeed, where before so many succeeded and failed:
  /// beta-binomial, with Jeffreys' half of one of each in advance.
  static double atMostOf(int successes, int of, int before, int failedBefore) {
    double a = before + 0.5;
    double b = failedBefore + 0.5;
    double each = 1;
    for (int i = 0; i < of; i++) {
      each *= (b + i) / (a + b + i);
    }
    double sum = each;
    for (int k = 0; k < successes; k++) {
      each *= (of - k) / (k + 1.0) * (a + k) / (b + of - k - 1);
      sum += each;
    }
    return Math.min(sum, 1);
  }
}
