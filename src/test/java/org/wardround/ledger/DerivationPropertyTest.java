package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.Certainty;
import org.wardround.model.Change;

/// Whatever is told in whatever order, and whenever people are derived: the outcome is that of
/// deriving everything anew.
class DerivationPropertyTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z"));
  private static final Lexicon LEXICON = Lexicon.load(Lexicon.models());

  private static final List<String> NAMES =
      List.of(
          "Ann Able",
          "Anne Able",
          "A. Able",
          "Ann Able-Best",
          "Ann Best",
          "Bob Best",
          "Robert Best",
          "R. Best",
          "Best",
          "A. Able-Best",
          "Joerg Müller",
          "Jörg Mueller",
          "J Muller");

  /// One thing that happens to a ledger.
  sealed interface Step {
    record Tell(int story, int day, List<Said> said) implements Step {}

    record Judge(Judgement judgement) implements Step {}

    record Undo(int which) implements Step {}

    record Derive() implements Step {}
  }

  record Said(int name, Change change, int organisation, int role) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Said> said =
        Combinators.combine(
                Arbitraries.integers().between(0, NAMES.size() - 1),
                Arbitraries.of(Change.values()),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 2))
            .as(Said::new);
    Arbitrary<Integer> story = Arbitraries.integers().between(0, 5);
    Arbitrary<Step> tell =
        Combinators.combine(story, Arbitraries.integers().between(1, 9), said.list().ofMaxSize(4))
            .as(Step.Tell::new);
    Arbitrary<Judgement.Named> named =
        Combinators.combine(Arbitraries.of(NAMES), story)
            .as((name, link) -> new Judgement.Named(name, link(link)));
    Arbitrary<Step> merge =
        named.list().ofSize(2).map(pair -> new Step.Judge(new Judgement.SamePerson(pair)));
    Arbitrary<Step> split =
        named
            .list()
            .ofSize(2)
            .map(
                pair ->
                    new Step.Judge(
                        new Judgement.DifferentPeople(
                            List.of(pair.getFirst()), List.of(pair.getLast()))));
    Arbitrary<Step> add =
        Combinators.combine(said, story, Arbitraries.integers().between(1, 9))
            .as((claim, link, day) -> new Step.Judge(added(claim, link, day)));
    Arbitrary<Step> correct =
        Combinators.combine(story, said, said)
            .as((link, was, is) -> new Step.Judge(corrected(link, was, is)));
    Arbitrary<Step> undo = Arbitraries.integers().between(0, 3).map(Step.Undo::new);
    Arbitrary<Step> derive = Arbitraries.create(Step.Derive::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, tell),
            net.jqwik.api.Tuple.of(1, merge),
            net.jqwik.api.Tuple.of(1, split),
            net.jqwik.api.Tuple.of(1, add),
            net.jqwik.api.Tuple.of(1, correct),
            net.jqwik.api.Tuple.of(1, undo),
            net.jqwik.api.Tuple.of(4, derive))
        .list()
        .ofMinSize(2)
        .ofMaxSize(16);
  }

  private static String link(int story) {
    return "https://a.example/" + story;
  }

  private static void assertTheTableSaysWhatTheCareersSay(Ledger ledger) {
    List<Moved> moves = new ArrayList<>();
    List<Held> tenures = new ArrayList<>();
    ledger
        .moves()
        .eachCareer(
            career -> {
              career.moves().forEach(move -> moves.add(new Moved(career.person(), move)));
              career.tenures().forEach(tenure -> tenures.add(new Held(career.person(), tenure)));
            });
    assertThat(ledger.moves().page(MoveQuery.ALL, Moves.Order.ANNOUNCED, 0, 1_000))
        .containsExactlyInAnyOrderElementsOf(moves)
        .isSortedAccordingTo(
            Comparator.comparing((Moved moved) -> moved.move().announced()).reversed());
    assertThat(ledger.moves().tenures(new TenureQuery(null, null, null)))
        .containsExactlyInAnyOrderElementsOf(tenures);
    assertThat(ledger.moves().count(MoveQuery.ALL)).isEqualTo(moves.size());
  }

  @Property(tries = 60)
  void derivingAsStoriesComeIsDerivingAnew(@ForAll("steps") List<Step> steps) throws IOException {
    Path desk = Files.createTempDirectory("ledger");
    try (Ledger ledger = Ledger.open(desk, CLOCK, LEXICON)) {
      steps.forEach(step -> take(ledger, step));
      ledger.derive();
      String asTheyCame = ledger.derived();
      assertTheTableSaysWhatTheCareersSay(ledger);
      ledger.deriveAnew();
      assertThat(asTheyCame).isEqualTo(ledger.derived());
    } finally {
      delete(desk);
    }
  }

  private static void take(Ledger ledger, Step step) {
    switch (step) {
      case Step.Tell tell -> ledger.stories().save(story(tell).reading());
      case Step.Judge(var judgement) -> ledger.judgements().make(judgement, "test", "");
      case Step.Undo(var which) -> {
        List<Judgements.Made> made = ledger.judgements().list(false);
        if (which < made.size()) {
          ledger.judgements().undo(made.get(which).id(), "test");
        }
      }
      case Step.Derive _ -> ledger.derive();
    }
  }

  private static Told story(Step.Tell tell) {
    Told told = Told.story(link(tell.story), "201" + tell.day + "-03-01");
    for (Said said : tell.said) {
      told.claim(
          NAMES.get(said.name),
          said.change,
          role(said),
          organisation(said),
          null,
          false,
          Certainty.ASSERTED);
    }
    return told;
  }

  private static String role(Said said) {
    return List.of("chair", "nurse", "chief executive").get(said.role);
  }

  private static @Nullable String organisation(Said said) {
    return said.organisation == 3 ? null : "Trust " + said.organisation;
  }

  private static Judgement added(Said said, int story, int day) {
    return new Judgement.AddClaim(
        NAMES.get(said.name),
        said.change,
        role(said),
        organisation(said),
        null,
        false,
        link(story),
        LocalDate.of(2010 + day, 3, 1),
        "note");
  }

  /// Corrects the claim that was said, if it was said there, to the post that is.
  private static Judgement corrected(int story, Said was, Said is) {
    Reading reading = story(new Step.Tell(story, 1, List.of(was))).reading();
    String claim = Keys.claim(link(story), reading.extraction().claims().getFirst());
    return new Judgement.CorrectClaim(claim, null, role(is), organisation(is), null, null, null);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
