package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Careers: what was before, two posts at once, and posts for the time being. All people are
/// invented.
class CareersTest {
  @Test
  void beforeThatHeWas() {
    assertThat(
            Reading.claims(
                "Ben Doyle is chair of NHS Digital. Before that he was chief executive of Orion"
                    + " Health."))
        .containsExactlyInAnyOrder(
            "Ben Doyle holds chair @ NHS Digital", "Ben Doyle held chief executive @ Orion Health");
  }

  @Test
  void previouslyServedAs() {
    assertThat(
            Reading.claims(
                "Carol Finch previously served as chief information officer of Mayo Clinic."))
        .containsExactly("Carol Finch held chief information officer @ Mayo Clinic");
  }

  @Test
  void twoEarlierPosts() {
    assertThat(
            Reading.claims(
                "Carol Finch previously worked as director of nursing at NHS Lothian and as"
                    + " chief nurse at NHS Highland."))
        .containsExactlyInAnyOrder(
            "Carol Finch held director of nursing @ NHS Lothian",
            "Carol Finch held chief nurse @ NHS Highland");
  }

  @Test
  void twoPostsAtOnce() {
    assertThat(
            Reading.claims("Ann Carter is chief executive of both NHS Highland and NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter holds chief executive @ NHS Highland",
            "Ann Carter holds chief executive @ NHS Lothian");
  }

  @Test
  void anInterimAppointment() {
    assertThat(
            Reading.claims("Ben Doyle has been appointed interim chief executive of Orion Health."))
        .containsExactly("Ben Doyle in chief executive @ Orion Health, acting");
  }

  @Test
  void anActingHolder() {
    assertThat(Reading.claims("Acting NHS Digital chair Ben Doyle said costs had fallen."))
        .containsExactly("Ben Doyle holds chair @ NHS Digital, acting");
  }

  @Test
  void interimBecomesPermanent() {
    assertThat(
            Reading.claims(
                "Ben Doyle, interim chief executive of Orion Health, has been appointed chief"
                    + " executive on a permanent basis."))
        .containsExactlyInAnyOrder(
            "Ben Doyle out chief executive @ Orion Health, acting",
            "Ben Doyle in chief executive @ Orion Health");
  }

  @Test
  void mostRecentlyIsALeaving() {
    assertThat(
            Reading.claims(
                "Ann Carter joins Orion Health as chief medical officer. She was most recently"
                    + " medical director at Barts Health NHS Trust."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief medical officer @ Orion Health",
            "Ann Carter out medical director @ Barts Health NHS Trust");
  }

  @Test
  void whoWorkedSomewhereWithoutATitle() {
    assertThat(Reading.claims("Ben Doyle once ran IT at Barts Health NHS Trust."))
        .containsExactly("Ben Doyle held null @ Barts Health NHS Trust");
  }

  @Test
  void aCareerInReverse() {
    assertThat(
            Reading.claims(
                "Ann Carter has been chief executive of NHS Lothian since 2013. Prior to that,"
                    + " she was director of nursing at NHS Highland."))
        .containsExactlyInAnyOrder(
            "Ann Carter holds chief executive @ NHS Lothian, 2013",
            "Ann Carter held director of nursing @ NHS Highland");
  }

  @Test
  void aCareerThatIncludes() {
    assertThat(
            Reading.claims(
                "Ben Doyle has joined Orion Health as chief executive. His career includes posts"
                    + " as chief information officer at Mayo Clinic and Cleveland Clinic."))
        .containsExactlyInAnyOrder(
            "Ben Doyle in chief executive @ Orion Health",
            "Ben Doyle held chief information officer @ Mayo Clinic",
            "Ben Doyle held chief information officer @ Cleveland Clinic");
  }

  @Test
  void whoRemains() {
    assertThat(Reading.claims("Carol Finch will remain chair of NHS Lothian."))
        .containsExactly("Carol Finch holds chair @ NHS Lothian");
  }

  @Test
  void whoKeepsTheOldPostBesideTheNew() {
    assertThat(
            Reading.claims(
                "Ann Carter, chief executive of NHS Highland, will also become interim chief"
                    + " executive of NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter holds chief executive @ NHS Highland",
            "Ann Carter in chief executive @ NHS Lothian, acting");
  }

  @Test
  void whoStepsIn() {
    assertThat(
            Reading.claims("Carol Finch has stepped in as acting chief executive of Orion Health."))
        .containsExactly("Carol Finch in chief executive @ Orion Health, acting");
  }

  @Test
  void onAnInterimBasis() {
    assertThat(
            Reading.claims(
                "Carol Finch has been appointed chief executive of Orion Health on an interim"
                    + " basis."))
        .containsExactly("Carol Finch in chief executive @ Orion Health, acting");
  }

  @Test
  void actingUpInsideOneOrganisation() {
    assertThat(
            Reading.claims(
                "Ben Doyle, deputy chief executive of NHS Lothian, has been appointed acting"
                    + " chief executive."))
        .containsExactlyInAnyOrder(
            "Ben Doyle holds deputy chief executive @ NHS Lothian",
            "Ben Doyle in chief executive @ NHS Lothian, acting");
  }

  @Test
  void aJointPostAtTwoOrganisations() {
    assertThat(
            Reading.claims(
                "Ann Carter has been appointed joint chief executive of NHS Highland and NHS"
                    + " Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter in joint chief executive @ NHS Highland",
            "Ann Carter in joint chief executive @ NHS Lothian");
  }

  @Test
  void spellBeforeJoining() {
    assertThat(
            Reading.claims(
                "Ann Carter has joined NHS Highland as chief nurse. Before joining the board she"
                    + " spent nine years at NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nurse @ NHS Highland", "Ann Carter held null @ NHS Lothian");
  }

  @Test
  void beforeJoiningSheWas() {
    assertThat(
            Reading.claims(
                "Ann Carter has been named chief nurse of NHS Highland. Before joining NHS"
                    + " Highland she was director of nursing at NHS Lothian."))
        .containsExactlyInAnyOrder(
            "Ann Carter in chief nurse @ NHS Highland",
            "Ann Carter held director of nursing @ NHS Lothian");
  }

  @Test
  void formerlyOf() {
    assertThat(Reading.claims("Ann Carter, formerly of Cerner, is chief nurse of NHS Fife."))
        .containsExactlyInAnyOrder(
            "Ann Carter holds chief nurse @ NHS Fife", "Ann Carter held null @ Cerner");
  }
}
