package org.wardround.extract.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardround.extract.reader.PieceSequence.Window;
import org.wardround.model.WardroundException;

/// The encoder: reads a story's pieces, each with all that stands around it, into vectors. The
/// graph is that of all-MiniLM-L6-v2 (six layers of 384), as it comes from Maven Central; its
/// weights are replaced by ours.
///
/// Thread-safe; each call computes on its own thread alone, so results do not depend on how many
/// there are.
final class Encoder {
  private static final String GRAPH = "/all-minilm-l6-v2.onnx";

  /// How many numbers stand for each token.
  static final int WIDTH = 384;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /// The session reads them as long as it lives.
  private final List<OnnxTensor> weights = new ArrayList<>();

  private Encoder(Tensors model) throws OrtException, IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream graph = Encoder.class.getResourceAsStream(GRAPH)) {
      if (graph == null) {
        throw new WardroundException(
            "The encoder's graph is not on the class path: " + GRAPH + ".");
      }
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      for (Map.Entry<String, Tensors.Tensor> each :
          model.only(name -> !Heads.owns(name)).all().entrySet()) {
        OnnxTensor weight =
            OnnxTensor.createTensor(
                environment, direct(each.getValue().values()), each.getValue().shape());
        weights.add(weight);
        options.addInitializer(each.getKey(), weight);
      }
      session = environment.createSession(graph.readAllBytes(), options);
    }
  }

  /// Makes the encoder with the weights of a model. Throws `WardroundException` when they do not
  /// fit the graph.
  static Encoder load(Tensors model) {
    try {
      return new Encoder(model);
    } catch (OrtException | IOException broken) {
      throw new WardroundException(
          "The encoder cannot be loaded: " + broken.getMessage() + ".", broken);
    }
  }

  private static FloatBuffer direct(float[] values) {
    FloatBuffer buffer =
        ByteBuffer.allocateDirect(4 * values.length).order(ByteOrder.nativeOrder()).asFloatBuffer();
    return buffer.put(values).flip();
  }

  /// The vectors of a story's tokens, float[tokens × 384]: each the mean over its pieces.
  float[] tokens(PieceSequence story) {
    float[] tokens = new float[story.size() * WIDTH];
    int first = 0;
    for (Window window : story.windows()) {
      float[] pieces = pieces(story, window);
      int token = first;
      while (token < story.size() && story.firstPiece()[token] < window.keepTo()) {
        add(story, window, token++, pieces, tokens);
      }
      // The last token may go on in the next window.
      first = Math.max(0, token - 1);
    }
    return tokens;
  }

  private static void add(
      PieceSequence story, Window window, int token, float[] pieces, float[] tokens) {
    int first = story.firstPiece()[token];
    int count = story.pieceCount()[token];
    for (int p = first; p < first + count; p++) {
      if (p >= window.keepFrom() && p < window.keepTo()) {
        int from = window.place(p) * WIDTH;
        int to = token * WIDTH;
        for (int d = 0; d < WIDTH; d++) {
          tokens[to + d] += pieces[from + d] / count;
        }
      }
    }
  }

  private float[] pieces(PieceSequence story, Window window) {
    int length = window.length();
    long[][] pieces = new long[1][length];
    long[][] cues = new long[1][length];
    long[][] all = new long[1][length];
    for (int i = 0; i < length; i++) {
      int source = window.source(i);
      pieces[0][i] = source < 0 ? Vocabulary.START : story.pieces()[source];
      cues[0][i] = source < 0 ? 0 : story.cues()[source];
      all[0][i] = 1;
    }
    try (OnnxTensor input = OnnxTensor.createTensor(environment, pieces);
        OnnxTensor types = OnnxTensor.createTensor(environment, cues);
        OnnxTensor mask = OnnxTensor.createTensor(environment, all);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "token_type_ids", types, "attention_mask", mask))) {
      FloatBuffer vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[length * WIDTH];
      vectors.get(values);
      return values;
    } catch (OrtException broken) {
      throw new IllegalStateException(
          "The encoder failed on a window of " + length + " pieces.", broken);
    }
  }
}
