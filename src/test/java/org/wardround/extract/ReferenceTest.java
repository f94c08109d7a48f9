package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Words that stand for what was named before: "its chief executive", "the trust", "she", "the
/// pair", "her predecessor". All people are invented.
class ReferenceTest {
  @Test
  void itsChiefExecutive() {
    assertThat(
            Reading.claims(
                "NHS Digital has published its accounts. Its chief executive, Ian Marsh, said"
                    + " costs had fallen."))
        .containsExactly("Ian Marsh holds chief executive @ NHS Digital");
  }

  @Test
  void theTrustIsTheOneSpokenOf() {
    assertThat(
            Reading.claims(
                "Airedale NHS Foundation Trust is to replace its records.",
                "Fiona Reid, the trust's medical director, said it was overdue."))
        .containsExactly("Fiona Reid holds medical director @ Airedale NHS Foundation Trust");
  }

  @Test
  void theCompanyIsTheOneSpokenOf() {
    assertThat(
            Reading.claims(
                "Orion Health reported record sales.",
                "Hugh Lamb has joined the company as chief financial officer."))
        .containsExactly("Hugh Lamb in chief financial officer @ Orion Health");
  }

  @Test
  void theFormerX() {
    assertThat(Reading.claims("The former NHS Digital chair Olga Stein has joined Orion Health."))
        .containsExactlyInAnyOrder(
            "Olga Stein held chair @ NHS Digital", "Olga Stein in null @ Orion Health");
  }

  @Test
  void hisPredecessor() {
    assertThat(
            Reading.claims(
                "Ian Marsh became chief executive of NHS Digital last month. His predecessor,"
                    + " Carol Finch, left in July."))
        .containsExactlyInAnyOrder(
            "Ian Marsh in chief executive @ NHS Digital, 2015-08",
            "Carol Finch out chief executive @ NHS Digital, 2015-07");
  }

  @Test
  void herSuccessor() {
    assertThat(
            Reading.claims(
                "Carol Finch will retire as chief executive of NHS Digital in December. Her"
                    + " successor will be Ian Marsh."))
        .containsExactlyInAnyOrder(
            "Carol Finch out chief executive @ NHS Digital, 2015-12",
            "Ian Marsh in chief executive @ NHS Digital");
  }

  @Test
  void herSuccessorInApposition() {
    assertThat(
            Reading.claims(
                "Carol Finch is stepping down as chair of NHS Highland. Her successor, Ian"
                    + " Marsh, takes up the post in November."))
        .containsExactlyInAnyOrder(
            "Carol Finch out chair @ NHS Highland", "Ian Marsh in chair @ NHS Highland, 2015-11");
  }

  @Test
  void thePairAreTheTwoNamedLast() {
    assertThat(
            Reading.claims(
                "Ann Carter and Ben Doyle are directors of Orion Health.",
                "The pair will leave in November."))
        .containsExactlyInAnyOrder(
            "Ann Carter out director @ Orion Health, 2015-11",
            "Ben Doyle out director @ Orion Health, 2015-11");
  }

  @Test
  void sheIsTheWomanSpokenOf() {
    assertThat(
            Reading.claims(
                "Helen Marsh met Peter Lund on Tuesday. She is chief executive of NHS Highland."))
        .containsExactly("Helen Marsh holds chief executive @ NHS Highland");
  }

  @Test
  void heIsTheManSpokenOf() {
    assertThat(
            Reading.claims(
                "Helen Marsh met Peter Lund on Tuesday. He is chief executive of NHS Highland."))
        .containsExactly("Peter Lund holds chief executive @ NHS Highland");
  }

  @Test
  void aSurnameWithItsHonorific() {
    assertThat(
            Reading.claims(
                "Sarah Whitlock is chief executive of NHS Highland.",
                "Ms Whitlock will leave in March."))
        .containsExactly("Sarah Whitlock out chief executive @ NHS Highland, 2016-03");
  }

  @Test
  void theRoleIsThePostSpokenOf() {
    assertThat(
            Reading.claims(
                "NHS Highland is looking for a new chief executive.",
                "Ann Carter will take up the role in January."))
        .containsExactly("Ann Carter in chief executive @ NHS Highland, 2016-01");
  }

  @Test
  void whoAfterAName() {
    assertThat(
            Reading.claims(
                "Ben Doyle, who is chief executive of Orion Health, said sales had grown."))
        .containsExactly("Ben Doyle holds chief executive @ Orion Health");
  }

  @Test
  void theBoardsChair() {
    assertThat(
            Reading.claims(
                "NHS Lothian has balanced its books. The board's chair, Moira Kerr, thanked"
                    + " staff."))
        .containsExactly("Moira Kerr holds chair @ NHS Lothian");
  }

  @Test
  void herPresentPostInTheNextSentence() {
    assertThat(
            Reading.claims(
                "NHS Lothian has appointed Ann Carter as chief executive. She is currently chief"
                    + " nurse of NHS Highland."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief executive @ NHS Lothian",
            "Ann Carter out chief nurse @ NHS Highland");
  }

  @Test
  void whomHeReplaces() {
    assertThat(
            Reading.claims(
                "Ben Doyle has been named chief executive of Orion Health, replacing Carol Finch."))
        .containsExactlyInAnyOrder(
            "Ben Doyle in chief executive @ Orion Health",
            "Carol Finch out chief executive @ Orion Health");
  }

  @Test
  void whoSucceedsHer() {
    assertThat(
            Reading.claims(
                "Carol Finch is leaving as chief executive of Orion Health. Ben Doyle will"
                    + " succeed her."))
        .containsExactlyInAnyOrder(
            "Carol Finch out chief executive @ Orion Health",
            "Ben Doyle in chief executive @ Orion Health");
  }

  @Test
  void theFormerHolderIsOnlyBackground() {
    assertThat(Reading.claims("Former NHS Digital chief executive Ben Doyle criticised the plan."))
        .containsExactly("Ben Doyle held chief executive @ NHS Digital");
  }

  @Test
  void theHospitalIsTheOneSpokenOf() {
    assertThat(
            Reading.claims(
                "Cleveland Clinic is cutting costs.",
                "Ann Carter, the hospital's chief financial officer, will leave in October."))
        .containsExactly("Ann Carter out chief financial officer @ Cleveland Clinic, 2015-10");
  }

  @Test
  void theAgencyIsTheOneSpokenOf() {
    assertThat(
            Reading.claims(
                "NHS Digital has published a plan.",
                "The agency's chief executive, Ben Doyle, said it would save money."))
        .containsExactly("Ben Doyle holds chief executive @ NHS Digital");
  }

  @Test
  void theTwoNamedLastBeforeAVerb() {
    assertThat(
            Reading.claims(
                "Ann Carter and Ben Doyle are non-executive directors of NHS Digital.",
                "The two will step down in December."))
        .containsExactlyInAnyOrder(
            "Ann Carter out non-executive director @ NHS Digital, 2015-12",
            "Ben Doyle out non-executive director @ NHS Digital, 2015-12");
  }

  @Test
  void theFormerHolderJoins() {
    assertThat(
            Reading.claims(
                "Orion Health's former chair Ben Doyle has been named chief executive of Cerner."))
        .containsExactlyInAnyOrder(
            "Ben Doyle held chair @ Orion Health", "Ben Doyle in chief executive @ Cerner");
  }

  @Test
  void herNewPost() {
    assertThat(
            Reading.claims(
                "Ann Carter is leaving NHS Highland. Her new post is chief executive of NHS"
                    + " Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter out null @ NHS Highland", "Ann Carter in chief executive @ NHS Lothian");
  }

  @Test
  void nothingIsSaidOfASubjectThatTheSentenceLeavesOut() {
    assertThat(
            Reading.of("Ann Carter joined Orion Health in January and became chief nurse in May.")
                .claims())
        .isNotEmpty()
        .allSatisfy(
            c -> assertThat(c.grounds().inferred()).noneMatch(i -> i.strip().startsWith("is ")));
  }
}
