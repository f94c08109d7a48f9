package org.wardround.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How `nightly --install` is told what to write, and where.
final class InstallSettings {
  /// What starts things on this machine when it is time.
  enum Scheduler {
    SYSTEMD,
    CRON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--install",
      description =
          "Runs nothing, but has this machine start it every night, with the other options given:"
              + " shows what it would write, and asks.")
  boolean wanted;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "With --install: when nights begin, as '02:00', '02:00 Europe/London' or a cron"
              + " expression; default: ${DEFAULT-VALUE}.",
      defaultValue = "02:00")
  String at = "02:00";

  @Option(names = "--yes", description = "With --install: does not ask.")
  boolean yes;

  @Option(
      names = "--scheduler",
      description = "With --install: ${COMPLETION-CANDIDATES}; default: what this machine has.")
  private @Nullable Scheduler scheduler;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "With --install: writes the files to this folder only, to be put in place.")
  @Nullable Path into;

  /// What was asked for, else what the machine has; systemd says where it runs (sd_booted(3)).
  Scheduler scheduler() {
    if (scheduler != null) {
      return scheduler;
    }
    return Files.isDirectory(Path.of("/run/systemd/system")) ? Scheduler.SYSTEMD : Scheduler.CRON;
  }
}
