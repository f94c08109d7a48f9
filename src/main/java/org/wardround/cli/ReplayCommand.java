package org.wardround.cli;

import java.util.concurrent.Callable;
import org.wardround.fetch.FetchOptions;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.Pipeline;
import org.wardround.pipeline.ReplayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `replay`: everything derived anew from the archive.
@Command(
    name = "replay",
    description =
        "Derives stories, claims and index anew from the archived pages, with today's code.")
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Override
  public Integer call() throws InterruptedException {
    ReplayReport report = replay(Settings.config(desk.path(), FetchOptions.DEFAULT));
    spec.commandLine()
        .getOut()
        .printf(
            "Replayed %d archived pages in %.1f s: %d stories before, %d after, %d changed.%n",
            report.captures(),
            report.took().toMillis() / 1000.0,
            report.before(),
            report.after(),
            report.changed());
    return 0;
  }

  private static ReplayReport replay(Config config) throws InterruptedException {
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      return new Pipeline(config, progress).replay();
    }
  }
}
