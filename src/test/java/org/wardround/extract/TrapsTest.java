package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "The company lost its biggest customer and left the market.",
        "Orion Health will replace Cerner as the supplier to Airedale NHS Foundation" + " Trust.",
        "Ann Carter was named chief information officer of the year.",
        "Former NHS Digital staff said Orion Health had joined the programme.",
        "Ben Doyle was a patient at the hospital and left after two weeks.",
        "Epic has been chosen to replace Meditech at Barts Health NHS Trust.",
        "Ann Carter joined a conference call with analysts.",
        "Ben Doyle is resigned to a long wait.",
        "Ann Carter left the meeting early.",
        "Airedale NHS Foundation Trust has appointed Cerner as its preferred supplier.",
        "Orion Health has taken over a rival and will become the largest supplier in"
            + " Scotland.",
        "The trust will retire its old record system in March.",
        "NHS Lothian's chief executive has resigned, the board said.",
        "More than 200 nurses left NHS Lothian last year.",
        "Ben Doyle died in hospital after waiting nine hours for an ambulance.",
        "The board will name a new chief executive next month.",
        "Ann Carter won the lifetime achievement award at the conference.",
        "The pilot follows a trial at Mayo Clinic.",
        "Orion Health has named its new product Amadeus.",
        "Ann Carter replaced her phone.",
        "Ben Doyle joined a clinical trial at Mayo Clinic."
      })
  void saysNothingOfAnybody(String text) {
    assertThat(Reading.claims(text)).isEmpty();
  }

  @Test
  void whoAppointsIsNotAppointed() {
    assertThat(Reading.claims("Secretary of state Owen Hale appointed a review of the programme."))
        .containsExactly("Owen Hale holds secretary of state @ null");
  }
}
