package org.wardround.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Person;
import org.wardround.model.Testimony;
import org.wardround.view.ClaimView;
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
          Map<String, @Nullable Object> line = ClaimView.line(person, testimony);
          results.add(line, List.of(line));
        }
      }
    }
  }
}
