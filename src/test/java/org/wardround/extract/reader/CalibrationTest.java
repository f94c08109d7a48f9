package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardround.extract.reader.Tensors.Tensor;

class CalibrationTest {
  private static Calibration calibration(float[] scores, float[] confidences) {
    return Calibration.of(
        Tensors.of(
            Map.of(
                Calibration.SCORES, new Tensor(new long[] {scores.length}, scores),
                Calibration.CONFIDENCES, new Tensor(new long[] {scores.length}, confidences))));
  }

  @Test
  void goesStraightFromStepToStep() {
    Calibration calibration = calibration(new float[] {0.2f, 0.6f}, new float[] {0.1f, 0.5f});
    assertThat(calibration.confidence(0.2)).isCloseTo(0.1, within(1e-6));
    assertThat(calibration.confidence(0.4)).isCloseTo(0.3, within(1e-6));
    assertThat(calibration.confidence(0.6)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void staysTheSameBeyondBothEnds() {
    Calibration calibration = calibration(new float[] {0.2f, 0.6f}, new float[] {0.1f, 0.5f});
    assertThat(calibration.confidence(0)).isCloseTo(0.1, within(1e-6));
    assertThat(calibration.confidence(1)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void aModelWithoutOneGivesTheScore() {
    assertThat(Calibration.of(Tensors.of(Map.of())).confidence(0.7)).isCloseTo(0.7, within(1e-6));
  }
}
