package org.wardround.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wardround.ledger.Ledger;
import picocli.CommandLine.Option;

/// The option of every command that works on a desk.
final class DeskOption {
  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "The workspace; default: data/desk of the program's folder.")
  private Path desk = Settings.home().resolve("data").resolve("desk");

  /// The folder of the desk.
  Path path() {
    return desk;
  }

  /// Opens its ledger for reading.
  Ledger read() {
    return Ledger.openReadOnly(desk);
  }

  /// Opens its ledger for the user's notes, beside a run if there is one.
  Ledger write() {
    return Ledger.openForNotes(desk, InstantSource.system());
  }
}
