package org.wardround.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.model.Tenure;
import org.wardround.view.TenureView;
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
        Results results = output.results(TenureView.COLUMNS, TenureView.COLUMNS)) {
      List<Tenure> tenures = tenures(ledger);
      tenures.forEach(
          tenure -> results.add(TenureView.line(tenure), List.of(TenureView.row(tenure))));
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
}
