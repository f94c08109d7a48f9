package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.extract.reader.Tensors.Tensor;
import org.wardround.model.WardroundException;

class TensorsTest {
  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasWrittenIsRead(boolean half) {
    Path file = folder.resolve("model.safetensors");
    Tensors.of(
            Map.of(
                "a", new Tensor(new long[] {2, 2}, new float[] {1, -2, 0.5f, 1024}),
                "b", new Tensor(new long[] {1}, new float[] {0.25f})))
        .write(file, half);
    Tensors read = Tensors.read(file);
    assertThat(read.values("a")).containsExactly(1, -2, 0.5f, 1024);
    assertThat(read.all().get("a")).extracting(t -> t.shape()).isEqualTo(new long[] {2, 2});
    assertThat(read.values("b")).containsExactly(0.25f);
  }

  @Test
  void theHeaderIsThatOfSafetensors() throws IOException {
    Path file = folder.resolve("model.safetensors");
    Tensors.of(Map.of("a", new Tensor(new long[] {1}, new float[] {1}))).write(file, true);
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes[0];
    assertThat(new String(bytes, 8, length, StandardCharsets.UTF_8))
        .contains("\"dtype\":\"F16\"", "\"shape\":[1]", "\"data_offsets\":[0,2]");
    assertThat(bytes).hasSize(8 + length + 2);
  }

  @Test
  void anArrayThatIsMissingIsNamed() {
    assertThatThrownBy(() -> Tensors.of(Map.of()).values("joint.0.query"))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("joint.0.query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "a text that is no model at all",
        "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"
      })
  void aFileThatIsNoModelIsNamed(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.safetensors"), content);
    assertThatThrownBy(() -> Tensors.read(file))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("broken.safetensors");
  }
}
