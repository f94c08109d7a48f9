package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.Page;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;

class SiteRulesTest {
  private static final String RULES =
      """
      # a site with odd names
      ward.example	2016-12-31	body	div.x1
      ward.example	2016-12-31	remove	div.x1 i
      ward.example	2016-12-31	title	.x2
      ward.example	2016-12-31	byline	.x3
      ward.example	2016-12-31	published	.x4
      """;
  private static final String HTML =
      """
      <html><head><title>Odd</title></head><body>
      <b class=x2>Trust names chief</b><b class=x3>Ada Moss</b><b class=x4>1 March 2016</b>
      <div class=x1>The trust has named its next chief executive, who will start in spring.<i>Ad!</i></div>
      <div class=x1>She comes from the Northgate hospitals, where she led the nurses for years.</div>
      <div><p>A much longer text that tells of the trust, its history and its buildings, as if it were a
      story, although it is nothing but what stands under every page of this site since its beginning, and
      that would be taken for the story by its length alone if nobody said otherwise.</p></div>
      </body></html>
      """;

  @TempDir private Path folder;

  @Test
  void tellWhereTheStoryStands() throws IOException {
    Story story = read("https://www.ward.example/1", "2016-03-02T00:00:00Z");

    assertThat(story.text())
        .isEqualTo(
            "The trust has named its next chief executive, who will start in spring.\n\nShe comes"
                + " from the Northgate hospitals, where she led the nurses for years.");
    assertThat(story.title()).isEqualTo("Trust names chief");
    assertThat(story.byline()).isEqualTo("Ada Moss");
    assertThat(story.published()).hasToString("2016-03-01T00:00Z");
    assertThat(story.dateSource()).isEqualTo("site rule");
  }

  @Test
  void holdUntilTheirLastDay() throws IOException {
    assertThat(read("https://www.ward.example/1", "2017-01-01T00:00:00Z").text())
        .contains("A much longer text");
  }

  @Test
  void holdForTheirHostOnly() throws IOException {
    assertThat(read("https://forward.example/1", "2016-03-02T00:00:00Z").text())
        .contains("A much longer text");
  }

  @Test
  void nameFileAndLineOfAMistake() throws IOException {
    Path file =
        Files.writeString(folder.resolve("sites.tsv"), "# one\nward.example\t-\tbody\tdiv[\n");

    assertThatThrownBy(() -> SiteRules.read(file))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("sites.tsv, line 2");
  }

  @Test
  void areNoneWithoutAFile() {
    assertThat(SiteRules.read(folder.resolve("missing.tsv"))).isSameAs(SiteRules.NONE);
  }

  private Story read(String url, String at) throws IOException {
    Path file = Files.writeString(folder.resolve("sites.tsv"), RULES);
    Page page =
        new Page(url, "text/html", HTML.getBytes(StandardCharsets.UTF_8), Instant.parse(at));
    StoryResult result = new StoryExtractor(SiteRules.read(file)).extract(page);
    return ((StoryResult.Extracted) result).story();
  }
}
