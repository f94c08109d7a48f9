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
}
