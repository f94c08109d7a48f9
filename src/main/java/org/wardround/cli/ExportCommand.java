package org.wardround.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.export.FollowTheMoney;
import org.wardround.ledger.export.Network;
import org.wardround.ledger.export.Popolo;
import org.wardround.model.WardroundException;
import org.wardround.view.ClaimView;
import org.wardround.view.MoveView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `export`: the whole ledger in other people's formats, streamed.
@Command(
    name = "export",
    description = {
      "Takes the whole ledger away, in one of these formats:",
      "CLAIMS, MOVES: one flat row for each, CSV or (--format jsonl) JSON lines;",
      "FTM: FollowTheMoney entities, JSON lines;  POPOLO: one JSON object;",
      "DOT, GEXF: the network of moves between organisations, for Graphviz and Gephi."
    })
final class ExportCommand implements Runnable {
  /// What to write.
  enum As {
    CLAIMS,
    MOVES,
    FTM,
    POPOLO,
    DOT,
    GEXF
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--as", required = true, description = "${COMPLETION-CANDIDATES}")
  private As as = As.CLAIMS;

  @Option(names = "--format", description = "For claims and moves: csv (default) or jsonl.")
  private Format format = Format.CSV;

  @Option(names = "--bom", description = "Begins CSV with a byte order mark, as Excel likes it.")
  private boolean bom;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Default: stdout.")
  private @Nullable Path file;

  @Override
  public void run() {
    try (Ledger ledger = desk.read()) {
      if (file == null) {
        write(ledger, spec.commandLine().getOut());
      } else {
        writeFile(ledger, file);
      }
    }
  }

  private void writeFile(Ledger ledger, Path target) {
    try (BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(writer)) {
      write(ledger, out);
      if (out.checkError()) {
        throw new WardroundException(
            "The file " + target + " cannot be written; is the disk full?");
      }
    } catch (IOException broken) {
      throw new WardroundException(
          "The file " + target + " cannot be written: " + broken.getMessage() + ".", broken);
    }
  }

  private void write(Ledger ledger, PrintWriter out) {
    switch (as) {
      case CLAIMS -> claims(ledger, out);
      case MOVES -> moves(ledger, out);
      case FTM -> FollowTheMoney.write(ledger, out);
      case POPOLO -> Popolo.write(ledger, out);
      case DOT -> Network.writeDot(ledger, out);
      case GEXF -> Network.writeGexf(ledger, out);
    }
    out.flush();
  }

  private Results results(PrintWriter out, List<String> columns) {
    if (bom && format == Format.CSV) {
      out.print('\uFEFF');
    }
    return new Results(out, format, columns);
  }

  private void claims(Ledger ledger, PrintWriter out) {
    try (Results results = results(out, ClaimView.COLUMNS)) {
      ledger
          .moves()
          .eachPerson(
              (person, claims) ->
                  claims.forEach(claim -> results.add(ClaimView.line(person, claim))));
    }
  }

  private void moves(Ledger ledger, PrintWriter out) {
    try (Results results = results(out, MoveView.FLAT_COLUMNS)) {
      ledger
          .moves()
          .each(MoveQuery.ALL, (person, move) -> results.add(MoveView.flat(person.id(), move)));
    }
  }
}
