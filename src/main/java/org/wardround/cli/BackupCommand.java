package org.wardround.cli;

import java.nio.file.Path;
import org.wardround.pipeline.DeskBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup`: ledger and archive of a desk in one file.
@Command(
    name = "backup",
    description = "Writes the desk's ledger and archive to one ZIP file; may be done during a run.")
final class BackupCommand implements Runnable {
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "FILE", description = "The file to write; must not be there yet.")
  private Path file = Path.of("");

  @Override
  public void run() {
    DeskBackup.write(desk.path(), file.toAbsolutePath());
  }
}
