package org.wardround.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.wardround.extract.reader.Tensors;
import org.wardround.extract.reader.Tensors.Tensor;

/// What training changes: named arrays, with the running means that Adam keeps of their gradients
/// (Kingma and Ba 2015; decay as in Loshchilov and Hutter 2019).
final class Weights {
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.98f;
  private static final float SMALL = 1e-6f;
  private static final float DECAY = 0.01f;

  private record Parameter(NDArray value, NDArray mean, NDArray square, float rate) {}

  private final NDManager manager;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Random random;
  private int steps;

  Weights(NDManager manager, long seed) {
    this.manager = manager;
    this.random = new Random(seed);
  }

  /// Adds an array that begins with these numbers and learns at that rate.
  void add(String name, float[] values, float rate, long... shape) {
    NDArray value = manager.create(values, new Shape(shape));
    value.setRequiresGradient(true);
    parameters.put(
        name,
        new Parameter(
            value, manager.zeros(value.getShape()), manager.zeros(value.getShape()), rate));
  }

  /// Adds an array of random numbers of that spread.
  void random(String name, double spread, float rate, long... shape) {
    float[] values = new float[(int) new Shape(shape).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * spread);
    }
    add(name, values, rate, shape);
  }

  /// Adds an array of one number throughout.
  void constant(String name, float number, float rate, long... shape) {
    float[] values = new float[(int) new Shape(shape).size()];
    Arrays.fill(values, number);
    add(name, values, rate, shape);
  }

  NDArray get(String name) {
    return Objects.requireNonNull(parameters.get(name), name).value;
  }

  /// Each row with mean 0 and variance 1, then scaled and shifted by the weights of that name (Ba
  /// et al. 2016).
  NDArray normalised(NDArray x, String name, float epsilon) {
    NDArray scale = get(name + ".weight");
    return LayerNorm.layerNorm(x, scale.getShape(), scale, get(name + ".bias"), epsilon)
        .singletonOrThrow();
  }

  /// Lends all arrays to the manager of one step, so that what is computed from them goes with the
  /// step.
  void lend(NDManager step) {
    parameters.values().forEach(p -> p.value.tempAttach(step));
  }

  /// One step of AdamW. The gradients are scaled down together where they are longer than 1, and
  /// cleared.
  ///
  /// @param share the share of each array's own rate that counts at this step
  void step(double share) {
    steps++;
    double length = 0;
    for (Parameter p : parameters.values()) {
      try (NDArray gradient = p.value.getGradient();
          NDArray squares = gradient.square();
          NDArray sum = squares.sum()) {
        length += sum.getFloat();
      }
    }
    length = Math.sqrt(length);
    if (!Double.isFinite(length)) {
      throw new ArithmeticException(
          "gradients that are no numbers, at step " + steps + ": " + endless());
    }
    float scale = (float) Math.min(1, 1 / Math.max(length, 1e-12));
    double correction = Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
    for (Parameter p : parameters.values()) {
      update(p, scale, (float) (share * p.rate), correction);
    }
  }

  private List<String> endless() {
    return parameters.entrySet().stream()
        .filter(
            e -> {
              try (NDArray gradient = e.getValue().value.getGradient();
                  NDArray sum = gradient.sum()) {
                return !Float.isFinite(sum.getFloat());
              }
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void update(Parameter p, float scale, float rate, double correction) {
    try (NDArray gradient = p.value.getGradient();
        NDArray scaled = gradient.mul(scale)) {
      try (NDArray part = scaled.mul(1 - FIRST)) {
        p.mean.muli(FIRST).addi(part);
      }
      try (NDArray part = scaled.square()) {
        p.square.muli(SECOND).addi(part.muli(1 - SECOND));
      }
      try (NDArray root = p.square.sqrt();
          NDArray change = p.mean.div(root.addi(SMALL))) {
        if (p.value.getShape().dimension() > 1) {
          p.value.muli(1 - rate * DECAY);
        }
        p.value.subi(change.muli((float) (rate * correction)));
      }
      gradient.subi(gradient);
    }
  }

  int steps() {
    return steps;
  }

  /// Everything as arrays: values by their names, the means under `mean/…` and `square/…`, if asked
  /// for.
  Map<String, Tensor> arrays(boolean means) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    parameters.forEach(
        (name, p) -> {
          arrays.put(name, new Tensor(p.value.getShape().getShape(), p.value.toFloatArray()));
          if (means) {
            arrays.put(
                "mean/" + name, new Tensor(p.mean.getShape().getShape(), p.mean.toFloatArray()));
            arrays.put(
                "square/" + name,
                new Tensor(p.square.getShape().getShape(), p.square.toFloatArray()));
          }
        });
    return arrays;
  }

  /// Takes values (and means, where they are there) from arrays of the same names; an array that
  /// has none there stays as it begins.
  void set(Tensors from, int steps) {
    parameters.forEach(
        (name, p) -> {
          if (!from.all().containsKey(name)) {
            return;
          }
          set(p.value, from.values(name));
          if (from.all().containsKey("mean/" + name)) {
            set(p.mean, from.values("mean/" + name));
            set(p.square, from.values("square/" + name));
          }
        });
    this.steps = steps;
  }

  /// Puts numbers into an array that stays where it is. (`NDArray.set` would leave it with memory
  /// of its own that goes away.)
  private void set(NDArray array, float[] values) {
    try (NDArray fresh = manager.create(values, array.getShape())) {
      array.muli(0).addi(fresh);
    }
  }
}
