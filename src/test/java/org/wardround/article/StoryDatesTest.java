package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.model.Page;
import org.wardround.model.Story;

class StoryDatesTest {
  private static final String PATH = "/news/chief-nurse";
  private static final String TEXT =
      """
      <p>Northgate Hospitals has named Ann Lee as its next chief nurse, the trust said on Friday.</p>
      <p>She will start in January and take over from the interim nurse, who leaves after two years.</p>
      """;

  @Test
  void takeTheOffsetFromTheClockThatReadersSee() {
    Story story =
        story(
            PATH,
            "<meta property='article:published_time' content='2015-11-28T03:00:46Z'>",
            "<h1>Trust names nurse</h1><div>November 27, 2015 10:00 PM</div>" + TEXT);

    assertThat(story.published()).hasToString("2015-11-27T22:00:46-05:00");
  }

  @Test
  void leaveTheOffsetAloneWhereTheClockShowsAnotherTime() {
    Story story =
        story(
            PATH,
            "<meta property='article:published_time' content='2015-11-28T03:00:46Z'>",
            "<h1>Trust names nurse</h1><div>November 28, 2015 10:07 AM</div>" + TEXT);

    assertThat(story.published()).hasToString("2015-11-28T03:00:46Z");
  }

  @Test
  void belongToTheStoryWhoseHeadlineStandsNearest() {
    String other =
        "<div><b>An older story</b><time itemprop=datePublished datetime='2014-01-02'></time></div>";
    String own =
        "<h1>Trust names nurse</h1><time itemprop=datePublished datetime='2015-11-27'></time>";

    assertThat(story(PATH, "", other + own + TEXT).published()).hasToString("2015-11-27T00:00Z");
  }

  @Test
  void preferAClockToTheDayInTheLink() {
    Story story =
        story(
            "/news/2015/11/26/chief-nurse",
            "",
            "<h1>Trust names nurse</h1><time datetime='2015-11-27 05:00:00'>today</time>" + TEXT);

    assertThat(story.published()).hasToString("2015-11-27T05:00Z");
    assertThat(story.dateSource()).isEqualTo("time");
  }

  @Test
  void areThoseOfTheNewEditionWhereAPageWasPublishedAgain() {
    Story story = story(PATH, changed("2014-03-01", "2015-11-27"), shown("27 November 2015"));

    assertThat(story.published()).hasToString("2015-11-27T00:00Z");
    assertThat(story.dateSource()).isEqualTo("shown");
  }

  @Test
  void areThoseOfTheFirstEditionWhereTheOtherIsCalledAnUpdate() {
    Story story =
        story(PATH, changed("2014-03-01", "2015-11-27"), shown("Updated 27 November 2015"));

    assertThat(story.published()).hasToString("2014-03-01T00:00Z");
    assertThat(story.updated()).hasToString("2015-11-27T00:00Z");
  }

  @Test
  void areThoseOfTheFirstEditionAfterASmallCorrection() {
    Story story = story(PATH, changed("2015-11-25", "2015-11-27"), shown("27 November 2015"));

    assertThat(story.published()).hasToString("2015-11-25T00:00Z");
  }

  private static String changed(String published, String modified) {
    return "<meta property='article:published_time' content='%s'><meta property='article:modified_time' content='%s'>"
        .formatted(published, modified);
  }

  private static String shown(String line) {
    return "<h1>Trust names nurse</h1><div>" + line + "</div>" + TEXT;
  }

  private static Story story(String path, String head, String body) {
    String html =
        "<html><head><title>Trust names nurse</title>" + head + "</head><body>" + body + "</body>";
    Page page =
        new Page(
            "https://wardpost.example" + path,
            "text/html",
            html.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2015-12-01T20:00:00Z"));
    return ((StoryResult.Extracted) new StoryExtractor().extract(page)).story();
  }
}
