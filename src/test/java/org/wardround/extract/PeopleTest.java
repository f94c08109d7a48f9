package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which words are the name of a person. All people are invented.
class PeopleTest {
  @Test
  void honorificsAreNotPartOfTheName() {
    assertThat(
            Reading.of("Dame Ann Carter, Professor Ben Doyle and Dr Carol Finch spoke.").people())
        .containsExactlyInAnyOrder("Ann Carter", "Ben Doyle", "Carol Finch");
  }

  @Test
  void degreesAreNotPartOfTheName() {
    assertThat(Reading.of("Ann Carter, MD, and Ben Doyle, RN, spoke.").people())
        .containsExactlyInAnyOrder("Ann Carter", "Ben Doyle");
  }

  @Test
  void bylinesNameNobody() {
    assertThat(Reading.of("By Peter Lund", "Ann Carter spoke in Leeds.").people())
        .containsExactly("Ann Carter");
  }

  @Test
  void wordsThatAreNames() {
    assertThat(
            Reading.of(
                    "Theresa White met Simon Law and Ruth May. White said Law and May had agreed.")
                .people())
        .containsExactlyInAnyOrder("Theresa White", "Simon Law", "Ruth May");
  }

  @Test
  void initialsAndSuffixes() {
    assertThat(Reading.of("John R. Halamka Jr. spoke in Boston.").people())
        .containsExactly("John R. Halamka Jr.");
  }

  @Test
  void doubleNames() {
    assertThat(
            Reading.of("Mary-Ann Lloyd-Jones met Siobhán O'Brien and Jan van der Berg.").people())
        .containsExactlyInAnyOrder("Mary-Ann Lloyd-Jones", "Siobhán O'Brien", "Jan van der Berg");
  }

  @Test
  void streetsAndHospitalsAreNotPeople() {
    assertThat(
            Reading.of("The Florence Nightingale Hospital is near St James's Street in London.")
                .people())
        .isEmpty();
  }

  @Test
  void aSurnameIsTheSamePerson() {
    assertThat(
            Reading.of("Priya Nair spoke first. Nair said costs had fallen. Ms Nair then left.")
                .people())
        .containsExactly("Priya Nair");
  }

  @Test
  void couplesOfOneSurname() {
    assertThat(Reading.of("Helen Marsh and Ian Marsh spoke. Ian Marsh left early.").people())
        .containsExactlyInAnyOrder("Helen Marsh", "Ian Marsh");
  }

  @Test
  void peersAndKnights() {
    assertThat(Reading.of("Lord Adrian Kell met Baroness Ruth Vane and Sir Hugh Lamb.").people())
        .containsExactlyInAnyOrder("Adrian Kell", "Ruth Vane", "Hugh Lamb");
  }

  @Test
  void middleInitials() {
    assertThat(Reading.of("Karen B. DeSalvo met Thomas H. Payne.").people())
        .containsExactlyInAnyOrder("Karen B. DeSalvo", "Thomas H. Payne");
  }

  @Test
  void aPossessiveIsNotPartOfTheName() {
    assertThat(Reading.of("Ben Doyle's plan was praised by Ann Carter's team.").people())
        .containsExactlyInAnyOrder("Ben Doyle", "Ann Carter");
  }

  @Test
  void namesOfManyLanguages() {
    assertThat(
            Reading.of("Oluwaseun Adeyemi met Zoë Müller, Rajesh Patel and Li Wei Chen.").people())
        .containsExactlyInAnyOrder(
            "Oluwaseun Adeyemi", "Zoë Müller", "Rajesh Patel", "Li Wei Chen");
  }

  @Test
  void aByLineWithAnOrganisation() {
    assertThat(Reading.of("By Ben Doyle, Health Reporter", "Ann Carter spoke in Leeds.").people())
        .containsExactly("Ann Carter");
  }

  @Test
  void aTitleIsNoPartOfAName() {
    assertThat(
            Reading.of(
                    "Controller Irene Voskuijlen and Keighley MP Jon Grewcock spoke to trustee Peggy Nance.")
                .people())
        .containsExactlyInAnyOrder("Irene Voskuijlen", "Jon Grewcock", "Peggy Nance");
  }

  @Test
  void aGivenNameThatASupplierHas() {
    assertThat(Reading.of("He takes the place of Joy Grosser, who left in May.").people())
        .containsExactly("Joy Grosser");
  }

  @Test
  void lettersAfterANameAreNoPartOfIt() {
    assertThat(Reading.of("I thank Professor Lindsay Corrigan AM for her leadership.").people())
        .containsExactly("Lindsay Corrigan");
  }

  @Test
  void aPartyLeaderIsNoOrganisation() {
    assertThat(Reading.of("NDP Leader Gus Chisholm questioned the timing.").people())
        .containsExactly("Gus Chisholm");
  }
}
