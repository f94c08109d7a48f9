package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.cli.AnnotatedStories.Annotated;
import org.wardround.model.WardroundException;

/// What users who annotate stories in their text are told and given. All people are invented.
class AnnotateCommandTest {
  private static final String STORY =
      """
      Title: [o1|Orla] names [p1|Ann Carter]
      Url: https://news.example/orla
      Published: 2015-09-01
      Byline: Zoë Reed

      [p1|Carter] 😀 is [r f1 p1 in o1|Chair].
      """;

  @TempDir private Path folder;
  private Path stories = Path.of("");
  private Path written = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aSoundAndAFaultyStory() throws IOException {
    stories = Files.createDirectory(folder.resolve("stories"));
    written = folder.resolve("new").resolve("written");
    Files.writeString(stories.resolve("good.mark"), STORY);
    Files.writeString(stories.resolve("bad.mark"), STORY.replace(" in ", " into "));
  }

  private int run(Object... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "annotate";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    return CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), words);
  }

  @Test
  void checkingASoundStoryCountsItsFacts() {
    assertThat(run("check", stories.resolve("good.mark"))).isZero();
    assertThat(out).hasToString("1 stories, 8 words, 1 facts, 0 faults\n".formatted());
  }

  @Test
  void checkingAFolderListsItsFaults() {
    assertThat(run("check", stories)).isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            "bad.mark: f1: unknown “into”",
            "bad.mark: f1: needs a person and a change",
            "bad.mark: f1 is mentioned but never defined",
            "2 stories, 16 words, 1 facts, 3 faults");
  }

  @Test
  void checkingWritesNothing() throws IOException {
    run("check", stories);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(stories);
    }
  }

  @Test
  void writingLeavesTheFaultyOut() {
    assertThat(run("write", written, stories)).isEqualTo(1);
    assertThat(written).isDirectoryNotContaining("glob:**/bad*");
    assertThat(out.toString()).endsWith("2 stories, 16 words, 1 facts, 3 faults\n".formatted());
  }

  @Test
  void theStoryIsWrittenPlain() {
    assertThat(run("write", written, stories.resolve("good.mark"))).isZero();
    assertThat(written.resolve("good.txt"))
        .hasContent(
            """
            Title: Orla names Ann Carter
            Url: https://news.example/orla
            Published: 2015-09-01
            Byline: Zoë Reed

            Carter 😀 is Chair.
            """);
  }

  @Test
  void theAnnotationHasNamesForNumbers() {
    run("write", written, stories);
    assertThat(written.resolve("good.json"))
        .hasContent(
            """
            {
             "id": "good",
             "url": "https://news.example/orla",
             "title": "Orla names Ann Carter",
             "published": "2015-09-01",
             "people": [
              {
               "name": "Ann Carter",
               "mentions": [
                "Ann Carter",
                "Carter"
               ]
              }
             ],
             "organisations": [
              {
               "name": "Orla",
               "mentions": [
                "Orla"
               ]
              }
             ],
             "facts": [
              {
               "person": "Ann Carter",
               "change": "in",
               "role": "chair",
               "organisation": "Orla",
               "date": null,
               "acting": false,
               "certainty": "asserted"
              }
             ],
             "vacancies": []
            }
            """);
  }

  @Test
  void theSpansCountWholeCharacters() {
    run("write", written, stories);
    assertThat(written.resolve("good.spans.json"))
        .content()
        .startsWith(
            "{\"id\": \"good\", \"text\": \"Orla names Ann Carter\\n\\nCarter 😀 is Chair.\", ")
        .contains(
            "{\"start\": 35, \"end\": 40, \"kind\": \"role\", \"entity\": null, \"facts\": [\"f1\"],"
                + " \"vacancy\": null}]")
        .endsWith("\"change\": \"in\"}}, \"vacancies\": {}}\n");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThat(run("check", folder.resolve("none.mark"))).isEqualTo(1);
    assertThat(err.toString()).contains("none.mark cannot be read.");
  }

  @Test
  void aFolderWithoutMarkedStoriesIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("check", empty)).isEqualTo(1);
    assertThat(err.toString()).contains("The folder " + empty + " has no marked story.");
  }

  @Test
  void withoutCheckOrWriteItIsWrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("write", written)).isEqualTo(2);
  }

  @Test
  void evaluationTakesMarkedStoriesAsTheyAre() throws IOException {
    Files.delete(stories.resolve("bad.mark"));
    assertThat(AnnotatedStories.in(stories))
        .singleElement()
        .satisfies(story -> assertThat(story.gold().people()).containsExactly("Ann Carter"));
  }

  @Test
  void aMarkedStoryReadsAsTheFilesWrittenFromIt() throws IOException {
    Files.delete(stories.resolve("bad.mark"));
    run("write", written, stories);
    assertThat(AnnotatedStories.in(stories)).isEqualTo(AnnotatedStories.in(written));
  }

  @Test
  void aStoryThatIsMarkedAndPlainCountsOnce() throws IOException {
    Files.delete(stories.resolve("bad.mark"));
    run("write", stories, stories);
    Files.writeString(stories.resolve("good.txt"), "Title: An older text\n\nNews.");
    assertThat(AnnotatedStories.in(stories))
        .extracting(Annotated::file)
        .singleElement()
        .satisfies(file -> assertThat(file.story().title()).isEqualTo("Orla names Ann Carter"));
  }

  @Test
  void evaluationRefusesFaultyStories() {
    assertThatThrownBy(() -> AnnotatedStories.in(stories))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("bad.mark has faults: f1: unknown “into”; ");
  }
}
