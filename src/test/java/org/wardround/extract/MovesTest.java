package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The ways in which news says who takes and leaves which post. All people are invented.
class MovesTest {
  @Test
  void passiveAppointmentWithThePresentPostInApposition() {
    assertThat(
            Reading.claims(
                "Maria Lopez, chief nurse of Airedale NHS Foundation Trust, has been appointed chief"
                    + " executive of NHS Digital."))
        .containsExactlyInAnyOrder(
            "Maria Lopez in chief executive @ NHS Digital",
            "Maria Lopez out chief nurse @ Airedale NHS Foundation Trust");
  }

  @Test
  void activeAppointmentAndWhereSheJoinsFrom() {
    assertThat(
            Reading.claims(
                "Leeds Teaching Hospitals NHS Trust has appointed Helen Marsh as its chief information"
                    + " officer. She joins from Mid Yorkshire Hospitals NHS Trust, where she was director"
                    + " of informatics."))
        .containsExactlyInAnyOrder(
            "Helen Marsh in chief information officer @ Leeds Teaching Hospitals NHS Trust",
            "Helen Marsh out director of informatics @ Mid Yorkshire Hospitals NHS Trust");
  }

  @Test
  void steppingDownWithARelativeDate() {
    assertThat(
            Reading.claims(
                "Sarah Whitlock is to step down as chief executive of NHS Digital next month."))
        .containsExactly("Sarah Whitlock out chief executive @ NHS Digital, 2015-10");
  }

  @Test
  void leavingOneForAnother() {
    assertThat(
            Reading.claims(
                "John Hallam is leaving Cleveland Clinic to become president of Mayo Clinic."))
        .contains(
            "John Hallam in president @ Mayo Clinic", "John Hallam out null @ Cleveland Clinic");
  }

  @Test
  void promotionInsideOneOrganisation() {
    assertThat(
            Reading.claims(
                "Roseville, Calif.-based Adventist Health promoted Jennifer Stone from chief digital"
                    + " officer to CIO."))
        .containsExactlyInAnyOrder(
            "Jennifer Stone in cio @ Adventist Health",
            "Jennifer Stone out chief digital officer @ Adventist Health");
  }

  @Test
  void successionTellsTwoMoves() {
    assertThat(
            Reading.claims(
                "Orion Health has appointed Bradley Porter as chief executive. He replaces Ian Macleod."))
        .contains(
            "Bradley Porter in chief executive @ Orion Health",
            "Ian Macleod out chief executive @ Orion Health");
  }

  @Test
  void succeededBy() {
    assertThat(
            Reading.claims(
                "Peter Stanton will be succeeded as chief executive of NHS England by Amanda Price,"
                    + " currently its chief operating officer."))
        .contains(
            "Peter Stanton out chief executive @ NHS England",
            "Amanda Price in chief executive @ NHS England",
            "Amanda Price out chief operating officer @ NHS England");
  }

  @Test
  void nominalisations() {
    assertThat(
            Reading.claims(
                "The appointment of Martin Reed as chief executive of Health Education England follows"
                    + " the departure of Ruth Dale."))
        .contains("Martin Reed in chief executive @ Health Education England")
        .anyMatch(c -> c.startsWith("Ruth Dale out chief executive"));
  }

  @Test
  void anActingPostBesideTheOwnOne() {
    assertThat(
            Reading.claims(
                "Chris Steele, medical director of Imperial College Healthcare NHS Trust, will serve as"
                    + " interim chief executive."))
        .contains(
            "Chris Steele in chief executive @ Imperial College Healthcare NHS Trust, acting",
            "Chris Steele holds medical director @ Imperial College Healthcare NHS Trust");
  }

  @Test
  void whoIsToLeaveLeavesThePostThatAnEarlierSentenceGave() {
    assertThat(
            Reading.claims(
                "Tara Donald, chief digital officer at NHS England, spoke at the conference.",
                "Donald will leave in December to take a career break."))
        .containsExactly("Tara Donald out chief digital officer @ NHS England, 2015-12");
  }

  @Test
  void oneMoveToldThreeTimesIsOneClaimWithAllItsEvidence() {
    var claims =
        Reading.titled(
                "Smith to lead NHS Digital",
                "Alan Smith has been named chief executive of NHS Digital.",
                "Smith will take over as chief executive of NHS Digital in January.")
            .claims();
    assertThat(claims).hasSize(1);
    assertThat(claims.getFirst().evidence()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void careerHistoryIsBackground() {
    assertThat(
            Reading.claims(
                "Gina Fox is chief executive of Barts Health NHS Trust. She previously served as director"
                    + " of finance at NHS England."))
        .containsExactlyInAnyOrder(
            "Gina Fox holds chief executive @ Barts Health NHS Trust",
            "Gina Fox held director of finance @ NHS England");
  }

  @Test
  void coordinatedRolesAreOneFact() {
    assertThat(
            Reading.claims(
                "Lisa Stamp is senior vice president and chief digital and information officer of Mount"
                    + " Sinai Health System."))
        .containsExactly(
            "Lisa Stamp holds senior vice president and chief digital and information officer @ Mount"
                + " Sinai Health System");
  }

  @Test
  void namesThatAreWords() {
    assertThat(
            Reading.claims(
                "Ruth May, chief nurse of NHS England, resigned on Monday. May had been in the post for"
                    + " three years."))
        .containsExactly("Ruth May out chief nurse @ NHS England, 2015-09-14");
  }

  @Test
  void aSecondmentLeavesTheOldPost() {
    assertThat(
            Reading.claims(
                "Ann Carter, director of finance at NHS Lothian, has been seconded to NHS"
                    + " Highland as chief executive."))
        .containsExactlyInAnyOrder(
            "Ann Carter out director of finance @ NHS Lothian",
            "Ann Carter in chief executive @ NHS Highland");
  }

  @Test
  void aSuspensionIsNoChange() {
    assertThat(Reading.claims("Ann Carter, chief executive of NHS Highland, has been suspended."))
        .containsExactly("Ann Carter holds chief executive @ NHS Highland");
  }

  @Test
  void whoWasSacked() {
    assertThat(Reading.claims("Ben Doyle was sacked as chief executive of Orion Health on Monday."))
        .containsExactly("Ben Doyle out chief executive @ Orion Health, 2015-09-14");
  }

  @Test
  void whoDiedInPost() {
    assertThat(Reading.claims("Carol Finch, chair of NHS Lothian, has died."))
        .containsExactly("Carol Finch out chair @ NHS Lothian");
  }

  @Test
  void whoReturns() {
    assertThat(Reading.claims("Ann Carter is returning to NHS Highland as chief nurse."))
        .containsExactly("Ann Carter in chief nurse @ NHS Highland");
  }

  @Test
  void whoIsPoached() {
    assertThat(
            Reading.claims(
                "Orion Health has poached Ben Doyle from Cerner to be its chief technology"
                    + " officer."))
        .containsExactlyInAnyOrder(
            "Ben Doyle in chief technology officer @ Orion Health", "Ben Doyle out null @ Cerner");
  }

  @Test
  void whoSwapsOneForTheOther() {
    assertThat(Reading.claims("Ann Carter is swapping NHS Highland for NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter out null @ NHS Highland", "Ann Carter in null @ NHS Lothian");
  }

  @Test
  void whoMovesFromOneToTheOther() {
    assertThat(
            Reading.claims(
                "Ann Carter is moving from NHS Highland to NHS Lothian, where she will be chief"
                    + " executive."))
        .containsExactlyInAnyOrder(
            "Ann Carter out null @ NHS Highland", "Ann Carter in chief executive @ NHS Lothian");
  }

  @Test
  void whoIsReplaced() {
    assertThat(
            Reading.claims(
                "Ann Carter has been replaced as chief executive of NHS Highland by Ben Doyle."))
        .containsExactlyInAnyOrder(
            "Ann Carter out chief executive @ NHS Highland",
            "Ben Doyle in chief executive @ NHS Highland");
  }

  @Test
  void theDepartureOf() {
    assertThat(
            Reading.claims(
                "Orion Health has announced the departure of its chief executive, Ben Doyle."))
        .containsExactly("Ben Doyle out chief executive @ Orion Health");
  }

  @Test
  void herAppointmentFollows() {
    assertThat(
            Reading.claims(
                "Ann Carter will be the new chief executive of NHS Highland. Her appointment"
                    + " follows the resignation of Ben Doyle in July."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief executive @ NHS Highland",
            "Ben Doyle out chief executive @ NHS Highland, 2015-07");
  }

  @Test
  void whoRetiresAfterYears() {
    assertThat(
            Reading.claims(
                "Ben Doyle retires as chair of NHS Lothian on 30 September after eight years."))
        .containsExactly("Ben Doyle out chair @ NHS Lothian, 2015-09-30");
  }

  @Test
  void whoTakesOver() {
    assertThat(
            Reading.claims("Ann Carter takes over as chief executive of NHS Lothian on 1 October."))
        .containsExactly("Ann Carter in chief executive @ NHS Lothian, 2015-10-01");
  }

  @Test
  void whoIsPromotedInside() {
    assertThat(
            Reading.claims(
                "Orion Health has promoted Ann Carter from sales director to managing director."))
        .containsExactlyInAnyOrder(
            "Ann Carter out sales director @ Orion Health",
            "Ann Carter in managing director @ Orion Health");
  }

  @Test
  void whoQuitsToJoin() {
    assertThat(
            Reading.claims(
                "Ben Doyle has quit as chief information officer of NHS Lothian to join Cerner."))
        .containsExactlyInAnyOrder(
            "Ben Doyle out chief information officer @ NHS Lothian", "Ben Doyle in null @ Cerner");
  }

  @Test
  void whoHandsOver() {
    assertThat(
            Reading.claims(
                "Carol Finch will hand over to Ben Doyle as chair of NHS Lothian in January."))
        .containsExactlyInAnyOrder(
            "Carol Finch out chair @ NHS Lothian, 2016-01",
            "Ben Doyle in chair @ NHS Lothian, 2016-01");
  }

  @Test
  void whoWasOusted() {
    assertThat(Reading.claims("Ben Doyle has been ousted as chief executive of Cerner."))
        .containsExactly("Ben Doyle out chief executive @ Cerner");
  }

  @Test
  void thePostGoesTo() {
    assertThat(Reading.claims("The post of chief nurse at NHS Highland goes to Ann Carter."))
        .containsExactly("Ann Carter in chief nurse @ NHS Highland");
  }

  @Test
  void whoIsElected() {
    assertThat(Reading.claims("Ann Carter has been elected president of HIMSS."))
        .containsExactly("Ann Carter in president @ HIMSS");
  }

  @Test
  void whoIsNoLonger() {
    assertThat(Reading.claims("Ben Doyle is no longer chief executive of Orion Health."))
        .containsExactly("Ben Doyle out chief executive @ Orion Health");
  }

  @Test
  void whoIsOnLeaveKeepsThePost() {
    assertThat(Reading.claims("Ben Doyle, chief executive of Orion Health, is on sick leave."))
        .containsExactly("Ben Doyle holds chief executive @ Orion Health");
  }

  @Test
  void twoPeopleOfOneAppointment() {
    assertThat(
            Reading.claims(
                "Orion Health has appointed Ann Carter as chief nurse and Ben Doyle as chief"
                    + " financial officer."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nurse @ Orion Health",
            "Ben Doyle in chief financial officer @ Orion Health");
  }

  @Test
  void poachedFromARival() {
    assertThat(Reading.claims("NHS England has poached Ann Carter from rival Cerner UK."))
        .containsExactlyInAnyOrder(
            "Ann Carter in null @ NHS England", "Ann Carter out null @ Cerner UK");
  }

  @Test
  void promotedToFrom() {
    assertThat(
            Reading.claims(
                "Ben Doyle has been promoted to chief product officer from vice president of sales at Epic."))
        .containsExactlyInAnyOrder(
            "Ben Doyle in chief product officer @ Epic",
            "Ben Doyle out vice president of sales @ Epic");
  }

  @Test
  void leftForAnOrganisation() {
    assertThat(
            Reading.claims(
                "Ben Doyle, chief information officer at NHS Lothian, left for NHS Fife."))
        .containsExactlyInAnyOrder(
            "Ben Doyle out chief information officer @ NHS Lothian",
            "Ben Doyle in null @ NHS Fife");
  }

  @Test
  void appointedToSucceed() {
    assertThat(
            Reading.claims(
                "Ann Carter has since been appointed to succeed Ben Doyle. Mr Doyle was medical director of NHS Fife."))
        .contains("Ann Carter in medical director @ NHS Fife");
  }

  @Test
  void vacantSince() {
    assertThat(
            Reading.claims(
                "The role of finance director at NHS Fife has been vacant since Ben Doyle left."))
        .containsExactly("Ben Doyle out finance director @ NHS Fife");
  }

  @Test
  void whatIsToldLaterOfThePresentPost() {
    assertThat(
            Reading.claims(
                "Bryan Health has named Ann Carter chief nurse.",
                "She lives in Lincoln.",
                "For the past six years she has been director of nursing at Nebraska Medicine."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nurse @ Bryan Health",
            "Ann Carter out director of nursing @ Nebraska Medicine");
  }

  @Test
  void whoHadBeenAndBecomes() {
    assertThat(
            Reading.claims(
                "Ben Doyle, who'd been chief nurse at NHS Fife, becomes chief executive of NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ben Doyle out chief nurse @ NHS Fife", "Ben Doyle in chief executive @ NHS Lothian");
  }
}
