package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.SavedSearch;
import org.wardround.model.WardroundException;

class LedgerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z"));

  private static final String STORY = "https://a.example/1";

  @TempDir Path desk;

  @Test
  void opensAgainWhatItKept() {
    try (Ledger ledger = Ledger.open(desk, CLOCK)) {
      ledger.stories().save(Told.story("https://a.example/1", "2026-01-05").reading());
    }
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      assertThat(ledger.stories().count()).isEqualTo(1);
    }
  }

  @Test
  void tellsThatAnotherWriterHasTheDesk() {
    try (Ledger _ = Ledger.open(desk, CLOCK)) {
      assertThatThrownBy(() -> Ledger.open(desk, CLOCK))
          .isInstanceOf(WardroundException.class)
          .hasMessageContaining("is in use by another process")
          .hasMessageContaining(desk.toString());
    }
    Ledger.open(desk, CLOCK).close();
  }

  @Test
  void letsReadersReadBesideTheWriter() {
    try (Ledger writer = Ledger.open(desk, CLOCK);
        Ledger reader = Ledger.openReadOnly(desk)) {
      writer.stories().save(Told.story("https://a.example/1", "2026-01-05").reading());
      assertThat(reader.stories().count()).isEqualTo(1);
    }
  }

  @Test
  void takesNotesBesideTheWriter() {
    try (Ledger writer = Ledger.open(desk, CLOCK)) {
      writer.stories().save(Told.story(STORY, "2026-01-05").in("Ann Able", "chair", "X").reading());
      try (Ledger notes = Ledger.openForNotes(desk, CLOCK)) {
        notes
            .savedSearches()
            .save(new SavedSearch("mine", "able", CLOCK.instant(), CLOCK.instant()));
        notes.judgements().make(new Judgement.HideClaim(onlyClaim(writer)), "me", "wrong");
      }
      assertThat(writer.savedSearches().all()).hasSize(1);
      assertThat(writer.moves().find(MoveQuery.ALL)).isEmpty();
    }
  }

  private static String onlyClaim(Ledger ledger) {
    return ledger.moves().find(MoveQuery.ALL).getFirst().evidence().getFirst().id();
  }

  @Test
  void takesNotesOnADeskThatNobodyWritesTo() {
    Ledger.open(desk, CLOCK).close();
    try (Ledger notes = Ledger.openForNotes(desk, CLOCK)) {
      notes.stories().save(Told.story(STORY, "2026-01-05").in("Ann Able", "chair", "X").reading());
      assertThat(notes.derive()).isEqualTo(1);
    }
  }

  @Test
  void refusesADeskOfANewerVersion() throws Exception {
    Ledger.open(desk, CLOCK).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("ledger.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }
    assertThatThrownBy(() -> Ledger.openReadOnly(desk))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("newer version of Wardround");
    assertThatThrownBy(() -> Ledger.open(desk, CLOCK))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("newer version of Wardround");
  }

  @Test
  void tellsOfAFileThatIsNoLedger() throws IOException {
    Files.writeString(desk.resolve("ledger.db"), "no database at all, just words\n".repeat(50));
    assertThatThrownBy(() -> Ledger.open(desk, CLOCK))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("is not a ledger");
    assertThatThrownBy(() -> Ledger.openReadOnly(desk))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("is not a ledger");
  }

  @Test
  void tellsOfAnotherProgramsDatabase() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("ledger.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 3");
    }
    assertThatThrownBy(() -> Ledger.open(desk, CLOCK))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("is not a ledger of Wardround");
  }

  @Test
  void tellsOfDamage() throws IOException {
    try (Ledger ledger = Ledger.open(desk, CLOCK)) {
      for (int i = 0; i < 200; i++) {
        ledger.stories().save(Told.story("https://a.example/" + i, "2026-01-05").reading());
      }
    }
    Path file = desk.resolve("ledger.db");
    byte[] bytes = Files.readAllBytes(file);
    byte[] rubbish = "rubbish ".repeat(bytes.length / 16).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(rubbish, 0, bytes, 4096, rubbish.length);
    Files.write(file, bytes);
    assertThatThrownBy(
            () -> {
              try (Ledger ledger = Ledger.open(desk, CLOCK)) {
                ledger.stories().changedSince(0, 1000);
              }
            })
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void tellsThatThereIsNoDeskYet() {
    assertThatThrownBy(() -> Ledger.openReadOnly(desk.resolve("none")))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("There is no desk at");
  }

  @Test
  void beginsANewGenerationWhenAStoryIsForgotten() {
    try (Ledger ledger = Ledger.open(desk, CLOCK)) {
      ledger.stories().save(Told.story("https://a.example/1", "2026-01-05").reading());
      String before = ledger.generation();
      long revision = ledger.revision();
      ledger.stories().forget("https://a.example/1", CLOCK.instant());
      assertThat(ledger.stories().count()).isZero();
      assertThat(ledger.generation()).isNotEqualTo(before);
      ledger.stories().save(Told.story("https://a.example/1", "2026-01-05").reading());
      assertThat(ledger.revision()).isGreaterThan(revision);
    }
  }
}
