package org.wardround.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.WardroundException;

class LinearModelTest {
  private static final LinearModel MODEL =
      LinearModel.of(
          List.of("no", "yes"),
          Map.of("rain", new double[] {-1, 1}, "sun", new double[] {2, -2}, "dust", new double[2]));

  @TempDir private Path folder;

  @Test
  void theWeightsOfTheTraitsAddUpToAProbability() {
    assertThat(MODEL.probability("yes", Set.of("rain"))).isCloseTo(0.88, within(0.01));
    assertThat(MODEL.choose(Set.of("rain", "sun")).answer()).isEqualTo("no");
  }

  @Test
  void traitsThatItHasNeverSeenChangeNothing() {
    assertThat(MODEL.probability("yes", Set.of("rain", "snow")))
        .isEqualTo(MODEL.probability("yes", Set.of("rain")));
  }

  @Test
  void itIsTheSameAfterWritingAndReading() throws IOException {
    Path file = folder.resolve("model.tsv");
    MODEL.write(file);
    LinearModel read = LinearModel.read(file);
    assertThat(read.probability("yes", Set.of("rain", "sun")))
        .isEqualTo(MODEL.probability("yes", Set.of("rain", "sun")));
    assertThat(Files.readAllLines(file)).hasSize(3).noneMatch(line -> line.startsWith("dust"));
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() throws IOException {
    Path file = folder.resolve("model.tsv");
    Files.writeString(file, "# trait\tno\tyes\nrain\t1.0\tmuch\n");
    assertThatThrownBy(() -> LinearModel.read(file))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("Line 2 of the model " + file);
  }

  @Test
  void aMissingFileAndOneWithoutAHeadAreNamed() throws IOException {
    Path file = folder.resolve("model.tsv");
    assertThatThrownBy(() -> LinearModel.read(file)).hasMessageContaining(file.toString());
    Files.writeString(file, "rain\t1\t2\n");
    assertThatThrownBy(() -> LinearModel.read(file)).hasMessageContaining("it has no head");
  }

  @Test
  void anAnswerThatItDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> MODEL.probability("perhaps", Set.of("rain")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
