package org.wardround.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.wardround.pipeline.NightSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

  @Mixin private InstallSettings install = new InstallSettings();

  @Override
  public Integer call() throws InterruptedException {
    if (install.wanted) {
      NightInstaller installer =
          new NightInstaller(installation(), install, spec.commandLine().getOut());
      return installer.install() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
    try (StopOnSignal signal = new StopOnSignal()) {
      NightRun.Ended ended =
          NightRun.run(
              Settings.config(desk.path(), fetch.options()), nightly.options(all), signal.stop());
      spec.commandLine().getOut().println(ended.line());
      return ended.failed() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private NightInstallation installation() {
    Path folder = desk.path().toAbsolutePath().normalize();
    return new NightInstallation(
        NightInstallation.nameFor(folder),
        Settings.home().resolve("run.sh").toAbsolutePath().normalize(),
        words(folder),
        System.getProperty("java.home"),
        NightSchedule.parse(install.at, ZoneId.systemDefault()));
  }

  /// The command as it was given, but for what is about installing; files by their whole path.
  private List<String> words(Path folder) {
    List<String> words = new ArrayList<>(List.of("nightly", "--desk", folder.toString()));
    List<OptionSpec> aboutInstalling =
        Objects.requireNonNull(spec.mixins().get("install")).options();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      boolean ours =
          aboutInstalling.stream().anyMatch(o -> o.longestName().equals(option.longestName()));
      if (ours || option.longestName().equals("--desk") || option.inherited()) {
        continue;
      }
      if (option.arity().max() == 0) {
        words.add(option.longestName());
      } else {
        option.originalStringValues().forEach(value -> words.addAll(given(option, value)));
      }
    }
    return words;
  }

  private static List<String> given(OptionSpec option, String value) {
    boolean file = option.type() == Path.class;
    return List.of(
        option.longestName(),
        file ? Path.of(value).toAbsolutePath().normalize().toString() : value);
  }
}
