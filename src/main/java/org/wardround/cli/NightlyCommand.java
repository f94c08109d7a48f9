package org.wardround.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nightly`: what a scheduler starts. One bounded run over what is due, from feeds to moves and
/// index, then the upkeep; the whole report goes to a file of the desk, one line to stdout. A
/// second start while one runs fails at once, since the desk has one writer.
@Command(
    name = "nightly",
    description =
        "For schedulers: one run over the feeds that are due, then the upkeep of the desk; one line"
            + " on stdout, the whole report in the desk's folder reports.")
final class NightlyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();
  @Mixin private NightlySettings nightly = new NightlySettings();

  @Option(names = "--all", description = "Polls every enabled feed, due or not.")
  private boolean all;

  @Override
  public Integer call() throws InterruptedException {
    NightRun.Ended ended =
        NightRun.run(Settings.config(desk.path(), fetch.options()), nightly.options(all));
    spec.commandLine().getOut().println(ended.line());
    return ended.failed() ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
