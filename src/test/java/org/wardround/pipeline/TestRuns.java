package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.wardround.fetch.FetchOptions;
import org.wardround.web.SampleSites;

/// Runs of the pipeline against sites served inside the test.
public final class TestRuns {
  private TestRuns() {}

  public static Pipeline pipeline(Path desk, SampleSites server) {
    FetchOptions options = FetchOptions.DEFAULT.withProxy(server.address()).withGap(Duration.ZERO);
    return new Pipeline(
        new Config(desk, Path.of("models"), options, 2, InstantSource.system()), Progress.NONE);
  }
}
