package org.wardround.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wardround.pipeline.NightlyOptions;
import picocli.CommandLine.Option;

/// What a night does beyond reading what is due, however it is started.
final class NightlySettings {
  @Option(
      names = "--keep-pages",
      paramLabel = "DAYS",
      description =
          "Removes raw pages older than this; stories and claims stay. Default: kept for ever.")
  private @Nullable Integer keepPages;

  @Option(
      names = "--backup-to",
      paramLabel = "DIR",
      description = "Leaves a backup in this folder each night, and reads it back.")
  private @Nullable Path backups;

  @Option(
      names = "--keep-backups",
      paramLabel = "DAYS",
      description = "Removes older backups once there is a newer one; default: ${DEFAULT-VALUE}.",
      defaultValue = "14")
  private int keepBackups = 14;

  /// @param allFeeds polls every enabled feed, due or not
  NightlyOptions options(boolean allFeeds) {
    Duration pages = keepPages == null ? null : Duration.ofDays(keepPages);
    return new NightlyOptions(allFeeds, pages, backups, Duration.ofDays(keepBackups));
  }
}
