package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.model.Page;

class ScriptTextTest {
  private static final String SHOWN =
      "Ann Lee will leave Northgate Hospitals at the end of March after six years as chief nurse.";

  private static final String FURTHER =
      "The board thanked her for her work, and said that it would look for a successor at once.";

  @Test
  void readsTheStoryFromTheDataThatThePageIsDrawnFrom() {
    assertThat(text(page("Chief nurse leaves Northgate", true)))
        .startsWith(SHOWN + "\n\nThe vote, reported by Ward Post, was unanimous.\n\n" + FURTHER)
        .doesNotContain("Sign up");
  }

  @Test
  void leavesDataUnderAnotherHeadlineAlone() {
    assertThat(text(page("Another story of the day", true))).isEqualTo(SHOWN + "\n\n" + FURTHER);
  }

  @Test
  void doesNotGoAroundAWall() {
    assertThat(text(page("Chief nurse leaves Northgate", false)))
        .isEqualTo(SHOWN + "\n\n" + FURTHER);
  }

  @Test
  void readsHugeAndDeepDataInBoundedTime() {
    String deep = "[".repeat(50) + "\"" + "<b>word</b> ".repeat(200_000) + "\"" + "]".repeat(50);
    String html =
        page("Chief nurse leaves Northgate", true)
            .replace("{\"broken\": [", "{\"data\":" + deep + "}");

    assertTimeout(Duration.ofSeconds(10), () -> assertThat(text(html)).startsWith(SHOWN));
  }

  /// A page that shows two paragraphs, and sends the story as JSON under a headline.
  private static String page(String headline, boolean free) {
    String paragraph =
        "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\"%s\"}]},";
    String linked =
        "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\"The vote, reported by \"},"
            + "{\"type\":\"link\",\"data\":{\"href\":\"/p\"},\"content\":[{\"value\":\"Ward Post\"}]},"
            + "{\"value\":\", was unanimous.\"}]},";
    String all =
        paragraph.formatted(SHOWN)
            + linked
            + paragraph.formatted(FURTHER).repeat(6)
            + "{\"type\":\"newsletter\",\"text\":\"Sign up for our news by mail, every day and free.\"}";
    return """
        <html><head><title>Chief nurse leaves Northgate</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Chief nurse leaves Northgate",
        "isAccessibleForFree":%s}</script></head><body>
        <main><h1>Chief nurse leaves Northgate</h1><p>%s</p><p>%s</p></main>
        <script type="application/json">{"props":{"story":{"headline":"%s","body":{"content":[%s]}}}}</script>
        <script type="application/json">{"broken": [</script></body></html>
        """
        .formatted(free, SHOWN, FURTHER, headline, all);
  }

  private static String text(String html) {
    Page page =
        new Page(
            "https://wardpost.example/story",
            "text/html",
            html.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2016-01-01T00:00:00Z"));
    return ((StoryResult.Extracted) new StoryExtractor().extract(page)).story().text();
  }
}
