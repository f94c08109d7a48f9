package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

class SaidTest {
  @Test
  void aDeniedLeavingStandsForThePostStillHeld() {
    assertThat(Said.of(List.of(Said.HOLDS, Said.OUT_DENIED))).isEqualTo(Said.OUT_DENIED);
  }

  @Test
  void aMoveStandsBeforeTheBackground() {
    assertThat(Said.of(List.of(Said.HELD, Said.IN))).isEqualTo(Said.IN);
  }

  @Test
  void whatIsHeldIsHeldHoweverSure() {
    assertThat(Said.of(Change.HOLDS, Certainty.REPORTED)).isEqualTo(Said.HOLDS);
    assertThat(Said.of(Change.OUT, Certainty.SPECULATED)).isEqualTo(Said.OUT_SPECULATED);
  }
}
