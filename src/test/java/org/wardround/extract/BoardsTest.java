package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Seats on boards are posts. All people are invented.
class BoardsTest {
  @Test
  void joinsABoard() {
    assertThat(Reading.claims("Ann Carter has joined the board of Orion Health."))
        .containsExactly("Ann Carter in board member @ Orion Health");
  }

  @Test
  void isAppointedToABoardOfDirectors() {
    assertThat(Reading.claims("Ann Carter has been appointed to Cerner's board of directors."))
        .containsExactly("Ann Carter in board member @ Cerner");
  }

  @Test
  void sitsOnABoard() {
    assertThat(Reading.claims("Ann Carter sits on the board of Orion Health."))
        .containsExactly("Ann Carter holds board member @ Orion Health");
  }

  @Test
  void sitsOnTwoBoards() {
    assertThat(Reading.claims("Ann Carter serves on the boards of Orion Health and Cerner."))
        .containsExactlyInAnyOrder(
            "Ann Carter holds board member @ Orion Health",
            "Ann Carter holds board member @ Cerner");
  }

  @Test
  void resignsFromABoard() {
    assertThat(Reading.claims("Ann Carter has resigned from the board of Orion Health."))
        .containsExactly("Ann Carter out board member @ Orion Health");
  }

  @Test
  void isElectedChairOfABoard() {
    assertThat(Reading.claims("Ann Carter was elected chair of the board of Mayo Clinic."))
        .containsExactly("Ann Carter in chair of the board @ Mayo Clinic");
  }

  @Test
  void joinsAsNonExecutiveDirector() {
    assertThat(Reading.claims("Ann Carter joins NHS Digital's board as a non-executive director."))
        .containsExactly("Ann Carter in non-executive director @ NHS Digital");
  }

  @Test
  void chairsABoard() {
    assertThat(Reading.claims("Ann Carter chairs NHS Lothian."))
        .containsExactly("Ann Carter holds chair @ NHS Lothian");
  }

  @Test
  void isElectedToABoard() {
    assertThat(
            Reading.claims("Ben Doyle has been elected to the board of directors of Mayo Clinic."))
        .containsExactly("Ben Doyle in board member @ Mayo Clinic");
  }

  @Test
  void stepsDownFromABoard() {
    assertThat(Reading.claims("Ben Doyle is stepping down from the board of Cerner in October."))
        .containsExactly("Ben Doyle out board member @ Cerner, 2015-10");
  }

  @Test
  void isATrustee() {
    assertThat(Reading.claims("Ann Carter is a trustee of the Nuffield Trust."))
        .containsExactly("Ann Carter holds trustee @ Nuffield Trust");
  }

  @Test
  void isChairOfACommittee() {
    assertThat(
            Reading.claims(
                "Ann Carter, chair of the audit committee of NHS Lothian, said accounts were"
                    + " late."))
        .containsExactly("Ann Carter holds chair of the audit committee @ NHS Lothian");
  }

  @Test
  void aMemberOfTheBoard() {
    assertThat(Reading.claims("Ben Doyle is a board member of Orion Health."))
        .containsExactly("Ben Doyle holds board member @ Orion Health");
  }

  @Test
  void whoChairsTheBoardOf() {
    assertThat(Reading.claims("Ann Carter, who chairs NHS Lothian, said accounts were late."))
        .containsExactly("Ann Carter holds chair @ NHS Lothian");
  }

  @Test
  void chairsAtTheHead() {
    assertThat(Reading.claims("Ann Carter currently chairs the National Information Board."))
        .containsExactly("Ann Carter holds chair @ National Information Board");
  }

  @Test
  void theBoardIsThatOfTheStorysOrganisation() {
    assertThat(
            Reading.claims(
                "NHS Fife has announced changes at the top.",
                "NHS Fife chair Ben Doyle thanked staff. Cerner runs its records.",
                "Ann Carter joins the board."))
        .contains("Ann Carter in board member @ NHS Fife");
  }
}
