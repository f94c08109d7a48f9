package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.index.StoryIndex;
import org.wardround.model.Extraction;
import org.wardround.model.IndexedStory;
import org.wardround.model.Story;

class SearchCommandTest {
  @TempDir Path desk;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fill() {
    try (StoryIndex index = StoryIndex.open(desk.resolve("index"))) {
      add(index, "https://a.example/1", "A leaked email", "The email was genuine.");
      add(index, "https://a.example/2", "Nurses counted", "It took a census.");
      index.commit(2);
    }
  }

  private static void add(StoryIndex index, String link, String title, String text) {
    Extraction nothing = new Extraction(List.of(), List.of(), List.of());
    index.add(new IndexedStory(link, 1, 1, Story.of(link, title, text), nothing, null, null));
  }

  @Test
  void showsHitsAsATable() {
    assertThat(search("leaked email")).isZero();
    assertThat(out.toString())
        .contains("title", "outlet", "date")
        .contains("A leaked email", "a.example", "https://a.example/1", "The email was genuine.")
        .doesNotContain("Nurses");
    assertThat(err.toString()).contains("1 story.");
  }

  @Test
  void writesHitsAsLinesOfJson() {
    assertThat(search("--format", "jsonl", "email")).isZero();
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .startsWith("{\"id\":\"https://a.example/1\",\"title\":\"A leaked email\"")
        .contains("\"snippets\":[\"The **email** was genuine.\"]");
  }

  @Test
  void pointsAtAMistakeInTheQuery() {
    assertThat(search("leaked \"email")).isEqualTo(2);
    assertThat(err.toString()).contains("Column 8").contains("       ^");
  }

  @Test
  void tellsThatThereIsNoIndexYet() {
    assertThat(run("search", "--desk", desk.resolve("other").toString(), "email")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no search index").contains("ingest");
  }

  private int search(String... arguments) {
    return run(
        Stream.concat(Stream.of("search", "--desk", desk.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    return CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
