package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.model.Page;

class NotesTest {
  private static final String OPENING =
      "Northgate Hospitals has named Ann Lee as its next chief nurse, the trust said on Friday.";
  private static final String ENDING =
      "She will start in January and take over from the interim nurse, who leaves after two years.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Moss is the health editor of the Ward Post, where she covers hospitals.",
        "Health editor of the Ward Post: Ada Moss has been writing about nurses since 2009.",
        "Ada Moss joined the Ward Post in 2012 and lives in Leeds with two cats.",
        "Bo Reed (he/him) is a freelance writer who has worked for many papers.",
        "This article was first published in the Northgate Times.",
        "Correction, 3 May: an earlier form of this story gave a wrong age.",
        "Additional reporting by Bo Reed; editing by Cy Hall",
        "The views expressed in this column are the writer's own.",
        "Got a story to tell? Write to news@wardpost.example and we will call you back.",
        "If you buy something through a link, we may earn a small commission.",
        "Disclaimer: nothing on this page is advice to anybody."
      })
  void areNoPartOfTheStoryAtItsEnd(String note) {
    assertThat(text(OPENING, ENDING, note)).isEqualTo(OPENING + "\n\n" + ENDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee joined the trust in 2012 and led its emergency nurses for some years.",
        "Bo Reed is the director of digital services and has worked there since 2009.",
        "Staff may write to the board about the appointment until the end of next week."
      })
  void areNotSeenInWhatIsToldOfOthers(String told) {
    assertThat(text(OPENING, ENDING, told)).endsWith(told);
  }

  @Test
  void areNotSeenInTheMiddleOfAStory() {
    String told =
        "Ada Moss is a reporter in the novel that the nurse has written in her free time.";

    assertThat(text(OPENING, told, ENDING, ENDING, OPENING, ENDING, OPENING, ENDING, OPENING))
        .contains(told);
  }

  @Test
  void standBeforeTheTextToo() {
    String note = "Ward Post picks are independently selected; we may earn money from links.";

    assertThat(text(note, OPENING, ENDING)).isEqualTo(OPENING + "\n\n" + ENDING);
  }

  @Test
  void includeTheAuthorsNameOverTheText() {
    assertThat(text("Ada Moss Health editor", OPENING, ENDING))
        .isEqualTo(OPENING + "\n\n" + ENDING);
  }

  private static String text(String... paragraphs) {
    String html =
        "<html><head><title>Trust names chief nurse</title><meta name=author content='Ada Moss'>"
            + "</head><body><article><h1>Trust names chief nurse</h1><p>"
            + String.join("</p><p>", paragraphs)
            + "</p></article></body></html>";
    Page page =
        new Page(
            "https://wardpost.example/1",
            "text/html",
            html.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2016-01-01T00:00:00Z"));
    return ((StoryResult.Extracted) new StoryExtractor().extract(page)).story().text();
  }
}
