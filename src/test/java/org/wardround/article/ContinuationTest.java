package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardround.model.Page;

class ContinuationTest {
  private static final String SITE = "https://wardpost.example/";
  private static final String OPENING =
      "<p>Northgate Hospitals has named Ann Lee as its next chief nurse, the trust said on Friday.</p>";
  private static final String MIDDLE =
      "<p>She will start in January and take over from Bo Reed, who leaves after two years at the post.</p>";
  private static final String ENDING =
      "<p>The board meets again in March, when a successor for the deputy will be looked for, too.</p>";

  @ParameterizedTest
  @CsvSource({
    "news/nurse,           news/nurse/2,            true",
    "news/nurse/,          news/nurse/page/2/,      true",
    "news/nurse,           news/nurse?page=2,       true",
    "news/nurse?page=2,    news/nurse?page=3,       true",
    "news/nurse.html,      news/nurse-2.html,       true",
    "news/nurse_p2.html,   news/nurse_p3.html,      true",
    "news/nurse?id=7,      news/nurse?id=7&page=2,  true",
    "news/nurse,           news/doctor,             false",
    "news/nurse/2,         news/nurse/2,            false",
    "news/nurse/2,         news/nurse/1,            false",
    "news/nurse,           news/nurse/3,            false",
    "2015/11/27/nurse,     2015/11/28/doctor,       false"
  })
  void isThePagesOwnLinkWithTheNextNumber(String url, String next, boolean follows) {
    assertThat(Continuation.follows(SITE + url, SITE + next)).isEqualTo(follows);
  }

  @Test
  void isNotLookedForOnOtherHosts() {
    assertThat(Continuation.follows(SITE + "news/nurse", "https://other.example/news/nurse/2"))
        .isFalse();
  }

  @Test
  void ofAStoryIsTheLinkThatThePageGives() {
    Page first = page("nurse", "<a rel=next href='/nurse/2'>Next</a>", OPENING + MIDDLE);

    assertThat(new StoryExtractor().further(first)).isEqualTo(List.of(SITE + "nurse/2"));
  }

  @Test
  void isNotTheNeighbourInABlog() {
    Page first = page("nurse", "<a rel=next href='/doctor'>Next</a>", OPENING + MIDDLE);

    assertThat(new StoryExtractor().further(first)).isEmpty();
  }

  @Test
  void isTheVersionForPrintOrAmpWhereThePageItselfShowsNothing() {
    String links =
        "<link rel=amphtml href='/amp/nurse'><link rel=alternate media=print href='/print/nurse'>";

    assertThat(new StoryExtractor().further(page("nurse", links, "<div id=app></div>")))
        .isEqualTo(List.of(SITE + "print/nurse", SITE + "amp/nurse"));
    assertThat(new StoryExtractor().further(page("nurse", links, OPENING + MIDDLE))).isEmpty();
  }

  @Test
  void isAppendedToTheStoryWithoutWhatItRepeats() {
    StoryResult result =
        new StoryExtractor()
            .extract(
                page("nurse", "", OPENING + MIDDLE),
                List.of(page("nurse/2", "", OPENING + ENDING)));

    assertThat(text(result).split("\n\n"))
        .containsExactly(text(OPENING), text(MIDDLE), text(ENDING));
  }

  @Test
  void takesTheStorysPlaceWhereThePageShowsNone() {
    StoryResult result =
        new StoryExtractor()
            .extract(page("nurse", "", ""), List.of(page("amp/nurse", "", OPENING + ENDING)));

    assertThat(text(result)).isEqualTo(text(OPENING) + "\n\n" + text(ENDING));
    assertThat(((StoryResult.Extracted) result).story().link()).isEqualTo(SITE + "nurse");
  }

  private static String text(String paragraph) {
    return paragraph.replaceAll("<[^>]+>", "");
  }

  private static String text(StoryResult result) {
    return ((StoryResult.Extracted) result).story().text();
  }

  private static Page page(String path, String links, String text) {
    String html =
        "<html><head><title>Trust names nurse</title></head><body>"
            + links
            + "<h1>Trust names nurse</h1>"
            + text
            + "</body></html>";
    return new Page(
        SITE + path,
        "text/html",
        html.getBytes(StandardCharsets.UTF_8),
        Instant.parse("2016-01-01T00:00:00Z"));
  }
}
