package org.wardround.extract.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of fault that a marked story may have. All people are invented.
class MarkedFaultsTest {
  private static final String HEADER = "Title: News\nPublished: 2015-09-01\n\n";

  @TempDir private Path folder;

  private List<String> of(String text) throws IOException {
    return MarkedStories.faults(Files.writeString(folder.resolve("a.mark"), text)).stream()
        .map(fault -> fault.replaceFirst("^a\\.mark: ", ""))
        .toList();
  }

  private List<String> ofBody(String body) throws IOException {
    return of(HEADER + body);
  }

  @Test
  void everyFaultBeginsWithTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("b.mark"), HEADER + "[x|News]");
    assertThat(MarkedStories.faults(file)).containsExactly("b.mark: unknown mark “x”");
  }

  @Test
  void anythingElseInTheHeader() throws IOException {
    assertThat(of("Title: News\nPublished: 2015-09-01\nAuthor: me\n\nNews."))
        .containsExactly("not a header line: “Author: me”");
  }

  @Test
  void noTitle() throws IOException {
    assertThat(of("Published: 2015-09-01\n\nNews.")).containsExactly("no Title");
    assertThat(of("Title:  \nPublished: 2015-09-01\n\nNews.")).containsExactly("no Title");
  }

  @Test
  void noDay() throws IOException {
    for (String header : List.of("", "\nPublished: 1 May", "\nPublished: 2015-02-30")) {
      assertThat(of("Title: News" + header + "\n\nNews."))
          .containsExactly("no Published: YYYY-MM-DD");
    }
  }

  @Test
  void anEmptyFile() throws IOException {
    assertThat(of("")).containsExactly("no Title", "no Published: YYYY-MM-DD");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Path file = folder.resolve("a.mark");
    Files.write(file, (HEADER + "Zoë").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(MarkedStories.faults(file)).containsExactly("a.mark: not in UTF-8");
  }

  @Test
  void anEmptyMark() throws IOException {
    assertThat(ofBody("Said [p1|].")).containsExactly("empty or padded mark “[p1|]”");
  }

  @Test
  void aPaddedMark() throws IOException {
    assertThat(ofBody("Said [p1|Ann Carter ]."))
        .first()
        .isEqualTo("empty or padded mark “[p1|Ann Carter ]”");
    assertThat(ofBody("Said [p1|\u00a0Ann Carter].")).hasSize(1);
  }

  @Test
  void anUnknownMark() throws IOException {
    assertThat(ofBody("Said [q1|Ann Carter].")).containsExactly("unknown mark “q1”");
    assertThat(ofBody("Said [|Ann Carter].")).containsExactly("unknown mark “”");
  }

  @Test
  void bracketsAndBarsThatStandAlone() throws IOException {
    assertThat(ofBody("Said [p1 Ann Carter."))
        .containsExactly("stray “[” near “News Said [p1 Ann Carter.”");
    assertThat(ofBody("Said Ann Carter]; or|not."))
        .containsExactly(
            "stray “]” near “News Said Ann Carter]; or|not.”",
            "stray “|” near “ews Said Ann Carter]; or|not.”");
  }

  @Test
  void aMarkInsideAnother() throws IOException {
    assertThat(ofBody("Said [r|chair of [o1|Orla]]."))
        .hasSize(3)
        .allMatch(f -> f.startsWith("stray"));
  }

  @Test
  void anUnknownAttributeOfAFact() throws IOException {
    for (String attribute : List.of("leaves", "2015-1", "2015-13", "15-01-02")) {
      assertThat(ofBody("[p1|Ann Carter], [r f1 p1 out o- " + attribute + "|chair]."))
          .containsExactly("f1: unknown “" + attribute + "”");
    }
  }

  @Test
  void aFactWithoutAnOrganisation() throws IOException {
    assertThat(ofBody("[p1|Ann Carter], [r f1 p1 holds|chair]."))
        .containsExactly("f1: no organisation (o- where there is none)");
  }

  @Test
  void aFactWithoutAPersonOrAChange() throws IOException {
    for (String attributes : List.of("p1 o-", "in o-")) {
      assertThat(ofBody("[p1|Ann Carter], [r f1 " + attributes + "|chair]."))
          .containsExactly("f1: needs a person and a change", "f1 is mentioned but never defined");
    }
  }

  @Test
  void aFactThatIsDefinedTwice() throws IOException {
    assertThat(ofBody("[p1|Ann Carter], [r f1 p1 holds o-|chair], [r f1 p1 holds o-|head]."))
        .containsExactly("f1 is defined twice");
  }

  @Test
  void aVacancyThatSaysTooLittleOrTooMuch() throws IOException {
    for (String attributes : List.of("o-", "new", "o- new now")) {
      assertThat(ofBody("A [r v1 " + attributes + "|chair]."))
          .containsExactly(
              "v1: wants an organisation and new, departure or unsaid, once",
              "v1 is mentioned but never defined");
    }
  }

  @Test
  void aVacancyThatIsDefinedTwice() throws IOException {
    assertThat(ofBody("A [r v1 o- new|chair], a [r v1 o- new|head]."))
        .containsExactly("v1: wants an organisation and new, departure or unsaid, once");
  }

  @Test
  void aNumberOfAnotherLetter() throws IOException {
    assertThat(ofBody("[p1|Ann Carter], [r g1 p1 holds o-|chair]."))
        .containsExactly("unknown “g1”");
  }

  @Test
  void whoIsUsedMustBeMarked() throws IOException {
    assertThat(ofBody("Ann Carter, [r f1 p1 holds o1; v1 o2 new|chair]."))
        .containsExactly(
            "o1 is used but never marked",
            "o2 is used but never marked",
            "p1 is used but never marked");
  }

  @Test
  void whatIsMentionedMustBeDefined() throws IOException {
    assertThat(ofBody("The [r f1|chair], a [r v1|head]."))
        .containsExactly("f1 is mentioned but never defined", "v1 is mentioned but never defined");
  }

  @Test
  void aNameThatStandsUnmarked() throws IOException {
    assertThat(ofBody("[p1|Ann Carter] of [o1|Orla] left.\n\nAnn Carter liked Orla."))
        .containsExactly(
            "p1 “Ann Carter” stands unmarked near “rter of Orla left. Ann Carter liked Orla.”",
            "o1 “Orla” stands unmarked near “. Ann Carter liked Orla.”");
  }

  @Test
  void aNameInALongerWordIsAnotherWord() throws IOException {
    assertThat(ofBody("[o1|Orla] and Orlando, Café-Orlaé, Orla2.")).isEmpty();
  }

  @Test
  void aNameMayStandInAnotherMark() throws IOException {
    assertThat(ofBody("[o1|Orla] and [o2|Orla Labs].")).isEmpty();
  }

  @Test
  void aShortNameMayBeAnotherWord() throws IOException {
    assertThat(ofBody("[p1|May] said that it may, or May, rain.")).isEmpty();
  }

  @Test
  void anHonorificInsideTheMark() throws IOException {
    for (String name : List.of("Dr Carter", "Mrs. Ann Carter", "Sir Ann Carter")) {
      assertThat(ofBody("[p1|" + name + "].")).containsExactly("p1: an honorific inside the mark");
    }
    assertThat(ofBody("[p1|Drew Sirić], [p2|Drü Lordan].")).isEmpty();
  }

  @Test
  void readingGoesOnAfterAFault() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.mark"),
            HEADER + "[x|So] said [p1|Ann Carter], [r f1 p1 holds o-|chair].");
    assertThat(MarkedStories.check(file))
        .isEqualTo(new MarkedResult.Faulty(List.of("unknown mark “x”"), 6, 1));
  }
}
