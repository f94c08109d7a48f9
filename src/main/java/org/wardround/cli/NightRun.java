package org.wardround.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.Night;
import org.wardround.pipeline.NightlyOptions;
import org.wardround.pipeline.Pipeline;
import org.wardround.pipeline.Stop;
import org.wardround.web.NightReport;
import org.wardround.web.NightSheet;

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
  static Ended run(Config config, NightlyOptions options, Stop stop) throws InterruptedException {
    Night night;
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      night = new Pipeline(config, progress, stop).nightly(options);
    }
    NightReport report = NightReport.of(night, config.desk(), config.clock());
    Path folder = config.desk().resolve("reports");
    String name = "run-%06d".formatted(night.report().run());
    Path file = folder.resolve(name + ".txt");
    StringWriter text = new StringWriter();
    RunReportText.print(report, new PrintWriter(text, true));
    write(text.toString(), file);
    write(NightSheet.html(report), folder.resolve(name + ".html"));
    String failures =
        night.failures().stream()
            .map(chore -> "; " + chore.name() + " FAILED: " + chore.detail())
            .collect(Collectors.joining());
    String early = stop.asked() ? "; stopped early, the next run goes on" : "";
    DigestRun.Ended mail =
        stop.asked() ? new DigestRun.Ended("", false) : DigestRun.afterNight(config.desk());
    return new Ended(
        RunReportText.line(night.report()) + early + failures + mail.line() + "; " + file,
        !night.failures().isEmpty() || mail.failed());
  }

  private static void write(String text, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new WardroundException(
          "The report " + file + " cannot be written: " + broken.getMessage() + ".", broken);
    }
  }
}
