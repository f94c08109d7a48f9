package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.wardround.model.Page;
import org.wardround.model.Story;

class StoryExtractorTest {
  private static final Instant FETCHED = Instant.parse("2015-12-01T20:00:00Z");
  private static final String HEAD =
      """
      <html lang="en-GB"><head><title>Trust names chief nurse | The Ward Post</title>
      <meta property="og:site_name" content="The Ward Post">
      <link rel="canonical" href="/news/chief-nurse">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
      "headline":"Trust names chief nurse","datePublished":"2015-11-27T09:30:00Z",
      "author":[{"@type":"Person","name":"Ada Moss"}]}</script></head>
      """;
  private static final String BODY =
      """
      <body><nav><a href="/">Home</a> <a href="/jobs">Jobs in every hospital of the land</a></nav>
      <article><h1>Trust names chief nurse</h1>
      <p>Northgate Hospitals has named Café Müller as its next chief nurse, the trust said on Friday.</p>
      <h2>What happens next</h2>
      <p>She will start in January and take over from the interim nurse, who leaves after two years.</p>
      <ul><li>A new deputy will be sought in the spring.</li><li>The board meets again in March.</li></ul>
      <div class="newsletter-signup"><p>Sign up to our newsletter and get all of the news every day.</p></div>
      </article><footer><p>Copyright The Ward Post. All rights are reserved, as they always were.</p></footer>
      </body></html>
      """;

  @Test
  void readsTheStoryAndNothingElse() {
    assertThat(story(HEAD + BODY).text())
        .isEqualTo(
            """
            Northgate Hospitals has named Café Müller as its next chief nurse, the trust said on Friday.

            What happens next

            She will start in January and take over from the interim nurse, who leaves after two years.

            A new deputy will be sought in the spring.

            The board meets again in March.\
            """);
  }

  @Test
  void readsWhatThePageSaysOfItself() {
    Story story = story(HEAD + BODY);

    assertThat(story.title()).isEqualTo("Trust names chief nurse");
    assertThat(story.byline()).isEqualTo("Ada Moss");
    assertThat(story.published()).isEqualTo(OffsetDateTime.parse("2015-11-27T09:30:00Z"));
    assertThat(story.dateSource()).isEqualTo("json-ld");
    assertThat(story.link()).isEqualTo("https://wardpost.example/news/chief-nurse");
    assertThat(story.site()).isEqualTo("The Ward Post");
    assertThat(story.language()).isEqualTo("en-GB");
  }

  @Test
  void takesThePublisherForNoAuthorWhereThePageNamesOne() {
    String html =
        """
        <html><head><title>Trust names chief nurse</title><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Trust names chief nurse","author":[{"name":"Ward Journal"}],
        "publisher":{"name":"The Ward Journal"}}</script></head><body><h1>Trust names chief nurse</h1>
        <span class="author">Bo Reed</span>
        """;

    assertThat(story(html + BODY.replaceAll("(?s)<h1>.*?</h1>", "")).byline()).isEqualTo("Bo Reed");
  }

  @Test
  void readsBytesAsTheyAreRatherThanAsTheyAreDeclared() {
    byte[] bytes = (HEAD + BODY).getBytes(StandardCharsets.UTF_8);

    StoryResult result = extract(bytes, "text/html; charset=iso-8859-1");

    assertThat(((StoryResult.Extracted) result).story().text()).contains("Café Müller");
  }

  @Test
  void readsWesternBytesWithoutAnyDeclaration() {
    byte[] bytes = (HEAD + BODY).getBytes(Charset.forName("windows-1252"));

    StoryResult result = extract(bytes, null);

    assertThat(((StoryResult.Extracted) result).story().text()).contains("Café Müller");
  }

  @Test
  void findsNoStoryOnAnEmptyPage() {
    assertThat(extract(new byte[0], null)).isInstanceOf(StoryResult.NotAStory.class);
  }

  private static Story story(String html) {
    StoryResult result = extract(html.getBytes(StandardCharsets.UTF_8), "text/html");
    return ((StoryResult.Extracted) result).story();
  }

  private static StoryResult extract(
      byte[] bytes, @org.jspecify.annotations.Nullable String contentType) {
    Page page = new Page("https://wardpost.example/p?1", contentType, bytes, FETCHED);
    return new StoryExtractor().extract(page);
  }
}
