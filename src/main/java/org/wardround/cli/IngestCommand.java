package org.wardround.cli;

import java.util.concurrent.Callable;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.Pipeline;
import org.wardround.pipeline.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ingest`: one bounded run.
@Command(name = "ingest", description = "One bounded run over the feeds that are due.")
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();

  @Option(names = "--all", description = "Polls every enabled feed, due or not.")
  private boolean all;

  @Override
  public Integer call() throws InterruptedException {
    Config config = Settings.config(desk.path(), fetch.options());
    RunReportText.print(ingest(config, all), spec.commandLine().getOut());
    return 0;
  }

  /// Runs once, with progress on stderr.
  static RunReport ingest(Config config, boolean allFeeds) throws InterruptedException {
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      return new Pipeline(config, progress).ingest(allFeeds);
    }
  }
}
