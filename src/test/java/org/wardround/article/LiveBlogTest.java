package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.model.Page;

class LiveBlogTest {
  private static final String FIRST =
      "The board of Northgate Hospitals has accepted the resignation of Ann Lee, its chief nurse.";
  private static final String SECOND =
      "A vote on the merger was put off until the spring, when the auditors will have reported.";

  @Test
  void keepsItsPostsApartUnderTheirHeadingsWithoutTheirClocks() {
    String post = "<section><time>%s</time><h2>%s</h2><p>%s</p><a href='/p'>Share</a></section>";

    assertThat(
            text(
                "",
                post.formatted("11:42 GMT", "Chief nurse leaves", FIRST)
                    + post.formatted("9.05am", "Vote put off", SECOND)
                    + post.formatted("3h ago", "Good morning", FIRST.replace("Ann", "Jo"))))
        .isEqualTo(
            String.join(
                "\n\n",
                "Chief nurse leaves",
                FIRST,
                "Vote put off",
                SECOND,
                "Good morning",
                FIRST.replace("Ann", "Jo")));
  }

  @Test
  void isReadFromJsonWhereThePageShowsItsPostsByScriptOnly() {
    String json =
        """
        <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Board meets",
        "liveBlogUpdate":[{"@type":"BlogPosting","headline":"Chief nurse leaves","articleBody":"%1$s"},
        {"@type":"BlogPosting","articleBody":"%2$s %1$s %2$s %1$s %2$s %1$s"}]}</script>
        """
            .formatted(FIRST, SECOND);

    assertThat(text(json, "<p>Please wait while the posts are loaded by the script.</p>"))
        .startsWith("Chief nurse leaves\n\n" + FIRST + "\n\n" + SECOND);
  }

  private static String text(String head, String posts) {
    String html =
        "<html><head><title>Board meets</title><meta property='og:type' content='article'>"
            + head
            + "</head><body><main><h1>Board meets</h1>"
            + posts
            + "</main></body></html>";
    Page page =
        new Page(
            "https://wardpost.example/live",
            "text/html",
            html.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2016-01-01T00:00:00Z"));
    return ((StoryResult.Extracted) new StoryExtractor().extract(page)).story().text();
  }
}
