package org.wardround.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAnalyzerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NHS England",
        "3M",
        "H1N1 team 2",
        "Health",
        " two  blanks ",
        "",
        "O'Brien",
        "R&D"
      })
  void splitsSimpleNamesAsTheTokenizerDoes(String name) {
    List<String> byTokenizer =
        PlainAnalyzer.words(name).stream().map(PlainAnalyzer.Word::term).toList();
    assertThat(PlainAnalyzer.terms(name)).isEqualTo(byTokenizer);
  }

  @Test
  void foldsCaseAccentsAndApostrophes() {
    assertThat(PlainAnalyzer.terms("Torbjørg O’Brien's N.H.S."))
        .containsExactly("torbjorg", "obrien", "nhs");
  }
}
