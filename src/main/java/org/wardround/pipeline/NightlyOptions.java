package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a night does beyond reading what is due.
///
/// @param allFeeds polls every enabled feed, due or not
/// @param keepPages raw pages older than this leave the archive, while stories and claims stay;
///   null keeps them for ever
/// @param backups folder that gets a verified backup each night; null for none
/// @param keepBackups backups older than this are removed, once there is a newer one that was
///   verified
public record NightlyOptions(
    boolean allFeeds, @Nullable Duration keepPages, @Nullable Path backups, Duration keepBackups) {
  /// Two weeks of backups: a mistake is mostly noticed within one.
  public static final Duration USUAL_BACKUPS = Duration.ofDays(14);

  /// Nothing but what is due.
  public static final NightlyOptions DEFAULT = new NightlyOptions(false, null, null, USUAL_BACKUPS);
}
