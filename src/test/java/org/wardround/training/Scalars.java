package org.wardround.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Numbers that gradients are computed through. `NDArray.mul(Number)` and its like hand PyTorch an
/// array in memory that goes away before the gradients are computed (DJL 0.36.0): now and then they
/// were no numbers.
final class Scalars {
  private Scalars() {}

  /// A number as an array that lives as long as the step.
  static NDArray of(NDManager step, double number) {
    return step.create(new float[] {(float) number});
  }
}
