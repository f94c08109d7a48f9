package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.Pipeline;
import org.wardround.pipeline.RunReport;
import org.wardround.pipeline.Stop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ingest`: one bounded run.
@Command(
    name = "ingest",
    description =
        "One bounded run over the feeds that are due; or takes in what was kept elsewhere.")
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();

  @Option(names = "--all", description = "Polls every enabled feed, due or not.")
  private boolean all;

  @Option(
      names = "--import",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Polls nothing, but takes in files or folders: HTML pages, WARC files, mbox files, mail"
              + " messages.")
  private List<Path> imports = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Config config = Settings.config(desk.path(), fetch.options());
    PrintWriter out = spec.commandLine().getOut();
    try (StopOnSignal signal = new StopOnSignal()) {
      if (imports.isEmpty()) {
        RunReportText.print(ingest(config, all, signal.stop()), out);
      } else {
        RunReportText.printImport(importFiles(config, signal.stop()), out);
      }
      if (signal.stop().asked()) {
        out.println("  It was stopped early; the next run goes on.");
      }
      out.flush();
    }
    return 0;
  }

  private RunReport importFiles(Config config, Stop stop) throws InterruptedException {
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      return new Pipeline(config, progress, stop).importFiles(imports);
    }
  }

  /// Runs once, with progress on stderr.
  static RunReport ingest(Config config, boolean allFeeds, Stop stop) throws InterruptedException {
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      return new Pipeline(config, progress, stop).ingest(allFeeds);
    }
  }
}
