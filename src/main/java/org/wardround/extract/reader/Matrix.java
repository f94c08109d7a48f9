package org.wardround.extract.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows of numbers, and the few things that are computed with them. Not for sharing between threads
/// while it changes.
record Matrix(int rows, int columns, float[] values) {
  static Matrix of(int rows, int columns) {
    return new Matrix(rows, columns, new float[rows * columns]);
  }

  float at(int row, int column) {
    return values[row * columns + column];
  }

  /// This matrix times another, whose rows are as many as this one's columns, with a row added to
  /// each result; null for none.
  ///
  /// The innermost loop runs along rows of both, four at a time, which the compiler turns into
  /// vector instructions: half the time of one at a time.
  Matrix times(float[] weights, int width, float @Nullable [] bias) {
    Matrix result = of(rows, width);
    for (int i = 0; i < rows; i++) {
      int to = i * width;
      if (bias != null) {
        System.arraycopy(bias, 0, result.values, to, width);
      }
      int k = 0;
      for (; k + 3 < columns; k += 4) {
        addFour(i * columns + k, weights, k * width, width, result.values, to);
      }
      for (; k < columns; k++) {
        addOne(values[i * columns + k], weights, k * width, width, result.values, to);
      }
    }
    return result;
  }

  private void addFour(int at, float[] weights, int from, int width, float[] into, int to) {
    float a = values[at];
    float b = values[at + 1];
    float c = values[at + 2];
    float d = values[at + 3];
    int second = from + width;
    int third = second + width;
    int fourth = third + width;
    for (int j = 0; j < width; j++) {
      into[to + j] +=
          a * weights[from + j]
              + b * weights[second + j]
              + c * weights[third + j]
              + d * weights[fourth + j];
    }
  }

  private static void addOne(
      float value, float[] weights, int from, int width, float[] into, int to) {
    for (int j = 0; j < width; j++) {
      into[to + j] += value * weights[from + j];
    }
  }

  /// Some rows of it, a copy.
  Matrix rows(int from, int to) {
    return new Matrix(to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
  }

  void add(Matrix other) {
    for (int i = 0; i < values.length; i++) {
      values[i] += other.values[i];
    }
  }

  /// Gaussian error linear units (Hendrycks and Gimpel 2016), in place.
  Matrix gelu() {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.5 * values[i] * (1 + erf(values[i] / Math.sqrt(2))));
    }
    return this;
  }

  /// The error function to seven digits (Abramowitz and Stegun 7.1.26).
  private static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * Math.abs(x));
    double sum =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    double value = 1 - sum * Math.exp(-x * x);
    return x < 0 ? -value : value;
  }

  /// Each row with mean 0 and variance 1, then scaled and shifted (Ba et al. 2016).
  Matrix normalised(float[] scale, float[] shift) {
    Matrix result = of(rows, columns);
    for (int i = 0; i < rows; i++) {
      double mean = 0;
      double square = 0;
      for (int j = 0; j < columns; j++) {
        mean += at(i, j);
        square += (double) at(i, j) * at(i, j);
      }
      mean /= columns;
      double spread = Math.sqrt(square / columns - mean * mean + 1e-5);
      for (int j = 0; j < columns; j++) {
        result.values[i * columns + j] = (float) ((at(i, j) - mean) / spread) * scale[j] + shift[j];
      }
    }
    return result;
  }

  /// Each row as probabilities.
  Matrix softmax() {
    Matrix result = of(rows, columns);
    for (int i = 0; i < rows; i++) {
      float most = Float.NEGATIVE_INFINITY;
      for (int j = 0; j < columns; j++) {
        most = Math.max(most, at(i, j));
      }
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += Math.exp(at(i, j) - most);
      }
      for (int j = 0; j < columns; j++) {
        result.values[i * columns + j] = (float) (Math.exp(at(i, j) - most) / sum);
      }
    }
    return result;
  }
}
