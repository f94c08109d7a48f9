package org.wardround.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardround.extract.reader.Cues;
import org.wardround.extract.reader.PieceSequence;
import org.wardround.extract.reader.PieceSequence.Window;
import org.wardround.extract.reader.Tensors;
import org.wardround.extract.reader.Tensors.Tensor;
import org.wardround.extract.reader.Vocabulary;

/// The encoder while it is trained: BERT (Devlin et al. 2019) as its ONNX graph computes it, on
/// windows of several stories in one row without padding. Products are computed in bfloat16, sums
/// and norms in single precision.
///
/// Word and place vectors stay as they are; in the place of the two token types stands a sum of one
/// vector for each cue of the word.
final class EncoderNet {
  private static final int WIDTH = BaseEncoder.WIDTH;
  private static final int HEADS = BaseEncoder.HEADS;
  private static final String TYPES = "embeddings.token_type_embeddings.weight";
  private static final String CUES = "cues";
  private static final String WORDS = "embeddings.word_embeddings.weight";
  private static final String PLACES = "embeddings.position_embeddings.weight";

  private final Weights parameters;
  private final BaseEncoder base;
  private final Dropout dropout;
  private final int cueValues = Cues.SIZES.stream().mapToInt(Integer::intValue).sum();

  EncoderNet(Weights parameters, BaseEncoder base, Dropout dropout, float rate) {
    this.parameters = parameters;
    this.base = base;
    this.dropout = dropout;
    base.weights()
        .forEach(
            (name, tensor) -> {
              if (trained(name)) {
                parameters.add(name, tensor.values(), rate, tensor.shape());
              }
            });
    parameters.constant(CUES, 0, rate * 5, cueValues, WIDTH);
  }

  private static boolean trained(String name) {
    return !name.startsWith("pooler")
        && (!name.startsWith("embeddings") || name.startsWith("embeddings.LayerNorm"));
  }

  /// The vectors of all tokens of each story, float[tokens][384]: means over their pieces.
  List<NDArray> encode(List<PieceSequence> stories, NDManager step) {
    List<Window> windows = new ArrayList<>();
    stories.forEach(s -> windows.addAll(s.windows()));
    int[] starts = new int[windows.size() + 1];
    for (int i = 0; i < windows.size(); i++) {
      starts[i + 1] = starts[i] + windows.get(i).length();
    }
    NDArray x = embed(stories, starts[windows.size()], step);
    for (int layer = 0; layer < BaseEncoder.LAYERS; layer++) {
      x = layer(x, starts, "encoder.layer." + layer + ".");
    }
    return tokens(stories, x, starts, step);
  }

  private NDArray embed(List<PieceSequence> stories, int size, NDManager step) {
    float[] sums = new float[size * WIDTH];
    float[] cues = new float[size * cueValues];
    int at = 0;
    for (PieceSequence story : stories) {
      for (Window window : story.windows()) {
        int length = window.length();
        for (int i = 0; i < length; i++, at++) {
          int piece = window.source(i);
          vectors(piece < 0 ? Vocabulary.START : story.pieces()[piece], i, sums, at);
          cues(piece < 0 ? 0 : story.cues()[piece], cues, at);
        }
      }
    }
    NDArray x =
        step.create(sums, new Shape(size, WIDTH))
            .add(step.create(cues, new Shape(size, cueValues)).matMul(parameters.get(CUES)));
    return dropout.of(norm(x, "embeddings.LayerNorm"));
  }

  private void vectors(int piece, int place, float[] sums, int at) {
    float[] words = base.values(WORDS);
    float[] places = base.values(PLACES);
    float[] types = base.values(TYPES);
    for (int d = 0; d < WIDTH; d++) {
      sums[at * WIDTH + d] = words[piece * WIDTH + d] + places[place * WIDTH + d] + types[d];
    }
  }

  private void cues(int number, float[] into, int at) {
    int[] values = Cues.values(number);
    int column = 0;
    for (int i = 0; i < values.length; i++) {
      into[at * cueValues + column + values[i]] = 1;
      column += Cues.SIZES.get(i);
    }
  }

  private NDArray layer(NDArray x, int[] starts, String name) {
    NDArray q =
        linear(x, name + "attention.self.query.bias")
            .mul(Scalars.of(x.getManager(), 1 / Math.sqrt(WIDTH / HEADS)));
    NDArray k = linear(x, name + "attention.self.key.bias");
    NDArray v = linear(x, name + "attention.self.value.bias");
    NDArray all = attend(split(q, starts), split(k, starts), split(v, starts));
    NDArray attended = linear(all, name + "attention.output.dense.bias");
    x = norm(x.add(dropout.of(attended)), name + "attention.output.LayerNorm");
    NDArray wide = Activation.gelu(linear(x, name + "intermediate.dense.bias"));
    NDArray out = linear(wide, name + "output.dense.bias");
    return norm(x.add(dropout.of(out)), name + "output.LayerNorm");
  }

  private static NDArray attend(NDList q, NDList k, NDList v) {
    NDList windows = new NDList();
    for (int w = 0; w < q.size(); w++) {
      NDArray shares = heads(q.get(w)).matMul(heads(k.get(w)).transpose(0, 2, 1)).softmax(-1);
      long size = q.get(w).getShape().get(0);
      windows.add(shares.matMul(heads(v.get(w))).transpose(1, 0, 2).reshape(size, WIDTH));
    }
    return windows.size() == 1 ? windows.head() : NDArrays.concat(windows, 0);
  }

  private static NDArray heads(NDArray x) {
    return x.reshape(x.getShape().get(0), HEADS, WIDTH / HEADS).transpose(1, 0, 2);
  }

  private static NDList split(NDArray x, int[] starts) {
    long[] inner = new long[starts.length - 2];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = starts[i + 1];
    }
    return inner.length == 0 ? new NDList(x) : x.split(inner, 0);
  }

  private NDArray linear(NDArray x, String bias) {
    NDArray matrix = parameters.get(String.valueOf(base.matrixOf().get(bias)));
    return x.matMul(matrix).add(parameters.get(bias));
  }

  private NDArray norm(NDArray x, String name) {
    return parameters.normalised(x, name, 1e-12f);
  }

  private static List<NDArray> tokens(
      List<PieceSequence> stories, NDArray x, int[] starts, NDManager step) {
    List<NDArray> result = new ArrayList<>();
    int window = 0;
    for (PieceSequence story : stories) {
      int first = window;
      int from = starts[first];
      window += story.windows().size();
      int width = starts[window] - from;
      float[] mean = new float[story.size() * width];
      for (int t = 0; t < story.size(); t++) {
        int count = story.pieceCount()[t];
        for (int p = 0; p < count; p++) {
          int piece = story.firstPiece()[t] + p;
          int w = story.windowOf(piece);
          mean[t * width + starts[first + w] - from + story.windows().get(w).place(piece)] +=
              1f / count;
        }
      }
      NDArray part = x.get(new NDIndex("{}:{}", from, starts[window]));
      result.add(step.create(mean, new Shape(story.size(), width)).matMul(part));
    }
    return result;
  }

  /// All weights as the model has them: the encoder's under the names of the ONNX graph, and one
  /// vector for each number of cues.
  Tensors model() {
    Map<String, Tensor> arrays = new LinkedHashMap<>(parameters.arrays(false));
    arrays.remove(CUES);
    arrays.put(TYPES, new Tensor(new long[] {Cues.COUNT, WIDTH}, table()));
    return Tensors.of(arrays);
  }

  /// The arrays of a model with the cues' own vectors, which it has only as sums.
  Tensors restored(Tensors model) {
    if (model.all().containsKey(CUES)) {
      return model;
    }
    float[] table = model.values(TYPES);
    float[] cues = new float[cueValues * WIDTH];
    int row = 0;
    int step = Cues.COUNT;
    for (int size : Cues.SIZES) {
      step /= size;
      for (int value = 0; value < size; value++, row++) {
        for (int d = 0; d < WIDTH; d++) {
          float shared = row < Cues.SIZES.getFirst() ? base.values(TYPES)[d] : table[d];
          cues[row * WIDTH + d] = table[value * step * WIDTH + d] - shared;
        }
      }
    }
    Map<String, Tensor> all = new LinkedHashMap<>(model.all());
    all.put(CUES, new Tensor(new long[] {cueValues, WIDTH}, cues));
    return Tensors.of(all);
  }

  private float[] table() {
    float[] cues = parameters.get(CUES).toFloatArray();
    float[] types = base.values(TYPES);
    float[] table = new float[Cues.COUNT * WIDTH];
    for (int number = 0; number < Cues.COUNT; number++) {
      int[] values = Cues.values(number);
      for (int d = 0; d < WIDTH; d++) {
        float sum = types[d];
        int row = 0;
        for (int i = 0; i < values.length; i++) {
          sum += cues[(row + values[i]) * WIDTH + d];
          row += Cues.SIZES.get(i);
        }
        table[number * WIDTH + d] = sum;
      }
    }
    return table;
  }
}
