package org.wardround.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wardround.pipeline.DeskBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `restore`: a desk out of a backup.
@Command(
    name = "restore",
    description = "Makes a desk of a backup, in a folder that is empty or not there yet.")
final class RestoreCommand implements Runnable {
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
  private Path file = Path.of("");

  @Override
  public void run() {
    DeskBackup.restore(file, desk.path().toAbsolutePath(), InstantSource.system());
  }
}
