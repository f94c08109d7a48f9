package org.wardround.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wardround.fetch.FetchOptions;
import org.wardround.pipeline.Config;

/// Where things are, and what a run gets from the machine.
final class Settings {
  private Settings() {}

  /// The program's folder: `run.sh` says it; else the working directory.
  static Path home() {
    return Path.of(System.getProperty("wardround.home", "."));
  }

  /// The lexicons.
  static Path models() {
    return home().resolve("models");
  }

  static Config config(Path desk, FetchOptions fetch) {
    int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    return new Config(desk, models(), fetch, cores, InstantSource.system());
  }
}
