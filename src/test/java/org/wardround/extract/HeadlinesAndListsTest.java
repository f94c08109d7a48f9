package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Headlines, lists under a sentence that says what they are, round-ups, captions and lines that
/// belong to other stories. All people are invented.
class HeadlinesAndListsTest {
  @Test
  void aHeadlineAlone() {
    assertThat(
            Reading.titledClaims(
                "Carter named chief executive of NHS Highland",
                "Ann Carter said she was looking forward to the job."))
        .containsExactly("Ann Carter in chief executive @ NHS Highland");
  }

  @Test
  void aHeadlineOfALeaving() {
    assertThat(
            Reading.titledClaims(
                "Ann Carter quits as Orion Health chief executive", "The company did not say why."))
        .containsExactly("Ann Carter out chief executive @ Orion Health");
  }

  @Test
  void bulletsUnderALeadLine() {
    assertThat(
            Reading.claims(
                "The following people have joined NHS Digital:",
                "• Ann Carter, chief nurse",
                "• Ben Doyle, chief technology officer"))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nurse @ NHS Digital",
            "Ben Doyle in chief technology officer @ NHS Digital");
  }

  @Test
  void appointmentsUnderALeadLine() {
    assertThat(
            Reading.claims(
                "Orion Health has made three appointments:",
                "- Ann Carter, chief medical officer",
                "- Ben Doyle, chief technology officer",
                "- Carol Finch, chief financial officer"))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief medical officer @ Orion Health",
            "Ben Doyle in chief technology officer @ Orion Health",
            "Carol Finch in chief financial officer @ Orion Health");
  }

  @Test
  void aRoundUpOfMoves() {
    assertThat(
            Reading.titledClaims(
                "People on the move",
                "Ann Carter has joined Cleveland Clinic as chief information officer.",
                "Ben Doyle has left Orion Health.",
                "Carol Finch has been promoted to chief nurse of Mayo Clinic."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief information officer @ Cleveland Clinic",
            "Ben Doyle out null @ Orion Health",
            "Carol Finch in chief nurse @ Mayo Clinic");
  }

  @Test
  void headlinesOfOtherStoriesAreNoFacts() {
    assertThat(
            Reading.claims(
                "Orion Health reported record sales.",
                "Read more: Ann Carter named chief executive of NHS Highland"))
        .isEmpty();
  }

  @Test
  void relatedStoriesAreNoFacts() {
    assertThat(
            Reading.claims(
                "Orion Health reported record sales.",
                "Related: Ben Doyle quits as chair of NHS Digital"))
        .isEmpty();
  }

  @Test
  void captionsAreNoFacts() {
    assertThat(
            Reading.claims(
                "Orion Health reported record sales.",
                "Photo: Ann Carter, chief executive of Orion Health"))
        .isEmpty();
  }

  @Test
  void aHeadlineWithADashBeforeTheOrganisation() {
    assertThat(
            Reading.titledClaims(
                "Orion Health appoints Ann Carter as CEO", "The company is based in Auckland."))
        .containsExactly("Ann Carter in ceo @ Orion Health");
  }

  @Test
  void aHeadlineWithAsAndTheOrganisation() {
    assertThat(
            Reading.titledClaims(
                "Ann Carter to step down as NHS Highland chief executive",
                "The board will look for a successor."))
        .containsExactly("Ann Carter out chief executive @ NHS Highland");
  }

  @Test
  void leaversUnderALeadLine() {
    assertThat(
            Reading.claims(
                "Those who have left Orion Health this year:",
                "• Ann Carter, chief medical officer",
                "• Ben Doyle, chief technology officer"))
        .containsExactlyInAnyOrder(
            "Ann Carter out chief medical officer @ Orion Health",
            "Ben Doyle out chief technology officer @ Orion Health");
  }

  @Test
  void candidatesUnderALeadLine() {
    assertThat(
            Reading.claims(
                "NHS Digital is looking for a chief executive.",
                "The likely candidates:",
                "• Ann Carter",
                "• Ben Doyle"))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief executive @ NHS Digital, speculated",
            "Ben Doyle in chief executive @ NHS Digital, speculated");
  }

  @Test
  void bulletsThatAreWholeSentences() {
    assertThat(
            Reading.claims(
                "This month's moves:",
                "• Ann Carter has joined Mayo Clinic as chief nursing officer.",
                "• Cerner has named Ben Doyle chief financial officer."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nursing officer @ Mayo Clinic",
            "Ben Doyle in chief financial officer @ Cerner");
  }

  @Test
  void seeAlsoLinesAreNoFacts() {
    assertThat(
            Reading.claims(
                "Orion Health reported record sales.",
                "See also: Orion Health appoints Ben Doyle as chief executive"))
        .isEmpty();
  }

  @Test
  void aPictureCreditIsNoFact() {
    assertThat(
            Reading.claims(
                "Orion Health reported record sales.",
                "Image: Ben Doyle, chief executive of Orion Health"))
        .isEmpty();
  }

  @Test
  void aCaptionWithPictured() {
    assertThat(Reading.claims("Ann Carter (pictured) has been appointed chair of NHS Lothian."))
        .containsExactly("Ann Carter in chair @ NHS Lothian");
  }

  @Test
  void aHeadlineWithACommaBeforeTheRole() {
    assertThat(
            Reading.titledClaims(
                "Cerner hires Ben Doyle, former Orion Health chief executive",
                "The company is based in Kansas City."))
        .containsExactlyInAnyOrder(
            "Ben Doyle in null @ Cerner", "Ben Doyle held chief executive @ Orion Health");
  }

  @Test
  void boldNamesWithADash() {
    assertThat(
            Reading.titledClaims(
                "Moves this month",
                "Ann Carter – appointed chief nurse of NHS Highland",
                "Ben Doyle – appointed chair of NHS Lothian"))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nurse @ NHS Highland", "Ben Doyle in chair @ NHS Lothian");
  }

  @Test
  void aHeadlineQuestion() {
    assertThat(
            Reading.titledClaims(
                "Who will succeed Ben Doyle at Orion Health?", "Sales have grown for nine years."))
        .isEmpty();
  }
}
