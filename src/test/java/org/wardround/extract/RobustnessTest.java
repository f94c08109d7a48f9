package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardround.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any text gives a result, in bounded time.
class RobustnessTest {
  /// Texts that are no stories, for whoever reads any text.
  static Stream<String> oddTexts() {
    return Stream.of(
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
        "P1 R2 O3 P99 R98 O97 has been appointed R5",
        "[CLS] [SEP] [MASK] ##ing");
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
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
  void aStoryOfTwoThousandPeopleAndOrganisationsIsReadInTime() {
    String story =
        IntStream.range(0, 2000)
            .mapToObj(i -> appointed(word(i) + " " + word(7 * i + 3), word(3 * i + 1)))
            .collect(Collectors.joining("\n\n"));
    assertTimeout(Duration.ofSeconds(60), () -> Reading.of(story));
  }

  @Test
  void onePersonInTwoThousandPostsIsReadInTime() {
    String story =
        IntStream.range(0, 2000)
            .mapToObj(i -> appointed("John Smith", word(3 * i + 1)))
            .collect(Collectors.joining("\n\n"));
    assertTimeout(Duration.ofSeconds(60), () -> Reading.of(story));
  }

  private static String appointed(String person, String place) {
    return person
        + " has been appointed chief executive after serving as director of finance at "
        + place
        + " Hospitals NHS Foundation Trust. He will be chairman too.";
  }

  /// A name-like word, another for each number below 3,200.
  private static String word(int number) {
    List<String> starts =
        List.of("Ash", "Bar", "Cal", "Dun", "Ea", "Fen", "Gor", "Hal", "Ips", "Kel");
    List<String> middles = List.of("ba", "de", "fi", "go", "la", "me", "ni", "ro", "sa", "te");
    List<String> ends = List.of("ford", "bury", "ton", "wick", "ham", "by", "ley", "mouth");
    List<String> tails = List.of("", "wick", "worth", "stead");
    return starts.get(number % 10)
        + middles.get(number / 10 % 10)
        + ends.get(number / 100 % 8)
        + tails.get(number / 800 % 4);
  }

  @Test
  void fiveMegabytesWithoutASpaceAreCutShort() {
    assertTimeout(Duration.ofSeconds(30), () -> Reading.of("x".repeat(5_000_000)));
  }

  @Test
  void fiveMegabytesOfProseAreCutShort() {
    String prose = "Ann Carter was here. ".repeat(250_000);
    assertTimeout(Duration.ofSeconds(60), () -> Reading.of(prose));
  }

  @Test
  void capitalsWithoutAnyOtherWritingGiveAResult() {
    assertThat(Reading.titled("NHS DIGITAL", "THE TRUST SAID NOTHING. ".repeat(200)).claims())
        .isEmpty();
  }

  @Test
  void brokenPairsLoseNothingOfTheRest() {
    assertThat(
            Reading.claims(
                "\ud83d Ann Carter has been appointed chair of NHS Lothian. \udc00\ufffe"))
        .anyMatch(c -> c.startsWith("Ann Carter in chair @ NHS Lothian"));
  }

  @Test
  void frenchGivesNoClaims() {
    assertThat(
            Reading.claims(
                "Claire Fontaine a été nommée directrice générale de l'hôpital. Elle prendra ses"
                    + " fonctions au mois de janvier et succède à Paul Girard, qui part à la"
                    + " retraite après dix ans passés à la tête de l'établissement."))
        .isEmpty();
  }

  @Test
  void naughtyStringsGiveAResultInTitleAndText() throws IOException {
    byte[] json = Shared.files("robustness.tar.gz", "blns/blns.json").get("blns/blns.json");
    for (JsonNode each : JsonMapper.shared().readTree(json)) {
      String naughty = each.asString();
      assertThatCode(() -> Reading.titled(naughty, naughty, "Ann Carter met " + naughty + "."))
          .as(naughty)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void naughtyStringsOfAFewWordsDoNotHideASentence() throws IOException {
    byte[] json = Shared.files("robustness.tar.gz", "blns/blns.json").get("blns/blns.json");
    for (JsonNode each : JsonMapper.shared().readTree(json)) {
      String naughty = each.asString();
      if (naughty.split("\\s+", -1).length > 5) {
        continue;
      }
      assertThat(
              Reading.claims(
                  naughty,
                  "Ann Carter has been appointed chair of NHS Lothian. The board said on Monday"
                      + " that it was very pleased with her.",
                  naughty))
          .as(naughty)
          .anyMatch(c -> c.startsWith("Ann Carter in chair @ NHS Lothian"));
    }
  }
}
