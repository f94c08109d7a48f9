package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
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
    add(index, link, title, text, Instant.EPOCH);
  }

  private static void add(
      StoryIndex index, String link, String title, String text, Instant arrived) {
    Extraction nothing = new Extraction(List.of(), List.of(), List.of());
    index.add(new IndexedStory(link, arrived, 1, Story.of(link, title, text), nothing, null, null));
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

  @Test
  void writesAllHitsAsBibtex() {
    assertThat(search("--bibtex", "email OR nurses")).isZero();
    assertThat(out.toString())
        .contains("@misc{example" + "leaked,", "title = {{A leaked email}},")
        .contains("url = {https://a.example/2},");
  }

  @Test
  void writesAllHitsAsCsv() {
    assertThat(search("--all", "--format", "csv", "email OR nurses")).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .startsWith("title,outlet,byline,date,link,archived,snippet");
  }

  @Test
  void countsFacets() {
    assertThat(search("--facets", "--format", "csv", "email OR nurses")).isZero();
    assertThat(out.toString().lines()).containsExactly("facet,value,stories", "source,a.example,2");
  }

  @Test
  void asksEveryLineOfAFile() throws IOException {
    Path file = Files.writeString(desk.resolve("names.txt"), "# names\nemail\n\nunheard\n(\n");
    assertThat(search("--batch", file.toString(), "--format", "csv")).isZero();
    assertThat(out.toString().lines().skip(1))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("email,1,,A leaked email,a.example"))
        .anyMatch(line -> line.startsWith("unheard,0,,"))
        .anyMatch(line -> line.startsWith("(,0,column 2: "));
    assertThat(err.toString()).contains("3 queries.");
  }

  @Test
  void tellsTheHitsOfABatchInTheOrderOfItsFile() throws Exception {
    List<String> queries =
        IntStream.range(0, 300).mapToObj(i -> i % 3 == 0 ? "email" : "unheard" + i).toList();
    Path file = Files.write(desk.resolve("queries.txt"), queries);

    assertThat(search("--batch", file.toString(), "--format", "csv")).isZero();

    assertThat(out.toString().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyElementsOf(queries);
  }

  @Test
  void tellsOfABatchFileThatCannotBeRead() {
    assertThat(search("--batch", desk.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.txt").contains("cannot be read");
  }

  @Test
  void asksWhetherAnotherWordWasMeant() {
    assertThat(search("leakd email")).isZero();
    assertThat(err.toString()).contains("Did you mean: leaked email");
  }

  @Test
  void tellsWhatIsNewOfASavedSearch() {
    assertThat(search("--save", "mail", "email")).isZero();
    assertThat(err.toString()).contains("1 story matches so far");
    try (StoryIndex index = StoryIndex.open(desk.resolve("index"))) {
      add(index, "https://a.example/3", "Another email", "More.", Instant.ofEpochSecond(60));
      index.commit(3);
    }
    assertThat(search("--saved", "--format", "csv")).isZero();
    assertThat(out.toString()).contains("mail,email,1,2");
    assertThat(search("--saved", "mail")).isZero();
    assertThat(out.toString()).contains("Another email").doesNotContain("A leaked email");
    assertThat(search("--saved", "--format", "csv")).isZero();
    assertThat(out.toString()).contains("mail,email,0,2");
    assertThat(search("--forget", "mail")).isZero();
    assertThat(search("--saved", "mail")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no saved search mail.");
  }

  @Test
  void savesASearchWhileARunGoesOn() {
    try (Ledger _ = Ledger.open(desk, InstantSource.system())) {
      assertThat(search("--save", "mail", "email")).isZero();
      assertThat(search("--saved", "--format", "csv")).isZero();
      assertThat(out.toString()).contains("mail,email,0,1");
    }
  }

  @Test
  void tellsWhetherTheIndexIsSound() throws IOException {
    assertThat(search("--check")).isZero();
    assertThat(err.toString()).contains("is sound");
    try (Stream<Path> files = Files.list(desk.resolve("index"))) {
      Path data = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(data);
      bytes[bytes.length / 2] ^= 1;
      Files.write(data, bytes);
    }
    assertThat(search("--check")).isEqualTo(1);
    assertThat(err.toString()).contains("is damaged").contains("makes it anew");
  }

  @Test
  void takesOneTaskAtATime() {
    assertThat(search("--all", "--facets", "email")).isEqualTo(2);
    assertThat(search()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing query");
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
