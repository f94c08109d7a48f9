package org.wardround.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
  private final GivenNames names = GivenNames.load(Lexicon.models());

  @Test
  void namesThatAgreeAreOfOneGroup() throws IOException {
    List<String> all =
        Files.readAllLines(Lexicon.models().resolve("nicknames.tsv")).stream()
            .filter(line -> !line.startsWith("#") && line.contains("\t"))
            .flatMap(line -> List.of(line.split("\t", -1)).subList(0, 2).stream())
            .map(Names::fold)
            .distinct()
            .toList();
    for (String one : all) {
      for (String other : all) {
        if (names.agree(one, other)) {
          assertThat(names.group(one)).as(one + ", " + other).isEqualTo(names.group(other));
        }
      }
    }
  }

  @Test
  void namesThatShareAShortFormAreOfOneGroupButDoNotAgree() {
    assertThat(names.group("christine")).isEqualTo(names.group("christopher"));
    assertThat(names.agree("christine", "christopher")).isFalse();
  }

  @Test
  void spellingsOfAnUmlautAreOfOneGroup() {
    assertThat(names.group("joerg")).isEqualTo(names.group("jorg"));
    assertThat(names.group("zebedee")).isNotEqualTo(names.group("zelda"));
  }
}
