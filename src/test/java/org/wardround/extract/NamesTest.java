package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void findsTheWholeNameOfAnOrganisation() {
    assertThat(
            Reading.of(
                    "NHS England met St George's University Hospitals NHS Foundation Trust and Beth"
                        + " Israel Lahey Health.")
                .organisations())
        .containsExactly(
            "NHS England",
            "St George's University Hospitals NHS Foundation Trust",
            "Beth Israel Lahey Health");
  }

  @Test
  void takesAnAcronymDefinedInTheTextForItsOrganisation() {
    assertThat(
            Reading.of(
                    "The National Informatics Alliance (NIA) met in Leeds.",
                    "Jane Cooper, chair of the NIA, spoke.")
                .claims())
        .anyMatch(
            c -> Reading.told(c).equals("Jane Cooper holds chair @ National Informatics Alliance"));
  }

  @Test
  void leavesHonorificsAndDegreesOutOfNames() {
    assertThat(
            Reading.of(
                    "Dame Fiona Calder and Professor Martin Severin met Doug Fridman, MD, PhD, in London.")
                .people())
        .containsExactly("Fiona Calder", "Martin Severin", "Doug Fridman");
  }

  @Test
  void readsASurnameAsThePersonNamedInFull() {
    assertThat(
            Reading.of("Jane Whitmore spoke first.", "Whitmore said the trust would wait.")
                .people())
        .containsExactly("Jane Whitmore");
  }

  @Test
  void keepsTwoPeopleOfOneSurnameApart() {
    assertThat(
            Reading.claims(
                "Helen Thomas, chief executive of NHS Digital, met David Thomas, director of digital at"
                    + " NHS England."))
        .containsExactlyInAnyOrder(
            "Helen Thomas holds chief executive @ NHS Digital",
            "David Thomas holds director of digital @ NHS England");
  }
}
