package org.wardround.ledger;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// The count of changes to stories, which only rises, and the generation that it counts in.
final class Revisions {
  private static final String REVISION = "revision";
  private static final String GENERATION = "generation";

  private Revisions() {}

  static long next(Handle handle) {
    handle.execute(
        "INSERT INTO meta (name, value) VALUES (?, '1')"
            + " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
        REVISION);
    return newest(handle);
  }

  static long newest(Handle handle) {
    return Meta.get(handle, REVISION).map(Long::parseLong).orElse(0L);
  }

  /// Names the generation, unless it has a name.
  static void begin(Handle handle, Instant now) {
    handle.execute(
        "INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)", GENERATION, now.toString());
  }

  /// Begins a new generation.
  static void renew(Handle handle, Instant now) {
    Meta.put(handle, GENERATION, now + "#" + next(handle));
  }

  static String generation(Handle handle) {
    return Meta.get(handle, GENERATION).orElse("");
  }
}
