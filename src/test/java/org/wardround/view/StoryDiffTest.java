package org.wardround.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.model.Story;
import org.wardround.view.StoryDiff.Passage;

class StoryDiffTest {
  private static Story story(String title, String text) {
    return Story.of("https://a.example/1", title, text);
  }

  @Test
  void marksTheWordsThatChangedInAParagraph() {
    assertThat(
            StoryDiff.between(
                story("Kelsey to leave", "First.\n\nHe goes in December.\n\nLast."),
                story("Kelsey to leave", "First.\n\nHe goes in January 2016.\n\nLast.")))
        .containsExactly(
            new Passage(
                "text",
                "changed",
                "He goes in December.",
                "He goes in January 2016.",
                "He goes in [-December-]{+January 2016+}."));
  }

  @Test
  void tellsParagraphsThatCameAndWent() {
    List<Passage> passages =
        StoryDiff.between(story("t", "One.\n\nTwo."), story("t", "Two.\n\nThree <b>."));
    assertThat(passages).extracting(Passage::kind).containsExactly("removed", "added");
    assertThat(passages).extracting(Passage::marked).containsExactly("[-One.-]", "{+Three <b>.+}");
  }

  @Test
  void tellsAnotherTitleAndByline() {
    assertThat(
            StoryDiff.between(
                story("Old title", "x").withByline("Ann Able"), story("New title", "x")))
        .extracting(Passage::part, Passage::marked)
        .containsExactly(tuple("title", "[-Old-]{+New+} title"), tuple("byline", "[-Ann Able-]"));
  }

  @Test
  void saysNothingOfStoriesThatTellTheSame() {
    assertThat(StoryDiff.between(story("t", "One."), story("t", "One."))).isEmpty();
  }
}
