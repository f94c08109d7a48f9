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
}
