package org.wardround.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.marked.MarkedStories;
import org.wardround.extract.marked.MarkedStory;
import org.wardround.extract.reader.PieceSequence;
import org.wardround.extract.reader.Said;
import org.wardround.extract.reader.Span;
import org.wardround.extract.reader.Vocabulary;
import org.wardround.extract.text.Linguist;

/// What the trainer makes of a marked story. All people are invented.
class ExampleTest {
  private static final Linguist LINGUIST = Linguist.load();
  private static final Lexicons LEXICONS = Lexicons.load(Path.of("models"));
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  @TempDir private Path folder = Path.of(".");

  private Example read(String title, String body) throws IOException {
    Path file = folder.resolve("story.mark");
    Files.writeString(file, "Title: " + title + "\nPublished: 2015-09-17\n\n" + body + "\n");
    MarkedStory marked = MarkedStories.read(file);
    return Example.of(
        marked, PieceSequence.of(LINGUIST.read(marked.story()), VOCABULARY, LEXICONS));
  }

  private static String words(Example example, Span span) {
    return example.story().words(span.from(), span.to());
  }

  @Test
  void marksBecomeSpansOfTokensInTitleAndText() throws IOException {
    Example example =
        read(
            "[o1|Holt Systems] names [r f1|CIO]",
            "[p1|Ann Reid] becomes [r f1 p1 in o1 2015-12|chief information officer] in December."
                + " [p1|Reid] was at [o2 f2 p1 out|Epic].");
    assertThat(example.people())
        .extracting(s -> words(example, s))
        .containsExactly("Ann Reid", "Reid");
    assertThat(example.organisations())
        .extracting(s -> words(example, s))
        .containsExactly("Holt Systems", "Epic");
    assertThat(example.roles())
        .extracting(s -> words(example, s))
        .containsExactly("CIO", "chief information officer");
    assertThat(example.said()[0][0]).isEqualTo(Said.IN);
    assertThat(example.said()[1][0]).isEqualTo(Said.IN);
    assertThat(example.stated()[0][1]).isEqualTo(Said.OUT);
    assertThat(example.stated()[0][0]).isNull();
    assertThat(example.employers().get(1).shares()).containsExactly(0, 1, 0);
  }

  @Test
  void theDateOfAFactIsTheOneOfTheTextThatMeansIt() throws IOException {
    Example example =
        read(
            "A post",
            "On Monday [p1|Ann Reid] became [r f1 p1 in o- 2015-12|chair] with effect from December.");
    assertThat(example.dates()).isNotEmpty();
    assertThat(example.datesOf().getFirst().shares()[0]).isZero();
    assertThat(example.datesOf().getFirst().shares()).contains(1f);
  }

  @Test
  void aFactWithoutADateHasNone() throws IOException {
    Example example =
        read("A post", "In May 2014 the trust grew. [p1|Ann Reid] is [r f1 p1 holds o-|chair].");
    assertThat(example.datesOf().getFirst().shares()).containsExactly(1, 0);
  }

  @Test
  void twoPeopleOfOneWordingHaveTheirOwnOrganisations() throws IOException {
    Example example =
        read(
            "Posts",
            "[p1|Ann Reid] of [o1|Epic] and [p2|Bo Lind] of [o2|Cerner] are both"
                + " [r f1 p1 holds o1; f2 p2 holds o2|chief nurse].");
    assertThat(example.employers())
        .extracting(
            Example.Choice::mention, Example.Choice::person, c -> c.shares()[c.person() + 1])
        .containsExactly(tuple(0, 0, 1f), tuple(0, 1, 1f));
  }

  @Test
  void aVacancyHasItsReasonAndNoPerson() throws IOException {
    Example example =
        read(
            "A post",
            "[o1|Epic] seeks a [r v1 o1 departure|chief nurse]. [p1|Ann Reid] is [r f1 p1 holds o1 acting|chair].");
    assertThat(example.vacancy()).containsExactly(1, 0);
    assertThat(example.employers().getFirst().person()).isEqualTo(-1);
    assertThat(example.reason()).containsExactly(1, -1);
    assertThat(example.acting()).containsExactly(-1, 1);
    assertThat(example.said()[0][0]).isNull();
  }

  @Test
  void aMarkThatEndsInsideAWordTakesTheWholeWord() throws IOException {
    Example example = read("A post", "[p1|Ann Reid] [r f1 p1 held o-|chair]ed the board.");
    assertThat(words(example, example.roles().getFirst())).isEqualTo("chaired");
  }
}
