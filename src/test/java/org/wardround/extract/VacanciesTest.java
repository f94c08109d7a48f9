package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wardround.model.Vacancy;

class VacanciesTest {
  @Test
  void aSearchForASuccessorIsForThePostThatSomebodyLeaves() {
    var vacancies =
        Reading.of(
                "Ailsa Clark will leave as chief executive of NHS Highland at the end of the year. The"
                    + " search for her successor has begun.")
            .vacancies();
    assertThat(vacancies).hasSize(1);
    Vacancy vacancy = vacancies.getFirst();
    assertThat(vacancy.post().role()).isEqualTo("chief executive");
    assertThat(vacancy.post().organisation()).isEqualTo("NHS Highland");
    assertThat(vacancy.reason()).isEqualTo("departure");
  }

  @Test
  void anAdvertisedPost() {
    assertThat(
            Reading.vacancies("NHS Highland is advertising for a new chief information officer."))
        .containsExactly("chief information officer @ NHS Highland, null");
  }

  @Test
  void aNewPost() {
    assertThat(
            Reading.vacancies(
                "NHS Digital has created the new post of chief data officer and is recruiting."))
        .containsExactly("chief data officer @ NHS Digital, new post");
  }

  @Test
  void noSuccessorNamed() {
    assertThat(
            Reading.vacancies(
                "Ann Carter has resigned as chair of NHS Lothian. No successor has been named."))
        .containsExactly("chair @ NHS Lothian, departure");
  }

  @Test
  void aNamedSuccessorLeavesNoVacancy() {
    assertThat(
            Reading.vacancies(
                "Ann Carter has resigned as chair of NHS Lothian. Ben Doyle will succeed her."))
        .isEmpty();
  }

  @Test
  void isRecruiting() {
    assertThat(Reading.vacancies("Orion Health is recruiting a chief financial officer."))
        .containsExactly("chief financial officer @ Orion Health, null");
  }

  @Test
  void theSearchHasBegun() {
    assertThat(Reading.vacancies("Orion Health has begun the search for a new chief executive."))
        .containsExactly("chief executive @ Orion Health, null");
  }

  @Test
  void willBeAdvertised() {
    assertThat(
            Reading.vacancies(
                "The post of medical director at NHS Highland will be advertised next month."))
        .containsExactly("medical director @ NHS Highland, null");
  }

  @Test
  void aReplacementIsSought() {
    assertThat(
            Reading.vacancies(
                "Ben Doyle is leaving as chief information officer of NHS Lothian. The board is"
                    + " seeking a replacement."))
        .containsExactly("chief information officer @ NHS Lothian, departure");
  }

  @Test
  void anInterimWhileASearchGoesOn() {
    assertThat(
            Reading.vacancies(
                "Ben Doyle has resigned as chief executive of Orion Health. Ann Carter will act"
                    + " as interim chief executive while a permanent successor is found."))
        .containsExactly("chief executive @ Orion Health, departure");
  }

  @Test
  void aFilledPostIsNone() {
    assertThat(Reading.vacancies("Orion Health has appointed Ann Carter as chief executive."))
        .isEmpty();
  }

  @Test
  void manyJobsAreNoPost() {
    assertThat(Reading.vacancies("NHS Lothian is hiring more nurses.")).isEmpty();
  }

  @Test
  void aNewPostThatIsTakenIsNotOpen() {
    assertThat(
            Reading.vacancies(
                "Ann Carter takes up the newly created position of executive director of data"
                    + " platforms at NHS Fife."))
        .isEmpty();
  }

  @Test
  void thePositionIsToBeAdvertised() {
    assertThat(
            Reading.vacancies(
                "Ben Doyle is leaving NHS Fife, where he is head of information technology.",
                "The position is to be advertised in the coming weeks."))
        .containsExactly("head of information technology @ NHS Fife, departure");
  }

  @Test
  void aFirmIsToFindASuccessor() {
    assertThat(
            Reading.vacancies(
                "Ben Doyle will step down as chief executive of Orion Health in May.",
                "Orion Health has engaged a firm to identify a successor."))
        .containsExactly("chief executive @ Orion Health, departure");
  }
}
