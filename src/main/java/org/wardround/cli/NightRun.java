package org.wardround.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.Night;
import org.wardround.pipeline.NightlyOptions;
import org.wardround.pipeline.Pipeline;

/// One night, however it was started: the run with its upkeep, the report in a file of the desk,
/// and one line about it.
final class NightRun {
  private NightRun() {}

  /// How a night ended.
  ///
  /// @param line one line that says what came in and what to look at
  /// @param failed whether somebody has to look at it: upkeep that could not be done
  record Ended(String line, boolean failed) {}

  /// Runs it. Throws `WardroundException` when the desk is in use, or the machine fails.
  static Ended run(Config config, NightlyOptions options) throws InterruptedException {
    Night night;
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      night = new Pipeline(config, progress).nightly(options);
    }
    Path file =
        config.desk().resolve("reports").resolve("run-%06d.txt".formatted(night.report().run()));
    write(night, file);
    String failures =
        night.failures().stream()
            .map(chore -> "; " + chore.name() + " FAILED: " + chore.detail())
            .collect(Collectors.joining());
    return new Ended(
        RunReportText.line(night.report()) + failures + "; " + file, !night.failures().isEmpty());
  }

  private static void write(Night night, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        RunReportText.print(night.report(), out);
        night.chores().forEach(chore -> out.println(told(chore)));
        if (out.checkError()) {
          throw new IOException("the disk refused it");
        }
      }
    } catch (IOException broken) {
      throw new WardroundException(
          "The report " + file + " cannot be written: " + broken.getMessage() + ".", broken);
    }
  }

  private static String told(Night.Chore chore) {
    return "  %-8s %s%s".formatted(chore.name(), chore.failed() ? "FAILED: " : "", chore.detail());
  }
}
