package org.wardround.training;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.wardround.extract.reader.Tensors.Tensor;

/// The weights of the pre-trained encoder, out of the ONNX graph that stands on the class path.
///
/// @param weights by the names that the graph uses, so that they can be put back under them
/// @param matrixOf the name of the matrix that goes with each bias
record BaseEncoder(Map<String, Tensor> weights, Map<String, String> matrixOf) {
  static final String RESOURCE = "/all-minilm-l6-v2.onnx";
  static final int WIDTH = 384;
  static final int LAYERS = 6;
  static final int HEADS = 12;

  static BaseEncoder load() {
    try (InputStream file = BaseEncoder.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("The base encoder is not on the class path: " + RESOURCE);
      }
      return of(ModelProto.parseFrom(file).getGraph());
    } catch (IOException broken) {
      throw new IllegalStateException("The base encoder cannot be read.", broken);
    }
  }

  private static BaseEncoder of(GraphProto graph) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (TensorProto tensor : graph.getInitializerList()) {
      if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
        weights.put(tensor.getName(), tensor(tensor));
      }
    }
    Map<String, NodeProto> additions = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("Add")) {
        node.getInputList().forEach(input -> additions.put(input, node));
      }
    }
    Map<String, String> matrixOf = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("MatMul") && weights.containsKey(node.getInput(1))) {
        Objects.requireNonNull(additions.get(node.getOutput(0))).getInputList().stream()
            .filter(weights::containsKey)
            .forEach(bias -> matrixOf.put(bias, node.getInput(1)));
      }
    }
    return new BaseEncoder(weights, matrixOf);
  }

  private static Tensor tensor(TensorProto tensor) {
    long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
    var numbers =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] values = new float[numbers.remaining()];
    numbers.get(values);
    return new Tensor(shape, values);
  }

  float[] values(String name) {
    return Objects.requireNonNull(weights.get(name), name).values();
  }
}
