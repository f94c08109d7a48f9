package org.wardround.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Person;
import org.wardround.model.Testimony;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `claims`: every claim on people of a name, with the ids that judgements take.
@Command(
    name = "claims",
    description =
        "What stories claim of people of a name; with the ids of claims and people that judgements"
            + " take.")
final class ClaimsCommand implements Runnable {
  static final String[] COLUMNS = {
    "id",
    "said",
    "who",
    "person",
    "change",
    "role",
    "organisation",
    "date",
    "acting",
    "certainty",
    "attribution",
    "evidence",
    "link",
    "title",
    "site"
  };

  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "NAME", description = "Words of a name, or a person's id.")
  private String name = "";

  @Override
  public void run() {
    try (Ledger ledger = desk.read();
        Results results =
            output.results(
                "id",
                "who",
                "said",
                "change",
                "role",
                "organisation",
                "date",
                "certainty",
                "link")) {
      for (Person person : ledger.moves().people(name)) {
        for (Testimony testimony : ledger.moves().claims(person.id())) {
          Map<String, @Nullable Object> line = line(person, testimony);
          results.add(line, List.of(line));
        }
      }
    }
  }

  /// A claim in one flat line.
  static Map<String, @Nullable Object> line(Person person, Testimony testimony) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", testimony.id());
    line.put("who", person.id());
    line.putAll(Told.line(testimony));
    return line;
  }
}
