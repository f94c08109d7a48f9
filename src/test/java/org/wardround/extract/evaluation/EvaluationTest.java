package org.wardround.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;
import org.wardround.model.Post;

class EvaluationTest {
  private static final Evidence EVIDENCE = new Evidence(Evidence.Part.TEXT, "She said so.", 0, 12);

  @Test
  void countsAMatchByAbbreviationAcronymAndInitial(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(
        file,
        """
        {"people": [{"name": "Jane Smith"}],
         "organisations": [{"name": "National Information Board", "mentions": ["NIB"]}],
         "facts": [{"person": "Jane Smith", "change": "in", "role": "chief information officer",
                    "organisation": "National Information Board", "certainty": "asserted"}],
         "vacancies": []}
        """);
    Claim claim =
        new Claim(
            "Dr J Smith",
            Change.IN,
            new Post("interim CIO", "NIB"),
            null,
            true,
            Certainty.REPORTED,
            null,
            List.of(EVIDENCE),
            new Claim.Grounds("test", List.of()));
    Mention person = new Mention(Mention.Kind.PERSON, "J Smith", Evidence.Part.TEXT, 0, 3);
    Evaluation evaluation = new Evaluation();
    evaluation.add(
        "a", new Extraction(List.of(person), List.of(claim), List.of()), Gold.read(file));
    assertThat(evaluation.figures())
        .filteredOn(f -> f.name().matches("moves strict|people"))
        .allMatch(f -> f.f1() == 1.0);
    assertThat(evaluation.certainty().right()).isZero();
    assertThat(evaluation.mistakes())
        .extracting(Evaluation.Mistake::kind)
        .containsExactly("missed");
  }
}
