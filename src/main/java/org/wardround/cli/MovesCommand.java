package org.wardround.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.model.Move;
import org.wardround.view.MoveView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `moves`: who moved where.
@Command(name = "moves", description = "Who moved where, the latest announced first.")
final class MovesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--person", paramLabel = "NAME", description = "Only moves of that person.")
  private @Nullable String person;

  @Option(
      names = "--organisation",
      paramLabel = "NAME",
      description = "Only moves to, from or inside that organisation.")
  private @Nullable String organisation;

  @Option(names = "--role", paramLabel = "ROLE", description = "Only moves to or from that role.")
  private @Nullable String role;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only moves announced on that day or later (YYYY-MM-DD).")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only moves announced on that day or earlier (YYYY-MM-DD).")
  private @Nullable LocalDate until;

  @Option(
      names = "--from-kind",
      paramLabel = "KIND",
      description =
          "Only from organisations of that kind (see models/README.md) or group: nhs, provider,"
              + " public, industry.")
  private @Nullable String fromKind;

  @Option(names = "--to-kind", paramLabel = "KIND", description = "Only to such organisations.")
  private @Nullable String toKind;

  @Option(
      names = "--changed-since",
      paramLabel = "DATE",
      description = "Only moves that a story has told of on that day or later.")
  private @Nullable LocalDate changedSince;

  @Option(
      names = "--believed",
      paramLabel = "DATE",
      description = "As it was believed on that day, by the stories published until then.")
  private @Nullable LocalDate believed;

  @Override
  public void run() {
    try (Ledger ledger = desk.read();
        Results results = output.results(MoveView.COLUMNS, MoveView.COLUMNS)) {
      List<Move> moves = ledger.moves().find(query());
      moves.forEach(move -> results.add(MoveView.line(move), List.of(MoveView.row(move))));
      if (moves.isEmpty()) {
        spec.commandLine().getErr().println("No such move is known.");
      }
    }
  }

  private MoveQuery query() {
    return new MoveQuery(
        person, organisation, role, since, until, fromKind, toKind, changedSince, believed);
  }
}
