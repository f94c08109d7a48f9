package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wardround.fetch.FetchOptions;

/// What a run needs to know.
///
/// @param desk folder of the workspace
/// @param models folder of the lexicons
/// @param readers threads that read stories: about as many as there are cores
/// @param clock tells the time (UTC)
public record Config(Path desk, Path models, FetchOptions fetch, int readers, InstantSource clock) {
  public Config {
    if (readers < 1) {
      throw new IllegalArgumentException("no threads to read with: " + readers);
    }
  }
}
