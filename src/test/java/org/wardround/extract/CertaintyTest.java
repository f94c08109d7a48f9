package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertaintyTest {
  @Test
  void aLeakIsReported() {
    assertThat(
            Reading.claims(
                "According to a leaked email, Paul Grant is leaving his role as chief executive of NHS"
                    + " Digital."))
        .containsExactly("Paul Grant out chief executive @ NHS Digital, reported");
  }

  @Test
  void aTippedCandidateIsSpeculated() {
    assertThat(
            Reading.claims(
                "Dora Hart has been tipped to become chief executive of NHS Improvement."))
        .anyMatch(
            c ->
                c.startsWith("Dora Hart in chief executive @ NHS Improvement")
                    && c.endsWith("speculated"));
  }

  @Test
  void aDenialKeepsThePost() {
    assertThat(Reading.claims("Tim Waters, chief executive of Cerner, denied that he was leaving."))
        .contains("Tim Waters out chief executive @ Cerner, denied")
        .contains("Tim Waters holds chief executive @ Cerner");
  }
}
