package org.wardround.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Random;

/// Sets some numbers to nothing while training. The masks are cut out of one long array at a random
/// place: drawing them anew would take longer than the rest of a step.
final class Dropout {
  private static final int SIZE = 8_000_000;

  private final NDArray mask;
  private final float share;
  private final Random random;
  private boolean training = true;

  Dropout(NDManager manager, float share, long seed) {
    this.share = share;
    this.random = new Random(seed);
    float[] values = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = random.nextFloat() < share ? 0 : 1 / (1 - share);
    }
    mask = manager.create(values);
  }

  void training(boolean on) {
    training = on;
  }

  /// The array with a share of its numbers gone and the rest larger.
  NDArray of(NDArray x) {
    long size = x.size();
    if (!training || share == 0 || size == 0 || size >= SIZE) {
      return x;
    }
    long from = (long) (random.nextDouble() * (SIZE - size));
    NDArray part = mask.get(x.getManager(), new NDIndex("{}:{}", from, from + size));
    return x.mul(part.reshape(x.getShape()));
  }
}
