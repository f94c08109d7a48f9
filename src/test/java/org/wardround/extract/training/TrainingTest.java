package org.wardround.extract.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.extract.evaluation.Evaluation;
import org.wardround.extract.evaluation.Gold;
import org.wardround.model.Story;

class TrainingTest {
  @TempDir private Path folder;
  private final Training training = new Training(Path.of("models"));

  @BeforeEach
  void learnFromSixStories() throws IOException {
    String[] people = {
      "Jane Miller", "Paul Osborne", "Rita Chowdhury", "Owen Pritchard", "Ann Lister", "Karl Brandt"
    };
    String[] places = {"Leeds", "Hull", "Derby", "Exeter", "Luton", "Bolton"};
    for (int i = 0; i < people.length; i++) {
      String trust = places[i] + " Community NHS Trust";
      Path gold = folder.resolve(i + ".json");
      Files.writeString(
          gold,
          """
          {"people": [{"name": "%1$s", "mentions": ["%1$s"]}],
           "organisations": [{"name": "%2$s", "mentions": ["%2$s"]}],
           "facts": [{"person": "%1$s", "change": "in", "role": "chief executive",
                      "organisation": "%2$s", "certainty": "asserted"}],
           "vacancies": []}
          """
              .formatted(people[i], trust));
      Story story =
          Story.of(
              "https://news.example/" + i,
              "New chief",
              "%s has been appointed chief executive of %s.".formatted(people[i], trust));
      training.add("story " + i, story, Gold.read(gold));
    }
  }

  @Test
  void eachStoryIsReadByModelsThatHaveNotSeenIt() {
    Map<String, Evaluation> found = training.crossValidate(3, id -> "all");
    assertThat(Objects.requireNonNull(found.get("all")).figures())
        .filteredOn(f -> f.name().equals("moves strict"))
        .singleElement()
        .satisfies(f -> assertThat(f.gold()).isEqualTo(6))
        .satisfies(f -> assertThat(f.right()).isEqualTo(6));
  }

  @Test
  void theSameStoriesAlwaysGiveTheSameModels() throws IOException {
    training.learn().write(folder);
    String once = Files.readString(folder.resolve("learned-claims.tsv"));
    training.learn().write(folder);
    assertThat(Files.readString(folder.resolve("learned-claims.tsv"))).isEqualTo(once);
    assertThat(once).startsWith("# trait\tNONE\tIN\tOUT\tHOLDS\tHELD");
  }
}
