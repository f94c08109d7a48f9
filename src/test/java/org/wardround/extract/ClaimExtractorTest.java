package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimExtractorTest {
  @Test
  void readsAnAppointmentWithTheFormerPost() {
    assertThat(
            Reading.claims(
                "Maria Lopez, chief nurse of Airedale NHS Foundation Trust, has been appointed chief"
                    + " executive of NHS Digital. She will start in January."))
        .contains(
            "Maria Lopez in chief executive @ NHS Digital",
            "Maria Lopez out chief nurse @ Airedale NHS Foundation Trust");
  }

  @Test
  void saysNothingOfAStoryWithoutPeople() {
    assertThat(Reading.claims("The trust has replaced its patient record.")).isEmpty();
  }
}
