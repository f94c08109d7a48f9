package org.wardround.extract.reader;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.wardround.model.WardroundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Named arrays of numbers in a file of the safetensors format
/// (https://github.com/huggingface/safetensors): eight bytes with the length of a JSON header, the
/// header, the numbers. Half (`F16`) and single precision (`F32`) are read.
public final class Tensors {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// An array of any shape, row by row.
  public record Tensor(long[] shape, float[] values) {}

  private final Map<String, Tensor> tensors;

  private Tensors(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /// These arrays.
  public static Tensors of(Map<String, Tensor> tensors) {
    return new Tensors(new LinkedHashMap<>(tensors));
  }

  /// Reads a file. Throws `WardroundException` when it is missing or not of this format.
  public static Tensors read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      byte[] header = new byte[Math.toIntExact(bytes.getLong())];
      bytes.get(header);
      ByteBuffer numbers = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      JSON.readTree(header)
          .properties()
          .forEach(e -> tensors.put(e.getKey(), tensor(e.getValue(), numbers)));
      return new Tensors(tensors);
    } catch (IOException | RuntimeException broken) {
      throw new WardroundException(
          "The model " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  private static Tensor tensor(JsonNode entry, ByteBuffer numbers) {
    long[] shape = new long[entry.path("shape").size()];
    Arrays.setAll(shape, i -> entry.path("shape").get(i).asLong());
    int at = entry.path("data_offsets").get(0).asInt();
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    boolean half = entry.path("dtype").asString().equals("F16");
    for (int i = 0; i < values.length; i++) {
      values[i] =
          half ? Float.float16ToFloat(numbers.getShort(at + 2 * i)) : numbers.getFloat(at + 4 * i);
    }
    return new Tensor(shape, values);
  }

  /// Writes all arrays to a file, in half or in single precision.
  public void write(Path file, boolean half) {
    Map<String, Object> header = new LinkedHashMap<>();
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    tensors.forEach(
        (name, tensor) -> {
          int from = numbers.size();
          numbers.writeBytes(bytes(tensor.values, half));
          header.put(
              name,
              Map.of(
                  "dtype",
                  half ? "F16" : "F32",
                  "shape",
                  tensor.shape,
                  "data_offsets",
                  new int[] {from, numbers.size()}));
        });
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      byte[] head = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
      out.writeLong(Long.reverseBytes(head.length));
      out.write(head);
      numbers.writeTo(out);
    } catch (IOException broken) {
      throw new WardroundException(
          "The model " + file + " cannot be written: " + broken.getMessage() + ".", broken);
    }
  }

  private static byte[] bytes(float[] values, boolean half) {
    ByteBuffer bytes =
        ByteBuffer.allocate((half ? 2 : 4) * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      if (half) {
        bytes.putShort(Float.floatToFloat16(value));
      } else {
        bytes.putFloat(value);
      }
    }
    return bytes.array();
  }

  /// All arrays by name, in the order of the file.
  public Map<String, Tensor> all() {
    return Collections.unmodifiableMap(tensors);
  }

  /// Those whose names fit.
  Tensors only(Predicate<String> name) {
    Map<String, Tensor> some = new LinkedHashMap<>(tensors);
    some.keySet().removeIf(name.negate());
    return new Tensors(some);
  }

  /// The numbers of one array. Throws `WardroundException` when there is no such array.
  public float[] values(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new WardroundException(
          "The model has no array " + name + "; it is of another version of Wardround.");
    }
    return tensor.values;
  }
}
