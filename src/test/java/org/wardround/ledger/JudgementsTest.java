package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Move;
import org.wardround.model.PartialDate;
import org.wardround.model.WardroundException;

class JudgementsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z"));
  private static final String ONE = "https://a.example/1";
  private static final String TWO = "https://b.example/2";

  @TempDir Path desk;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(desk, CLOCK);
    tell();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void tell() {
    ledger
        .stories()
        .save(Told.story(ONE, "2015-01-01").in("John Smith", "chair", "Alpha").reading());
    ledger
        .stories()
        .save(Told.story(TWO, "2015-02-01").in("John Smith", "nurse", "Beta").reading());
  }

  private long judge(Judgement judgement) {
    return ledger.judgements().make(judgement, "ann", "I know them");
  }

  private static Judgement.Named smith(String link) {
    return new Judgement.Named("John Smith", link);
  }

  private String claim(String link) {
    return ledger.moves().find(MoveQuery.ALL).stream()
        .flatMap(move -> move.evidence().stream())
        .filter(testimony -> testimony.link().equals(link))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void mergesPeopleAndUndoesIt() {
    assertThat(ledger.moves().people("smith")).hasSize(2);
    long merge = judge(new Judgement.SamePerson(List.of(smith(ONE), smith(TWO))));
    assertThat(ledger.moves().people("smith")).hasSize(1);
    ledger.judgements().undo(merge, "bob");
    assertThat(ledger.moves().people("smith")).hasSize(2);
    assertThat(ledger.judgements().list(false)).isEmpty();
    assertThat(ledger.judgements().list(true))
        .singleElement()
        .extracting(Judgements.Made::who, Judgements.Made::why, Judgements.Made::undoneBy)
        .containsExactly("ann", "I know them", "bob");
    assertThatThrownBy(() -> ledger.judgements().undo(merge, "bob"))
        .isInstanceOf(WardroundException.class);
  }

  @Test
  void splitsWhatWasTakenForOne() {
    ledger
        .stories()
        .save(Told.story(TWO, "2015-02-01").in("John Smith", "chair", "Alpha").reading());
    assertThat(ledger.moves().people("smith")).hasSize(1);
    judge(new Judgement.DifferentPeople(List.of(smith(ONE)), List.of(smith(TWO))));
    assertThat(ledger.moves().people("smith")).hasSize(2);
  }

  @Test
  void mergesAcrossSurnames() {
    ledger
        .stories()
        .save(Told.story(TWO, "2016-02-01").in("Zoë Brontë", "chair", "Beta").reading());
    judge(new Judgement.SamePerson(List.of(smith(ONE), new Judgement.Named("Zoë Brontë", TWO))));
    assertThat(ledger.moves().people("bronte"))
        .singleElement()
        .satisfies(
            person -> assertThat(person.names()).containsExactly("john smith", "zoe bronte"));
  }

  @Test
  void hidesAClaim() {
    judge(new Judgement.HideClaim(claim(TWO)));
    assertThat(ledger.moves().find(MoveQuery.ALL)).hasSize(1);
  }

  @Test
  void correctsAndConfirmsAClaim() {
    judge(
        new Judgement.CorrectClaim(
            claim(ONE), null, null, "Gamma", "2015-06", null, Certainty.REPORTED));
    Move corrected = ledger.moves().find(MoveQuery.ofOrganisation("Gamma")).getFirst();
    assertThat(corrected.effective()).isEqualTo(new PartialDate("2015-06"));
    assertThat(corrected.certainty()).isEqualTo(Certainty.REPORTED);
    judge(new Judgement.ConfirmClaim(claim(ONE)));
    assertThat(ledger.moves().find(MoveQuery.ofOrganisation("Gamma")))
        .singleElement()
        .extracting(Move::certainty)
        .isEqualTo(Certainty.ASSERTED);
  }

  @Test
  void addsAClaimByHand() {
    judge(
        new Judgement.AddClaim(
            "Ann Able",
            Change.HOLDS,
            "chief executive",
            "Delta",
            "2014",
            false,
            "https://register.example/delta",
            LocalDate.parse("2014-05-01"),
            "Ann Able is the chief executive of Delta."));
    assertThat(ledger.moves().holders("chief executive", "Delta", LocalDate.parse("2014-07-01")))
        .singleElement()
        .satisfies(
            tenure ->
                assertThat(tenure.evidence().getFirst().link())
                    .isEqualTo("https://register.example/delta"));
  }

  @Test
  void surviveAReplayAndABetterExtractor() {
    judge(new Judgement.SamePerson(List.of(smith(ONE), smith(TWO))));
    judge(new Judgement.HideClaim(claim(TWO)));
    String before = ledger.moves().find(MoveQuery.ALL).toString();
    ledger.stories().links().forEach(l -> ledger.stories().forget(l, CLOCK.instant()));
    tell();
    assertThat(ledger.moves().find(MoveQuery.ALL)).hasToString(before);
  }

  @Test
  void areMadeOnce() {
    judge(new Judgement.HideClaim("abc"));
    judge(new Judgement.HideClaim("abc"));
    assertThat(ledger.judgements().list(true)).hasSize(1);
  }

  @Test
  void canBeWrittenAndReadAsText() {
    Judgement judgement = new Judgement.SamePerson(List.of(smith(ONE), smith(TWO)));
    assertThat(Judgements.parse(judgement.kind(), Judgements.json(judgement))).isEqualTo(judgement);
  }
}
