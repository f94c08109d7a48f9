package org.wardround.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nightly`: what a scheduler starts. One bounded run over what is due, from feeds to moves and
/// index; the whole report goes to a file of the desk, one line to stdout. A second start while one
/// runs fails at once, since the desk has one writer.
@Command(
    name = "nightly",
    description =
        "For schedulers: one run over the feeds that are due, one line on stdout, the whole report"
            + " in the desk's folder reports.")
final class NightlyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();

  @Option(names = "--all", description = "Polls every enabled feed, due or not.")
  private boolean all;

  @Override
  public Integer call() throws InterruptedException {
    Config config = Settings.config(desk.path(), fetch.options());
    RunReport report = IngestCommand.ingest(config, all);
    Path file = desk.path().resolve("reports").resolve("run-%06d.txt".formatted(report.run()));
    write(report, file);
    spec.commandLine().getOut().println(RunReportText.line(report) + "; " + file);
    return 0;
  }

  private static void write(RunReport report, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        RunReportText.print(report, out);
        if (out.checkError()) {
          throw new IOException("the disk refused it");
        }
      }
    } catch (IOException broken) {
      throw new WardroundException(
          "The report " + file + " cannot be written: " + broken.getMessage() + ".", broken);
    }
  }
}
