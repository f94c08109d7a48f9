package org.wardround.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.ledger.Person;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Move;
import org.wardround.model.PartialDate;
import org.wardround.model.Post;
import org.wardround.model.Testimony;

/// What makes a move one event, however often it is told.
class MoveEventTest {
  private static final Post POST = new Post("chief executive", "Acme Health");

  private static Testimony told(String id, String day) {
    Evidence evidence = new Evidence(Evidence.Part.TEXT, "Ann Able joins.", 0, 15);
    Claim claim =
        new Claim(
            "Ann Able",
            Change.IN,
            POST,
            null,
            false,
            Certainty.ASSERTED,
            null,
            List.of(evidence),
            new Claim.Grounds("made", List.of()));
    String link = "https://a.example/" + id;
    return new Testimony(id, claim, link, "Able joins", "A", LocalDate.parse(day), null);
  }

  private static MoveEvent event(String effective, Testimony... evidence) {
    List<Testimony> all = Arrays.asList(evidence);
    Move move =
        new Move(
            "Ann Able",
            null,
            new Move.Half(POST, new PartialDate(effective), false),
            all.getFirst().said(),
            Certainty.ASSERTED,
            all.size(),
            List.of(),
            all);
    Person person = new Person("able-ann-1", "Ann Able", List.of("ann able"));
    return MoveEvent.of(person, move, Lexicon.load(Lexicon.models()).organisations());
  }

  @Test
  void anotherStoryKeepsTheIdAndMovesTheDay() {
    MoveEvent once = event("2015-09", told("one", "2015-08-01"));
    MoveEvent twice = event("2015-09", told("one", "2015-08-01"), told("two", "2015-08-09"));
    assertThat(twice.id()).isEqualTo(once.id()).startsWith("urn:uuid:");
    assertThat(twice.state()).isEqualTo(once.state());
    assertThat(twice.updated()).isAfter(once.updated());
  }

  @Test
  void anotherDateIsARevision() {
    MoveEvent before = event("2015-09", told("one", "2015-08-01"));
    MoveEvent after = event("2015-11", told("one", "2015-08-01"), told("two", "2015-08-09"));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.state()).isNotEqualTo(before.state());
  }

  @Test
  void anOlderStoryThatComesInLaterIsKnownByTheOthers() {
    MoveEvent before = event("2015-09", told("one", "2015-08-01"));
    MoveEvent after = event("2015-09", told("older", "2015-07-20"), told("one", "2015-08-01"));
    assertThat(after.others()).contains(before.id());
  }
}
