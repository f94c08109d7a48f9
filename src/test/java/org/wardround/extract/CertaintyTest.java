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

  @Test
  void anUnnamedSourceIsReported() {
    assertThat(
            Reading.attributed(
                "HSJ understands that Ann Carter is to leave her post as chief executive of NHS"
                    + " Highland."))
        .containsExactly("Ann Carter out chief executive @ NHS Highland, reported, says HSJ");
  }

  @Test
  void reportsHaveClaimed() {
    assertThat(
            Reading.claims(
                "Reports have claimed that Ann Carter will become chair of NHS Lothian."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, reported");
  }

  @Test
  void accordingToALeakedEmail() {
    assertThat(
            Reading.claims(
                "Ann Carter will become chair of NHS Lothian, according to a leaked email."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, reported");
  }

  @Test
  void aSpokesmanIsNamed() {
    assertThat(Reading.claims("Ann Carter has left Orion Health, a spokesman said."))
        .containsExactly("Ann Carter out null @ Orion Health");
  }

  @Test
  void aConditionalIsNoMove() {
    assertThat(Reading.claims("If Ann Carter left Orion Health, the company would suffer."))
        .isEmpty();
  }

  @Test
  void aNegationIsNoMove() {
    assertThat(Reading.claims("Ann Carter has not been appointed chief executive of NHS Highland."))
        .containsExactly("Ann Carter in chief executive @ NHS Highland, denied");
  }

  @Test
  void declinedToComment() {
    assertThat(
            Reading.claims(
                "Ann Carter is expected to be named chair of NHS Lothian, according to reports."
                    + " The board declined to comment."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, reported");
  }

  @Test
  void favourites() {
    assertThat(
            Reading.claims(
                "Ann Carter and Ben Doyle are among the favourites to become chief executive of"
                    + " NHS Highland."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief executive @ NHS Highland, speculated",
            "Ben Doyle in chief executive @ NHS Highland, speculated");
  }

  @Test
  void noPlansToLeave() {
    assertThat(
            Reading.claims(
                "Ann Carter, chief executive of NHS Highland, said she had no plans to leave."))
        .containsExactlyInAnyOrder(
            "Ann Carter out chief executive @ NHS Highland, denied",
            "Ann Carter holds chief executive @ NHS Highland");
  }

  @Test
  void itIsUnderstood() {
    assertThat(Reading.claims("It is understood that Ben Doyle will leave Orion Health."))
        .containsExactly("Ben Doyle out null @ Orion Health, reported");
  }

  @Test
  void sourcesSaid() {
    assertThat(
            Reading.claims(
                "Sources said Ben Doyle had resigned as chief executive of Orion Health."))
        .containsExactly("Ben Doyle out chief executive @ Orion Health, reported");
  }

  @Test
  void mayBecome() {
    assertThat(Reading.claims("Ann Carter could become chair of NHS Lothian."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, speculated");
  }

  @Test
  void isInTheRunning() {
    assertThat(
            Reading.claims(
                "Ann Carter is in the running to become chief executive of NHS Digital."))
        .containsExactly("Ann Carter in chief executive @ NHS Digital, speculated");
  }

  @Test
  void unlessIsACondition() {
    assertThat(Reading.claims("Unless Ben Doyle resigns, the board will act.")).isEmpty();
  }

  @Test
  void aQuoteOfTheAppointed() {
    assertThat(
            Reading.claims(
                "\"I am delighted to be joining Orion Health as chief executive,\" said Ann Carter."))
        .containsExactly("Ann Carter in chief executive @ Orion Health");
  }

  @Test
  void whoSaysItIsHoldingHisPost() {
    assertThat(Reading.claims("\"We are pleased,\" said Ben Doyle, chair of NHS Lothian."))
        .containsExactly("Ben Doyle holds chair @ NHS Lothian");
  }

  @Test
  void whoConfirmsIsNotWhoMoves() {
    assertThat(
            Reading.claims(
                "Ben Doyle, chair of NHS Lothian, confirmed that Ann Carter would leave as chief"
                    + " executive."))
        .containsExactlyInAnyOrder(
            "Ben Doyle holds chair @ NHS Lothian", "Ann Carter out chief executive @ NHS Lothian");
  }

  @Test
  void aDenialOfAnAppointment() {
    assertThat(
            Reading.claims(
                "NHS Digital has denied that Ann Carter will become its chief executive."))
        .containsExactly("Ann Carter in chief executive @ NHS Digital, denied");
  }

  @Test
  void accordingToTwoSources() {
    assertThat(Reading.attributed("Ben Doyle is leaving Orion Health, according to two sources."))
        .containsExactly("Ben Doyle out null @ Orion Health, reported, says two sources");
  }

  @Test
  void accordingToAnEmail() {
    assertThat(
            Reading.attributed(
                "According to an email seen by staff, Ann Carter will leave NHS Lothian."))
        .containsExactly(
            "Ann Carter out null @ NHS Lothian, reported, says an email seen by staff");
  }

  @Test
  void speculationIsSpeculated() {
    assertThat(
            Reading.claims(
                "There has been speculation that Ben Doyle will become chief executive of Cerner."))
        .containsExactly("Ben Doyle in chief executive @ Cerner, speculated");
  }

  @Test
  void aPersonWhoRulesItOut() {
    assertThat(Reading.claims("Ben Doyle, chief executive of Orion Health, has ruled out leaving."))
        .containsExactlyInAnyOrder(
            "Ben Doyle out chief executive @ Orion Health, denied",
            "Ben Doyle holds chief executive @ Orion Health");
  }

  @Test
  void aRumourDenied() {
    assertThat(
            Reading.claims("Orion Health denied that Ben Doyle had resigned as chief executive."))
        .containsExactly("Ben Doyle out chief executive @ Orion Health, denied");
  }

  @Test
  void aNominee() {
    assertThat(
            Reading.claims(
                "The president will nominate Ann Carter to be secretary of health and human"
                    + " services."))
        .containsExactly("Ann Carter in secretary of health and human services @ null, speculated");
  }
}
