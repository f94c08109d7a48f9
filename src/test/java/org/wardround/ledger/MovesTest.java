package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.wardround.model.Post;
import org.wardround.model.Tenure;

class MovesTest {
  @TempDir Path desk;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(desk, InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z")));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void tell(Told... stories) {
    for (Told story : stories) {
      ledger.stories().save(story.reading());
    }
  }

  private List<Move> moves() {
    return ledger.moves().find(MoveQuery.ALL);
  }

  @Test
  void joinsLeavingAndTakingUpOfOneStory() {
    tell(
        Told.story("https://a.example/1", "2015-11-27")
            .out("Tim Kelsey", "national director", "NHS England")
            .in("Tim Kelsey", null, "Telstra Health"));
    Move move = moves().getFirst();
    assertThat(moves()).hasSize(1);
    assertThat(move.posts())
        .containsExactly(
            new Post("national director", "NHS England"), new Post(null, "Telstra Health"));
    assertThat(move.announced()).isEqualTo("2015-11-27");
  }

  @Test
  void movesOfOneDayStandInOneOrderWhicheverWasHeardFirst() {
    tell(
        Told.story("https://a.example/1", "2015-11-27")
            .in("Ann Carter", "medical director", "Zeta Trust"));
    assertThat(moves()).hasSize(1);
    tell(
        Told.story("https://b.example/1", "2015-11-27")
            .in("Ann Carter", "chair", "Alpha Association"));
    assertThat(moves())
        .flatExtracting(Move::posts)
        .containsExactly(
            new Post("chair", "Alpha Association"), new Post("medical director", "Zeta Trust"));
  }

  @Test
  void joinsThemAcrossStories() {
    tell(
        Told.story("https://a.example/1", "2015-09-17")
            .out("Tim Kelsey", "national director", "NHS England"),
        Told.story("https://b.example/1", "2015-12-02")
            .in("Tim Kelsey", "director", "Telstra Health"));
    assertThat(moves())
        .singleElement()
        .satisfies(move -> assertThat(move.posts()).hasSize(2))
        .satisfies(move -> assertThat(move.sources()).isEqualTo(2));
  }

  @Test
  void followsSomebodyThroughAChangeOfNameThatAStoryTells() {
    tell(
        Told.story("https://a.example/1", "2015-01-05")
            .holds("Philippa Quarmby", "director of nursing", "One Trust"),
        Told.story("https://a.example/2", "2017-01-05")
            .holds("Philippa Tarn", "director of nursing", "One Trust"));
    assertThat(ledger.moves().people("Tarn"))
        .singleElement()
        .satisfies(person -> assertThat(person.names()).hasSize(1));
    tell(
        Told.story("https://a.example/3", "2018-01-05")
            .title("Philippa Tarn (née Quarmby) to chair Two Trust")
            .out("Philippa Tarn", "director of nursing", "One Trust")
            .in("Philippa Tarn", "chair", "Two Trust"));
    assertThat(ledger.moves().people("Tarn"))
        .singleElement()
        .isEqualTo(ledger.moves().people("Quarmby").getFirst());
  }

  @Test
  void leavesApartWhatLiesYearsApart() {
    tell(
        Told.story("https://a.example/1", "2012-01-01").out("Ann Able", "chair", "One Trust"),
        Told.story("https://a.example/2", "2015-01-01").in("Ann Able", "chair", "Two Trust"));
    assertThat(moves()).hasSize(2);
  }

  @Test
  void countsCopiesOfOneStoryOnce() {
    tell(
        Told.story("https://a.example/1", "2015-11-27").copyOf("k").in("A B", "chair", "C"),
        Told.story("https://b.example/1", "2015-11-28").copyOf("k").in("A B", "chair", "C"),
        Told.story("https://c.example/1", "2015-11-29").in("A B", "chair", "C"));
    assertThat(moves()).singleElement().extracting(Move::sources).isEqualTo(2);
    assertThat(moves().getFirst().evidence()).hasSize(3);
  }

  @Test
  void believesTheLaterWordOnTheDate() {
    tell(
        Told.story("https://a.example/1", "2015-01-01")
            .claim("A B", Change.IN, "chair", "C", "2015-04", false, Certainty.ASSERTED),
        Told.story("https://a.example/2", "2015-02-01")
            .claim("A B", Change.IN, "chair", "C", "2015-06-01", false, Certainty.ASSERTED));
    assertThat(moves())
        .singleElement()
        .extracting(Move::effective)
        .isEqualTo(new PartialDate("2015-06-01"));
  }

  @Test
  void aRumourThatIsConfirmedIsCertain() {
    tell(
        Told.story("https://a.example/1", "2015-01-01")
            .claim("A B", Change.IN, "chair", "C", null, false, Certainty.SPECULATED));
    assertThat(moves().getFirst().certainty()).isEqualTo(Certainty.SPECULATED);
    tell(Told.story("https://b.example/2", "2015-02-01").in("A B", "chair", "C"));
    assertThat(moves()).singleElement().extracting(Move::certainty).isEqualTo(Certainty.ASSERTED);
  }

  @Test
  void aMoveThatIsDeniedLaterIsDenied() {
    tell(
        Told.story("https://a.example/1", "2015-01-01")
            .claim("A B", Change.IN, "chair", "C", null, false, Certainty.REPORTED),
        Told.story("https://a.example/2", "2015-01-05")
            .claim("A B", Change.IN, "chair", "C", null, false, Certainty.DENIED));
    assertThat(moves()).singleElement().extracting(Move::certainty).isEqualTo(Certainty.DENIED);
  }

  @Test
  void interimBecomesPermanent() {
    tell(
        Told.story("https://a.example/1", "2015-01-01")
            .claim("A B", Change.OUT, "chair", "C", null, true, Certainty.ASSERTED)
            .claim("A B", Change.IN, "chair", "C", null, false, Certainty.ASSERTED));
    assertThat(moves()).singleElement().satisfies(move -> assertThat(move.posts()).hasSize(2));
  }

  @Test
  void findsByPersonOrganisationRoleAndTime() {
    tell(
        Told.story("https://a.example/1", "2015-01-01").in("José Muñoz", "CEO", "Acme Health"),
        Told.story("https://a.example/2", "2016-01-01").in("Ann Able", "chair", "Trust One"));
    assertThat(ledger.moves().find(MoveQuery.ofPerson("munoz"))).hasSize(1);
    assertThat(ledger.moves().find(MoveQuery.ofOrganisation("acme"))).hasSize(1);
    assertThat(ledger.moves().find(new MoveQuery(null, null, "chief executive", null, null)))
        .hasSize(1);
    LocalDate between = LocalDate.parse("2015-06-01");
    assertThat(ledger.moves().find(new MoveQuery(null, null, null, between, null)))
        .extracting(Move::person)
        .containsExactly("Ann Able");
    assertThat(ledger.moves().find(new MoveQuery(null, null, null, null, between)))
        .extracting(Move::person)
        .containsExactly("José Muñoz");
  }

  @Test
  void tellsWhoHeldAPostOnADay() {
    tell(
        Told.story("https://a.example/1", "2010-01-01").holds("Ann Able", "chief executive", "C"),
        Told.story("https://a.example/2", "2014-01-01").out("Ann Able", "chief executive", "C"),
        Told.story("https://a.example/3", "2014-02-01").in("Bob Best", "CEO", "C"));
    assertThat(holders("2012-06-01")).containsExactly("Ann Able");
    assertThat(holders("2016-06-01")).containsExactly("Bob Best");
    assertThat(holders("2009-06-01")).isEmpty();
  }

  private List<String> holders(String day) {
    return ledger.moves().holders("chief executive", "C", LocalDate.parse(day)).stream()
        .map(Tenure::person)
        .toList();
  }

  @Test
  void tellsACareerInOrder() {
    tell(
        Told.story("https://a.example/1", "2015-11-27")
            .held("Tim Kelsey", "editor", "Sunday Paper")
            .holds("Tim Kelsey", "chair", "Board")
            .out("Tim Kelsey", "national director", "NHS England")
            .in("Tim Kelsey", null, "Telstra Health"));
    assertThat(ledger.moves().careers("kelsey"))
        .extracting(tenure -> tenure.post().organisation(), Tenure::end)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "Sunday Paper", new Tenure.End.Before(LocalDate.parse("2015-11-27"))),
            org.assertj.core.groups.Tuple.tuple("Board", new Tenure.End.Open()),
            org.assertj.core.groups.Tuple.tuple(
                "NHS England", new Tenure.End.ToldOn(LocalDate.parse("2015-11-27"))),
            org.assertj.core.groups.Tuple.tuple("Telstra Health", new Tenure.End.Open()));
  }
}
