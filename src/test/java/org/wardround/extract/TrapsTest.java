package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences that sound like moves of people and are none.
class TrapsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cerner has been appointed to supply the record system to the trust.",
        "Epic will replace Allscripts in 21 hospitals.",
        "Two trusts have joined NHS Digital's programme.",
        "The chief executive will leave at the end of the year, the trust said.",
        "Former NHS staff said the system had failed.",
        "Nicklaus Children's Hospital has been named a Most Wired hospital.",
        "The company lost its biggest customer and left the market."
      })
  void saysNothingOfAnybody(String text) {
    assertThat(Reading.claims(text)).isEmpty();
  }
}
