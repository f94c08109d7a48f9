package org.wardround.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.wardround.article.SiteRules;
import org.wardround.article.StoryExtractor;
import org.wardround.extract.ClaimExtractor;
import org.wardround.fetch.Fetcher;

/// The stages introduced to each other: what happens on a desk from beginning to end.
public final class Pipeline {
  /// The kind of the runs that are nights.
  public static final String NIGHTLY = "nightly";

  private final Config config;
  private final Progress progress;

  private final Stop stop;

  public Pipeline(Config config, Progress progress) {
    this(config, progress, new Stop());
  }

  /// @param stop ends ingests, nights and imports early
  public Pipeline(Config config, Progress progress, Stop stop) {
    this.config = config;
    this.progress = progress;
    this.stop = stop;
  }

  /// One bounded run over the feeds: feed, fetch, archive, article, extract, ledger, index.
  ///
  /// @param allFeeds polls every enabled feed, due or not
  public RunReport ingest(boolean allFeeds) throws InterruptedException {
    try (Desk desk = Desk.open(config.desk(), config.clock(), progress);
        Fetcher fetcher = new Fetcher(config.fetch(), config.clock());
        StoryReader reader = reader()) {
      return new Ingest(desk, fetcher, reader, progress, stop).run("ingest", allFeeds);
    }
  }

  /// A whole night: what is due, then the upkeep that keeps the desk fit for years; no upkeep when
  /// it is told to stop.
  public Night nightly(NightlyOptions options) throws InterruptedException {
    try (Desk desk = Desk.open(config.desk(), config.clock(), progress);
        Fetcher fetcher = new Fetcher(config.fetch(), config.clock());
        StoryReader reader = reader()) {
      RunReport report =
          new Ingest(desk, fetcher, reader, progress, stop).run(NIGHTLY, options.allFeeds());
      return new Night(report, stop.asked() ? List.of() : new Upkeep(desk, options).run());
    }
  }

  /// Takes in what a newsroom has kept: HTML pages, WARC files, mail; archive, article, extract,
  /// ledger, index, as for what is fetched.
  ///
  /// @param sources files, or folders that are searched with all that is in them
  public RunReport importFiles(List<Path> sources) throws InterruptedException {
    ImportFiles files = ImportFiles.in(sources);
    try (Desk desk = Desk.open(config.desk(), config.clock(), progress);
        StoryReader reader = reader()) {
      return new Import(desk, reader, config.fetch().caps().bodyBytes(), progress, stop).run(files);
    }
  }

  /// Derives the stories in scope anew from the archive, with today's code, and tells what changed.
  public ReplayReport replay(ReplayScope scope) throws InterruptedException {
    try (Desk desk = Desk.open(config.desk(), config.clock(), progress);
        StoryReader reader = reader()) {
      return new Replay(desk, reader, scope, progress).run();
    }
  }

  private StoryReader reader() {
    SiteRules rules = SiteRules.read(config.models().resolve("sites.tsv"));
    return new StoryReader(
        new StoryExtractor(rules), () -> ClaimExtractor.load(config.models()), config.readers());
  }
}
