package org.wardround.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.wardround.feed.Opml;
import org.wardround.fetch.FetchOptions;
import org.wardround.ledger.Ledger;
import org.wardround.web.SampleSites;

/// Runs of the pipeline against sites served inside the test.
public final class TestRuns {
  private TestRuns() {}

  public static Pipeline pipeline(Path desk, SampleSites server) {
    FetchOptions options = FetchOptions.DEFAULT.withProxy(server.address()).withGap(Duration.ZERO);
    return new Pipeline(
        new Config(desk, Path.of("models"), options, 2, InstantSource.system()), Progress.NONE);
  }

  /// The sample sites of the project.
  public static final Path SAMPLE = Path.of("data/sample");

  /// For what needs no network.
  public static Pipeline offline(Path desk) {
    return new Pipeline(
        new Config(desk, Path.of("models"), FetchOptions.DEFAULT, 2, InstantSource.system()),
        Progress.NONE);
  }

  /// Subscribes a desk to the feeds of the sample sites.
  public static void subscribe(Path desk) throws IOException {
    Path opml = SAMPLE.resolve("subscriptions.opml");
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      Opml.read(Files.readAllBytes(opml), opml.toString()).forEach(ledger.feeds()::subscribe);
    }
  }

  /// Copies a closed desk.
  public static void copyDesk(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
