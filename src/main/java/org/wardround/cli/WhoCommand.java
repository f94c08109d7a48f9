package org.wardround.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `who`: the career of a person, or the holders of a post.
@Command(
    name = "who",
    description = "The career of a person, or who held a post (with --post and --at).")
final class WhoCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of a person.")
  private @Nullable String name;

  @Option(names = "--post", paramLabel = "ROLE", description = "The role asked for.")
  private @Nullable String role;

  @Option(
      names = "--at",
      paramLabel = "ORGANISATION",
      description = "The organisation of the post.")
  private @Nullable String organisation;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Only who held the post on that day (YYYY-MM-DD).")
  private @Nullable LocalDate on;

  @Option(
      names = "--believed",
      paramLabel = "DATE",
      description = "As it was believed on that day, by the stories published until then.")
  private @Nullable LocalDate believed;

  @Override
  public void run() {
    try (Ledger ledger = desk.read();
        Results results =
            output.results(
                "person",
                "role",
                "organisation",
                "from",
                "to",
                "acting",
                "certainty",
                "sources",
                "confirmed",
                "disputes",
                "evidence",
                "link")) {
      List<Tenure> tenures = tenures(ledger);
      tenures.forEach(tenure -> results.add(line(tenure), List.of(row(tenure))));
      if (tenures.isEmpty()) {
        spec.commandLine().getErr().println("Nothing is known of that.");
      }
    }
  }

  private List<Tenure> tenures(Ledger ledger) {
    if (name != null && role == null && organisation == null) {
      return ledger.moves().careers(name, believed).stream()
          .filter(tenure -> on == null || tenure.covers(on))
          .toList();
    }
    if (name == null && role != null && organisation != null) {
      return ledger.moves().holders(role, organisation, on, believed);
    }
    throw new ParameterException(
        spec.commandLine(), "Give either a NAME, or both --post and --at.");
  }

  private static Map<String, @Nullable Object> row(Tenure tenure) {
    Testimony best = Told.best(tenure.evidence());
    Map<String, @Nullable Object> row = facts(tenure);
    row.put("acting", tenure.acting() ? "acting" : "");
    row.put("evidence", best.claim().best().sentence());
    row.put("link", best.link());
    return row;
  }

  private static Map<String, @Nullable Object> line(Tenure tenure) {
    Map<String, @Nullable Object> line = facts(tenure);
    line.put("evidence", Told.lines(tenure.evidence()));
    return line;
  }

  private static Map<String, @Nullable Object> facts(Tenure tenure) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("person", tenure.person());
    facts.put("role", tenure.post().role());
    facts.put("organisation", tenure.post().organisation());
    facts.put("from", Told.start(tenure.start()));
    facts.put("to", Told.end(tenure.end()));
    facts.put("acting", tenure.acting());
    facts.put("certainty", tenure.certainty().word());
    facts.put("sources", tenure.sources());
    facts.put("disputes", tenure.disputes());
    facts.put("confirmed", tenure.confirmed() == null ? null : tenure.confirmed().toString());
    return facts;
  }
}
