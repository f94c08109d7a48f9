package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a story as a whole says that no sentence of it says alone. All people are invented.
class StorySenseTest {
  @Test
  void theSameMoveToldThreeTimesIsOneClaimWithAllItsEvidence() {
    assertThat(
            Reading.evidenced(
                "",
                "Orion Health has appointed Ann Carter as chief executive.",
                "Carter will become chief executive of Orion Health in January.",
                "Her appointment as chief executive was confirmed by the board on Monday."))
        .containsExactly("Ann Carter in chief executive @ Orion Health, 2016-01 (3 sentences)");
  }

  @Test
  void whoIsToLeaveLeavesThePostGivenEarlier() {
    assertThat(
            Reading.claims(
                "Ann Carter is the chief nurse of NHS Highland.",
                "She is to leave at the end of the year."))
        .containsExactly("Ann Carter out chief nurse @ NHS Highland, 2015");
  }

  @Test
  void whoSaidThatHeIsGoingIsMeantHimself() {
    assertThat(
            Reading.claims(
                "Owen Hale has left as chief executive of NHS Lothian.",
                "He stood down at the end of April. Hale was director of NHS Fife before.",
                "Hale let staff know that he had stayed to see the change through. He is the second"
                    + " to leave within weeks.",
                "Dr Ben Doyle said in April that he was giving up the post of medical director at"
                    + " NHS Lothian."))
        .anyMatch(claim -> claim.startsWith("Ben Doyle out medical director @ NHS Lothian"))
        .noneMatch(claim -> claim.startsWith("Owen Hale out medical"));
  }

  @Test
  void aVerbHoldsForAllOfARow() {
    assertThat(
            Reading.claims(
                "Ann Carter becomes its chief nurse, Ben Doyle its medical director and Owen Hale"
                    + " its chief executive, NHS Lothian said."))
        .anyMatch(claim -> claim.startsWith("Ann Carter in chief nurse"))
        .anyMatch(claim -> claim.startsWith("Ben Doyle in medical director"))
        .anyMatch(claim -> claim.startsWith("Owen Hale in chief executive"));
  }

  @Test
  void anOtherClauseHasItsOwnSubject() {
    assertThat(
            Reading.claims(
                "Ann Carter was promoted to chief executive of NHS Lothian, while a colleague"
                    + " gives up that post and becomes chair of the board."))
        .noneMatch(claim -> claim.startsWith("Ann Carter in chair"));
  }

  @Test
  void whatStandsAsideOfTheSubjectEndsNoSentence() {
    assertThat(
            Reading.claims(
                "Ben Doyle, general manager of Orion Health and a veteran of more than twenty years"
                    + " at Cerner, is leaving to become president of Airedale Systems."))
        .contains("Ben Doyle in president @ Airedale Systems");
  }

  @Test
  void nobodyHasThePostThatASentenceSaysToBeOpen() {
    assertThat(
            Reading.claims(
                "NHS Lothian is to recruit a chief information and technology officer to take over"
                    + " the digital agenda when Ann Carter goes, according to an email from its"
                    + " chief executive, Owen Hale, which has leaked to the press."))
        .noneMatch(claim -> claim.startsWith("Owen Hale in"))
        .noneMatch(claim -> claim.startsWith("Owen Hale out"));
  }

  @Test
  void thePresentHolderHoldsThePostItself() {
    assertThat(
            Reading.claims(
                "The present chief executive of NHS Lothian, Ann Carter, stands down in March."))
        .anyMatch(claim -> claim.startsWith("Ann Carter out chief executive @ NHS Lothian"));
  }

  @Test
  void aMoverHasAnOutAndAnIn() {
    assertThat(
            Reading.claims(
                "Ann Carter, chief nurse of NHS Highland, is to become chief executive of NHS"
                    + " Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter out chief nurse @ NHS Highland",
            "Ann Carter in chief executive @ NHS Lothian");
  }

  @Test
  void anOutIsNotAlsoAHolds() {
    assertThat(Reading.claims("Ann Carter, chief executive of Orion Health, has resigned."))
        .containsExactly("Ann Carter out chief executive @ Orion Health");
  }

  @Test
  void theBestWordingOfTheRoleIsKept() {
    assertThat(
            Reading.claims(
                "Carter to leave Orion Health",
                "Ann Carter, chief clinical information officer of Orion Health, will leave in"
                    + " November."))
        .containsExactly(
            "Ann Carter out chief clinical information officer @ Orion Health, 2015-11");
  }

  @Test
  void aFurtherPostLeavesTheFirstHeld() {
    assertThat(
            Reading.claims(
                "Ann Carter, chief executive of Orion Health, has also been appointed a"
                    + " non-executive director of NHS Digital."))
        .containsExactlyInAnyOrder(
            "Ann Carter holds chief executive @ Orion Health",
            "Ann Carter in non-executive director @ NHS Digital");
  }

  @Test
  void aRumourConfirmedInTheStoryIsAsserted() {
    assertThat(
            Reading.claims(
                "Ann Carter is understood to be leaving as chief executive of NHS Highland.",
                "NHS Highland has since confirmed that Carter will leave as chief executive."))
        .containsExactly("Ann Carter out chief executive @ NHS Highland");
  }

  @Test
  void theTitleAndTheTextTellOneMove() {
    assertThat(
            Reading.evidenced(
                "Orion Health names Carter chief executive",
                "Orion Health has named Ann Carter its chief executive."))
        .containsExactly("Ann Carter in chief executive @ Orion Health (2 sentences)");
  }

  @Test
  void aLeavingWithoutAPostTakesTheOneInApposition() {
    assertThat(
            Reading.claims("Ben Doyle, chair of NHS Lothian, announced his resignation on Monday."))
        .containsExactly("Ben Doyle out chair @ NHS Lothian, 2015-09-14");
  }

  @Test
  void aSuccessorTakesThePostThatIsLeft() {
    assertThat(
            Reading.claims(
                "Ben Doyle, chair of NHS Lothian, will retire in March. He will be succeeded by"
                    + " Ann Carter."))
        .containsExactlyInAnyOrder(
            "Ben Doyle out chair @ NHS Lothian, 2016-03", "Ann Carter in chair @ NHS Lothian");
  }

  @Test
  void theDateMayStandInALaterSentence() {
    assertThat(
            Reading.claims(
                "Ann Carter has been appointed chair of NHS Lothian. She will take up the post"
                    + " on 1 November."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, 2015-11-01");
  }

  @Test
  void twoPeopleSwapPosts() {
    assertThat(
            Reading.claims(
                "Ann Carter, chair of NHS Lothian, will become chair of NHS Highland. Ben Doyle"
                    + " will replace her at NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter out chair @ NHS Lothian",
            "Ann Carter in chair @ NHS Highland",
            "Ben Doyle in chair @ NHS Lothian");
  }

  @Test
  void aHoldingToldTwiceIsOneClaim() {
    assertThat(
            Reading.evidenced(
                "",
                "Ann Carter is chair of NHS Lothian.",
                "NHS Lothian chair Ann Carter welcomed the plan."))
        .containsExactly("Ann Carter holds chair @ NHS Lothian (2 sentences)");
  }

  @Test
  void whoIsReplacedHadThePostThatWasTaken() {
    assertThat(
            Reading.claims(
                "Ann Carter and Ben Doyle have been appointed members of the panel of NHS Fife.",
                "They replace Barry Quilty and Anne Fitzsimmons."))
        .containsExactlyInAnyOrder(
            "Ann Carter in member of the panel @ NHS Fife",
            "Ben Doyle in member of the panel @ NHS Fife",
            "Barry Quilty out member of the panel @ NHS Fife",
            "Anne Fitzsimmons out member of the panel @ NHS Fife");
  }

  @Test
  void actingUpLeavesTheOwnPost() {
    assertThat(
            Reading.claims(
                "Renown Health has tapped chief information security officer Todd Lindqvist as interim CIO."))
        .containsExactlyInAnyOrder(
            "Todd Lindqvist in cio @ Renown Health, acting",
            "Todd Lindqvist holds chief information security officer @ Renown Health");
  }
}
