package org.wardround.extract.marked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.extract.evaluation.Gold;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Mention;
import org.wardround.model.WardroundException;

/// Marked stories that are sound. All people are invented.
class MarkedStoriesTest {
  private static final String STORY =
      """
      Title: [p1|Marsh] to lead [o1|Orla Health]
      Url: https://news.example/marsh
      Published: 2015-09-01
      Byline: Staff writer

      [o1|Orla Health] has named Dr [p1|Ian Marsh] its [r f1 p1 in o1 2015-12|Chief Executive] from December.

      He leaves [o2|NHS Lothian], where [p1|Marsh] [r f2 p1 out o2|chaired] the board. As [r f1|CEO] he
      follows [p2|Ann Carter], who is said to be joining [o3 f3 p2 in reported|Wren]. [p3|Ben Doyle] is its
      [r f4 p3 holds o-; v1 o1 departure|member].
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a-1.mark"), text);
  }

  private MarkedStory read(String text) throws IOException {
    return MarkedStories.read(file(text));
  }

  /// A story of one sentence.
  private MarkedStory sentence(String body) throws IOException {
    return read("Title: News\nPublished: 2015-09-01\n\n" + body);
  }

  @Test
  void theHeaderSaysWhatAndWhen() throws IOException {
    MarkedStory story = read(STORY);
    assertThat(story.id()).isEqualTo("a-1");
    assertThat(story.title()).isEqualTo("Marsh to lead Orla Health");
    assertThat(story.url()).isEqualTo("https://news.example/marsh");
    assertThat(story.published()).isEqualTo(LocalDate.of(2015, 9, 1));
    assertThat(story.byline()).isEqualTo("Staff writer");
  }

  @Test
  void urlAndBylineMayBeMissing() throws IOException {
    MarkedStory story = sentence("Nothing happened.");
    assertThat(story.url()).isNull();
    assertThat(story.byline()).isNull();
    assertThat(story.story().link()).isEmpty();
  }

  @Test
  void theTextIsWithoutMarks() throws IOException {
    assertThat(read(STORY).text())
        .startsWith(
            "Marsh to lead Orla Health\n\nOrla Health has named Dr Ian Marsh its Chief Executive")
        .endsWith("Ben Doyle is its\nmember.");
  }

  @Test
  void aMarkKnowsItsWords() throws IOException {
    MarkedStory story = read(STORY);
    assertThat(story.marks())
        .extracting(Mark::kind, Mark::entity, story::words)
        .startsWith(
            tuple(Mention.Kind.PERSON, "p1", "Marsh"),
            tuple(Mention.Kind.ORGANISATION, "o1", "Orla Health"),
            tuple(Mention.Kind.ORGANISATION, "o1", "Orla Health"),
            tuple(Mention.Kind.PERSON, "p1", "Ian Marsh"),
            tuple(Mention.Kind.ROLE, null, "Chief Executive"));
  }

  @Test
  void offsetsCountInTheWholeText() throws IOException {
    MarkedStory story = sentence("Said [p1|Ann Carter].");
    assertThat(story.marks())
        .containsExactly(new Mark(11, 21, Mention.Kind.PERSON, "p1", List.of(), null));
  }

  @Test
  void aFactStandsAtItsPost() throws IOException {
    assertThat(read(STORY).facts())
        .contains(
            new MarkedFact(
                "f1",
                "p1",
                Change.IN,
                "Chief Executive",
                "o1",
                "2015-12",
                false,
                Certainty.ASSERTED,
                4));
  }

  @Test
  void anotherWordingOfAPostDefinesNothing() throws IOException {
    MarkedStory story = read(STORY);
    assertThat(story.marks())
        .filteredOn(m -> m.facts().contains("f1"))
        .extracting(story::words)
        .containsExactly("Chief Executive", "CEO");
  }

  @Test
  void aFactAtAnOrganisationHasNoRole() throws IOException {
    assertThat(read(STORY).facts())
        .filteredOn(f -> f.id().equals("f3"))
        .extracting(MarkedFact::role, MarkedFact::organisation, MarkedFact::certainty)
        .containsExactly(tuple(null, "o3", Certainty.REPORTED));
  }

  @Test
  void oneWordingMayHaveSeveralFacts() throws IOException {
    assertThat(
            sentence(
                    "[p1|Ann Carter] is [r f1 p1 holds o1; f2 p1 holds o2 acting|chair] of [o1|Orla]"
                        + " and [o2|Wren].")
                .facts())
        .extracting(MarkedFact::id, MarkedFact::organisation, MarkedFact::acting, MarkedFact::mark)
        .containsExactly(tuple("f1", "o1", false, 1), tuple("f2", "o2", true, 1));
  }

  @Test
  void noOrganisationIsAFactToo() throws IOException {
    assertThat(read(STORY).facts().getLast().organisation()).isNull();
  }

  @Test
  void aVacancyHasAReasonOrNone() throws IOException {
    assertThat(
            sentence(
                    "[o1|Orla] wants a [r v1 o1 new|nurse], a [r v2 o1 departure|clerk] and a [r v3 o-"
                        + " unsaid|porter].")
                .vacancies())
        .extracting(MarkedVacancy::role, MarkedVacancy::organisation, MarkedVacancy::reason)
        .containsExactly(
            tuple("nurse", "o1", "new post"),
            tuple("clerk", "o1", "departure"),
            tuple("porter", null, null));
  }

  @Test
  void thePostOfNobodyIsAMarkOnly() throws IOException {
    MarkedStory story = sentence("A [r|chief executive] must be patient.");
    assertThat(story.marks()).hasSize(1);
    assertThat(story.facts()).isEmpty();
  }

  @Test
  void theLongestWordingIsTheName() throws IOException {
    assertThat(read(STORY).names()).containsEntry("p1", "Ian Marsh").containsEntry("o3", "Wren");
    assertThat(sentence("[p1|Marsh], that is [p1|Ian M].").names()).containsEntry("p1", "Marsh");
  }

  @Test
  void aMarkMayEndInsideAWord() throws IOException {
    MarkedStory story = sentence("[p1|Ann Carter] [r f1 p1 held o-|chair]ed it.");
    assertThat(story.text()).endsWith("Ann Carter chaired it.");
  }

  @Test
  void linesMayEndAsOnWindows() throws IOException {
    assertThat(read(STORY.replace("\n", "\r\n"))).isEqualTo(read(STORY));
  }

  @Test
  void theStoryIsAsOthersAre() throws IOException {
    MarkedStory story = read(STORY);
    assertThat(story.story().title()).isEqualTo("Marsh to lead Orla Health");
    assertThat(story.story().text()).isEqualTo(story.body()).startsWith("Orla Health has named");
    assertThat(story.story().published()).hasToString("2015-09-01T00:00Z");
  }

  @Test
  void theGoldHasNamesForNumbers() throws IOException {
    Gold gold = read(STORY).gold();
    assertThat(gold.people()).containsExactly("Ian Marsh", "Ann Carter", "Ben Doyle");
    assertThat(gold.mentions()).containsOnlyKeys("Orla Health", "NHS Lothian", "Wren");
    assertThat(gold.facts())
        .containsExactly(
            new Gold.Fact("Ian Marsh", "in", "chief executive", "Orla Health", "asserted"),
            new Gold.Fact("Ian Marsh", "out", "chair", "NHS Lothian", "asserted"),
            new Gold.Fact("Ann Carter", "in", null, "Wren", "reported"),
            new Gold.Fact("Ben Doyle", "holds", "member", null, "asserted"));
    assertThat(gold.vacancies())
        .extracting(Gold.Fact::role, Gold.Fact::organisation)
        .containsExactly(tuple("member", "Orla Health"));
  }

  @Test
  void aRoleInCapitalsKeepsThem() throws IOException {
    assertThat(
            sentence("[p1|Ann Carter], [r f1 p1 holds o-|CEO] and [r f2 p1 holds o-|Chair].")
                .gold()
                .facts())
        .extracting(Gold.Fact::role)
        .containsExactly("CEO", "chair");
  }

  @Test
  void aSoundStoryHasNoFaults() throws IOException {
    assertThat(MarkedStories.faults(file(STORY))).isEmpty();
    assertThat(MarkedStories.check(file(STORY)).facts()).isEqualTo(4);
  }

  @Test
  void readingAFaultyStoryTellsAllItsFaults() throws IOException {
    Path file = file("Title: News\n\n[p1 f1 in|Ann Carter] [x|left].");
    assertThatThrownBy(() -> MarkedStories.read(file))
        .isInstanceOf(WardroundException.class)
        .hasMessage(
            "The marked story "
                + file
                + " has faults: no Published: YYYY-MM-DD; f1: needs a person and a change; unknown"
                + " mark “x”; f1 is mentioned but never defined.");
  }

  @Test
  void aMissingFileIsNamed() {
    Path none = folder.resolve("none.mark");
    assertThatThrownBy(() -> MarkedStories.check(none))
        .isInstanceOf(WardroundException.class)
        .hasMessage("The marked story " + none + " cannot be read.");
  }

  @Test
  void aFolderGivesItsMarkedStoriesByName() throws IOException {
    for (String name : List.of("b.mark", "a.mark", "c.txt")) {
      Files.writeString(folder.resolve(name), STORY);
    }
    assertThat(MarkedStories.in(folder))
        .containsExactly(folder.resolve("a.mark"), folder.resolve("b.mark"));
  }
}
