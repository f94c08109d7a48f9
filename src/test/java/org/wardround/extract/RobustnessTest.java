package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any text gives a result, in bounded time.
class RobustnessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "word",
        "\u0000\u0001\u0002",
        "\ud800 broken \udc00 pairs",
        "\u202eright to left\u202c \u200b\u200b zero width",
        "((((((((((((((((((((((",
        "... !!! ??? --- ''' \"\"\"",
        "<script>alert(1)</script>",
        "1;DROP TABLE people",
        "田中さんにあげて下さい",
        "Ω≈ç√∫˜µ≤≥÷ 👩‍👩‍👧‍👦",
        "P1 R2 O3 P99 R98 O97 has been appointed R5"
      })
  void oddTextsGiveAResult(String text) {
    assertThatCode(() -> Reading.titled(text, text)).doesNotThrowAnyException();
  }

  @Test
  void capitalsAreReadLikeOtherWriting() {
    assertThat(
            Reading.claims(
                "MARIA LOPEZ HAS BEEN APPOINTED CHIEF EXECUTIVE OF NHS DIGITAL.",
                "Maria Lopez said she was delighted."))
        .anyMatch(c -> c.equals("Maria Lopez in chief executive @ NHS Digital"));
  }

  @Test
  void otherLanguagesGiveNoClaims() {
    assertThat(
            Reading.claims(
                "Markus Weber wird neuer Geschäftsführer der gematik. Das hat das Ministerium für"
                    + " Gesundheit am Montag in Berlin mitgeteilt. Er folgt auf Petra Schulz, die das"
                    + " Unternehmen Ende des Jahres verlassen wird."))
        .isEmpty();
  }

  @Test
  void aSentenceOfThreeThousandWordsIsCutShort() {
    String sentence =
        "the director of the board and chief executive Jane Smith who joined ".repeat(270);
    assertTimeout(Duration.ofSeconds(30), () -> Reading.of(sentence));
  }

  @Test
  void fiveMegabytesWithoutASpaceAreCutShort() {
    assertTimeout(Duration.ofSeconds(30), () -> Reading.of("x".repeat(5_000_000)));
  }
}
