package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VacanciesTest {
  @TempDir Path desk;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(desk, InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z")));
    ledger
        .stories()
        .save(Told.story("https://a.example/1", "2015-01-01").vacancy("chair", "Acme").reading());
    ledger
        .stories()
        .save(
            Told.story("https://b.example/1", "2015-02-01")
                .vacancy("chairman", "The Acme")
                .reading());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void storiesOnOneVacancyAreOne() {
    assertThat(ledger.vacancies().find("acme", null, true))
        .singleElement()
        .satisfies(post -> assertThat(post.evidence()).hasSize(2));
  }

  @Test
  void isFilledByWhoTakesThePostUp() {
    ledger
        .stories()
        .save(
            Told.story("https://a.example/2", "2015-04-01")
                .in("Ann Able", "chair", "Acme")
                .reading());
    assertThat(ledger.vacancies().find(null, null, true)).isEmpty();
    assertThat(ledger.vacancies().find(null, null, false))
        .singleElement()
        .extracting(post -> Objects.requireNonNull(post.filledBy()).person())
        .isEqualTo("Ann Able");
  }

  @Test
  void isNotFilledByWhoOnlyActs() {
    ledger
        .stories()
        .save(
            Told.story("https://a.example/2", "2015-04-01")
                .claim(
                    "Ann Able",
                    org.wardround.model.Change.IN,
                    "chair",
                    "Acme",
                    null,
                    true,
                    org.wardround.model.Certainty.ASSERTED)
                .reading());
    assertThat(ledger.vacancies().find(null, null, true)).hasSize(1);
  }
}
