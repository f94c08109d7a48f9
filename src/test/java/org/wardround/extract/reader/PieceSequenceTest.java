package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.reader.PieceSequence.Window;
import org.wardround.extract.text.Linguist;
import org.wardround.model.Story;

class PieceSequenceTest {
  private static final Linguist LINGUIST = Linguist.load();
  private static final Lexicons LEXICONS = Lexicons.load(Path.of("models"));
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static PieceSequence read(String title, String text) {
    return PieceSequence.of(LINGUIST.read(Story.of("", title, text)), VOCABULARY, LEXICONS);
  }

  @Test
  void aShortStoryIsOneWindowWithABreakBetweenLines() {
    PieceSequence story = read("Trust names chief", "Ann Reid is chief.\n\nShe starts in May.");
    assertThat(story.windows()).hasSize(1);
    long breaks = Arrays.stream(story.pieces()).filter(p -> p == Vocabulary.BREAK).count();
    assertThat(breaks).isEqualTo(2);
    assertThat(story.words(3, 5)).isEqualTo("Ann Reid");
    assertThat(story.beginsLine(3)).isTrue();
    assertThat(story.beginsLine(4)).isFalse();
  }

  @Test
  void everyPieceOfALongStoryIsKeptFromOneWindow() {
    PieceSequence story =
        read(
            "Trust names chief",
            "Ann Reid has been named chief executive of the trust. ".repeat(300));
    assertThat(story.windows()).hasSizeGreaterThan(5).allMatch(w -> w.length() <= 511);
    int[] kept = new int[story.pieces().length];
    for (Window window : story.windows()) {
      assertThat(window.keepFrom()).isGreaterThanOrEqualTo(window.from());
      assertThat(window.keepTo()).isLessThanOrEqualTo(window.to());
      for (int piece = window.keepFrom(); piece < window.keepTo(); piece++) {
        kept[piece]++;
        assertThat(window.source(window.place(piece))).isEqualTo(piece);
      }
    }
    assertThat(kept).containsOnly(1);
  }

  @Test
  void laterWindowsBeginWithTheTitle() {
    PieceSequence story = read("Trust names chief", "Ann Reid is the chief. ".repeat(300));
    Window second = story.windows().get(1);
    assertThat(second.titlePieces()).isEqualTo(3);
    assertThat(second.source(0)).isEqualTo(-1);
    assertThat(second.source(1)).isZero();
  }

  @Test
  void aTextWithoutAStopIsCutAllTheSame() {
    assertThat(read("", "trust ".repeat(5_000)).windows()).allMatch(w -> w.length() <= 511);
  }

  @Test
  void anEmptyStoryHasNoTokens() {
    assertThat(read("", "").size()).isZero();
  }
}
