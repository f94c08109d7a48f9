package org.wardround.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          leaked "email           |  8 | never closed
          (leaked email           |  1 | never closed
          leaked) email           |  7 | no opening one
          leaked AND              | 11 | missing
          OR leaked               |  1 | missing
          ()                      |  2 | missing
          nmae:Kelsey             |  1 | no field "nmae"
          published:yesteryear    | 11 | no date
          published:2015..2016-13 | 17 | no date
          after:(2015 OR soon)    | 16 | no date
          published:(^2           | 12 | date is missing
          language:(~2            | 11 | cannot start
          last:soon               |  6 | no span of time
          change:gone             |  8 | takes held, holds, in, out, vacant
          certainty:maybe         | 11 | takes asserted
          effective:soon          | 11 | no date
          "the <PERSN> resigned"  |  6 | no marker <PERSN>
          email~7                 |  6 | 1 or 2 letters
          "a b"~                  |  6 | number of words
          ""                      |  1 | no word between
          email^1001              |  6 | up to 1000
          *a*b*c*d*e*f*g*h*i      |  1 | up to 8 asterisks
          ~ email                 |  1 | cannot start
          **                      |  1 | letter or digit
          """)
  void pointsAtTheMistake(String query, int column, String message) {
    QueryMistake mistake = mistakeOf(query);
    assertThat(mistake).hasMessageContaining(message);
    assertThat(mistake.column()).isEqualTo(column);
  }

  @Test
  void showsTheColumn() {
    assertThat(mistakeOf("leaked \"email").pointer())
        .isEqualTo("leaked \"email" + System.lineSeparator() + "       ^");
  }

  @Test
  void refusesAnEmptyQuery() {
    assertThat(mistakeOf("  ")).hasMessageContaining("empty");
  }

  @Test
  void refusesBracketsWithoutEnd() {
    assertThat(mistakeOf("(".repeat(5000))).hasMessageContaining("more than 100");
    assertThat(mistakeOf("-".repeat(5000) + "a")).hasMessageContaining("more than 100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          who left NHS England?
          https://example.org/a?b=c
          AT&T and R&D
          10:30
          “curly quotes”
          Re:thinking health
          a^2 "b c"^0.5 (d OR e)^3
          person:Fleur van der Berg email
          title:(nhs OR "care quality")
          NOT NOT email
          """)
  void understands(String query) {
    assertThat(QueryParser.parse(query)).isNotNull();
  }

  private static QueryMistake mistakeOf(String query) {
    try (Parsing parsing = new Parsing()) {
      return catchThrowableOfType(QueryMistake.class, () -> parsing.parse(query));
    }
  }

  /// Parses and compiles against an empty index: values are checked when they are compiled.
  private static final class Parsing implements AutoCloseable {
    private final java.nio.file.Path folder = folder();
    private final StoryIndex index = StoryIndex.open(folder);
    private final Search search = index.search(Desk.PLAIN);

    void parse(String query) {
      search.run(SearchRequest.of(query));
    }

    @Override
    public void close() {
      search.close();
      index.close();
    }

    private static java.nio.file.Path folder() {
      try {
        java.nio.file.Path folder = java.nio.file.Files.createTempDirectory("wardround-parser");
        folder.toFile().deleteOnExit();
        return folder;
      } catch (java.io.IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
    }
  }
}
