package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wardround.model.Page;
import org.wardround.model.Story;

/// Every page of the sample desk gives the story that its gold file holds, word for word; the
/// standfirst, which the gold leaves out, may stand before it.
class SampleDeskTest {
  private static final int LONGEST_STANDFIRST = 160;
  private static final Path SAMPLE = Path.of("data", "sample");

  @TestFactory
  Stream<DynamicTest> readsTheStory() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLE), "there is no sample desk in data/sample");
    try (Stream<Path> files = Files.list(SAMPLE.resolve("gold"))) {
      List<Path> golds = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      return golds.stream()
          .map(gold -> DynamicTest.dynamicTest(gold.getFileName().toString(), () -> check(gold)));
    }
  }

  @Test
  void takesTheSectionFrontForNoStory() throws IOException {
    StoryResult result = read("http://northernhealthit.example/topics/appointments/", "index.html");

    assertThat(result)
        .isInstanceOfSatisfying(
            StoryResult.NotAStory.class,
            no ->
                assertThat(no.reason())
                    .isIn(StoryResult.Reason.LISTING, StoryResult.Reason.TAG_PAGE));
  }

  private static void check(Path gold) throws IOException {
    String text = Files.readString(gold);
    int cut = text.indexOf("\n\n");
    Map<String, String> header = new HashMap<>();
    text.substring(0, cut)
        .lines()
        .forEach(l -> header.put(l.replaceFirst(":.*", ""), l.replaceFirst("^\\w+:\\s*", "")));
    String name = gold.getFileName().toString().contains("-v2.") ? "index.v2.html" : "index.html";

    StoryResult result = read(header.getOrDefault("Url", ""), name);

    assertThat(result).isInstanceOf(StoryResult.Extracted.class);
    Story story = ((StoryResult.Extracted) result).story();
    assertThat(story.text()).endsWith(asBlocks(text.substring(cut)));
    assertThat(story.text().length()).isLessThan(text.substring(cut).length() + LONGEST_STANDFIRST);
    assertThat(story.title()).isEqualTo(header.get("Title"));
    assertThat(String.valueOf(story.published())).startsWith(header.getOrDefault("Published", "?"));
    assertThat(story.byline()).isEqualTo(header.get("Byline"));
    assertThat(story.link()).isEqualTo(header.get("Url"));
  }

  /// The gold puts list items under each other with a dash.
  private static String asBlocks(String text) {
    return text.strip()
        .replace("\n- ", "\n\n")
        .replaceAll("\n{2,}", "\n\n")
        .replaceAll("(?m)^- ", "");
  }

  private static StoryResult read(String url, String name) throws IOException {
    URI link = URI.create(url);
    Path file = SAMPLE.resolve(link.getHost() + link.getPath());
    byte[] bytes = Files.readAllBytes(Files.isDirectory(file) ? file.resolve(name) : file);
    Instant fetched = Instant.parse("2026-01-01T00:00:00Z");
    return new StoryExtractor().extract(new Page(url, "text/html", bytes, fetched));
  }
}
