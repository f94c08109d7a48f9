package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How posts are worded: the grammar of roles, and where they stand beside the name. All people are
/// invented.
class RolesTest {
  @Test
  void aRoleWithWhatItIsFor() {
    assertThat(
            Reading.claims(
                "Ann Carter is national director for patients and information at NHS England."))
        .containsExactly(
            "Ann Carter holds national director for patients and information @ NHS England");
  }

  @Test
  void interimAndJointAreToldApart() {
    assertThat(
            Reading.claims(
                "Ben Doyle is interim joint chief clinical information officer of Leeds Teaching"
                    + " Hospitals NHS Trust."))
        .containsExactly(
            "Ben Doyle holds joint chief clinical information officer @ Leeds Teaching"
                + " Hospitals NHS Trust, acting");
  }

  @Test
  void twoTitlesOfOneEmployerAreOneRole() {
    assertThat(
            Reading.claims(
                "Dana Hill is senior vice president and chief digital and information officer at"
                    + " Cleveland Clinic."))
        .containsExactly(
            "Dana Hill holds senior vice president and chief digital and information officer"
                + " @ Cleveland Clinic");
  }

  @Test
  void aDesignateKeepsTheWord() {
    assertThat(Reading.claims("Sir Robert Nolan is chair-designate of NHS Property Services."))
        .containsExactly("Robert Nolan holds chair-designate @ NHS Property Services");
  }

  @Test
  void anAbbreviationIsARole() {
    assertThat(Reading.claims("Priya Nair has been named CIO of Mayo Clinic."))
        .containsExactly("Priya Nair in cio @ Mayo Clinic");
  }

  @Test
  void aRoleAfterTheName() {
    assertThat(
            Reading.claims(
                "Tom Baker, deputy medical director at Barts Health NHS Trust, welcomed the plan."))
        .containsExactly("Tom Baker holds deputy medical director @ Barts Health NHS Trust");
  }

  @Test
  void aRoleBeforeTheName() {
    assertThat(Reading.claims("NHS Digital's chief medical officer Carol Finch welcomed the plan."))
        .containsExactly("Carol Finch holds chief medical officer @ NHS Digital");
  }

  @Test
  void anOrganisationBeforeTheRoleAndTheName() {
    assertThat(
            Reading.claims(
                "Airedale NHS Foundation Trust medical director Owen Pugh welcomed the plan."))
        .containsExactly("Owen Pugh holds medical director @ Airedale NHS Foundation Trust");
  }

  @Test
  void aRoleWithNoOrganisationHasNone() {
    assertThat(Reading.claims("Health minister Grace Oakley opened the conference."))
        .containsExactly("Grace Oakley holds health minister @ null");
  }

  @Test
  void anEponymousBossIsTheRoleAsWorded() {
    assertThat(Reading.claims("Cerner boss Neil Patton has resigned."))
        .containsExactly("Neil Patton out boss @ Cerner");
  }

  @Test
  void anotherWordOrder() {
    assertThat(
            Reading.claims(
                "The chief executive of Oxleas NHS Foundation Trust, Simon Hart, said the plan"
                    + " would work."))
        .containsExactly("Simon Hart holds chief executive @ Oxleas NHS Foundation Trust");
  }

  @Test
  void theViceChairOfABoard() {
    assertThat(Reading.claims("Linda Moss, vice chair of Orion Health, said sales had grown."))
        .containsExactly("Linda Moss holds vice chair @ Orion Health");
  }

  @Test
  void aGroupRole() {
    assertThat(
            Reading.claims(
                "Ravi Kumar is group chief operating officer of Barts Health NHS Trust."))
        .containsExactly("Ravi Kumar holds group chief operating officer @ Barts Health NHS Trust");
  }

  @Test
  void aRoleOfAPortfolio() {
    assertThat(
            Reading.claims(
                "Wendy Shaw is executive director of strategy, planning and performance at NHS"
                    + " Lothian."))
        .containsExactly(
            "Wendy Shaw holds executive director of strategy, planning and performance @ NHS"
                + " Lothian");
  }

  @Test
  void rolesAtTwoEmployersAreTwoFacts() {
    assertThat(
            Reading.claims(
                "Alice Grey is chair of NHS Digital and a non-executive director of Orion Health."))
        .containsExactlyInAnyOrder(
            "Alice Grey holds chair @ NHS Digital",
            "Alice Grey holds non-executive director @ Orion Health");
  }

  @Test
  void peopleNamedWithTheirRolesInOneSentence() {
    assertThat(
            Reading.claims(
                "Kate Ford, chief nurse of Airedale NHS Foundation Trust, Liam Boyd, chair of"
                    + " NHS Digital, and Petra Quinn, chief executive of Orion Health, attended."))
        .containsExactlyInAnyOrder(
            "Kate Ford holds chief nurse @ Airedale NHS Foundation Trust",
            "Liam Boyd holds chair @ NHS Digital",
            "Petra Quinn holds chief executive @ Orion Health");
  }

  @Test
  void aSeniorVicePresidentOfAnArea() {
    assertThat(
            Reading.claims(
                "Marcus Webb, senior vice president of population health at Cerner, said clients"
                    + " were pleased."))
        .containsExactly("Marcus Webb holds senior vice president of population health @ Cerner");
  }

  @Test
  void anExpertIsNoPost() {
    assertThat(Reading.claims("Jane Ellis, an expert in health records, welcomed the plan."))
        .isEmpty();
  }

  @Test
  void founderIsNoPost() {
    assertThat(Reading.claims("Peter Lund, founder of Orion Health, welcomed the plan.")).isEmpty();
  }

  @Test
  void aRoleThatNamesTwoAreas() {
    assertThat(
            Reading.claims(
                "Olive Dunn is chief operating officer and deputy chief executive at Oxleas NHS"
                    + " Foundation Trust."))
        .containsExactly(
            "Olive Dunn holds chief operating officer and deputy chief executive @ Oxleas"
                + " NHS Foundation Trust");
  }

  @Test
  void aPossessiveBeforeTheRole() {
    assertThat(
            Reading.claims(
                "Mayo Clinic's chief information security officer, Dale Vance, has left."))
        .containsExactly("Dale Vance out chief information security officer @ Mayo Clinic");
  }

  @Test
  void anAssociateRole() {
    assertThat(
            Reading.claims(
                "Nina Frost has been appointed associate chief nursing information officer at"
                    + " Cleveland Clinic."))
        .containsExactly(
            "Nina Frost in associate chief nursing information officer @ Cleveland Clinic");
  }

  @Test
  void aRoleAcrossABracket() {
    assertThat(
            Reading.claims(
                "Leo Marsh, chief technology officer (CTO) of Orion Health, will leave."))
        .containsExactly("Leo Marsh out chief technology officer @ Orion Health");
  }

  @Test
  void aHeadOfSomething() {
    assertThat(
            Reading.claims(
                "Rita Bell has been named head of digital transformation at NHS Lothian."))
        .containsExactly("Rita Bell in head of digital transformation @ NHS Lothian");
  }

  @Test
  void newIsNotPartOfTheRole() {
    assertThat(Reading.claims("Stan Fry is the new finance director of NHS Highland."))
        .containsExactly("Stan Fry in finance director @ NHS Highland");
  }

  @Test
  void outgoingIsALeaving() {
    assertThat(Reading.claims("Outgoing NHS Highland chair Una Grant thanked staff."))
        .containsExactly("Una Grant out chair @ NHS Highland");
  }

  @Test
  void aSecretaryOfState() {
    assertThat(Reading.claims("Health secretary Owen Hale said the plan would go ahead."))
        .containsExactly("Owen Hale holds health secretary @ null");
  }

  @Test
  void aPresidentAndChiefExecutive() {
    assertThat(
            Reading.claims(
                "Gail Burns, president and CEO of Intermountain Healthcare, will retire next"
                    + " year."))
        .containsExactly("Gail Burns out president and ceo @ Intermountain Healthcare, 2016");
  }

  @Test
  void theManagingDirectorForACountry() {
    assertThat(Reading.claims("Colin Rae has become managing director for the UK at Cerner."))
        .containsExactly("Colin Rae in managing director for the uk @ Cerner");
  }

  @Test
  void aHolderNamedAfterTheOwnersPost() {
    assertThat(Reading.claims("NHS Fife's executive director, Ben Doyle, said so."))
        .containsExactly("Ben Doyle holds executive director @ NHS Fife");
  }

  @Test
  void aHolderNamedAfterThePostOfAPlace() {
    assertThat(Reading.claims("The region's executive director, Ben Doyle, told politicians."))
        .containsExactly("Ben Doyle holds executive director @ null");
  }

  @Test
  void theFirstHolderHasTheSamePost() {
    assertThat(
            Reading.claims(
                "Sutter Health has named Ann Carter its first chief artificial intelligence officer."))
        .containsExactly("Ann Carter in chief artificial intelligence officer @ Sutter Health");
  }
}
