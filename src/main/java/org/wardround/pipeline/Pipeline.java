package org.wardround.pipeline;

import org.wardround.article.SiteRules;
import org.wardround.article.StoryExtractor;
import org.wardround.extract.ClaimExtractor;
import org.wardround.fetch.Fetcher;

/// The stages introduced to each other: what happens on a desk from beginning to end.
public final class Pipeline {
  private final Config config;
  private final Progress progress;

  public Pipeline(Config config, Progress progress) {
    this.config = config;
    this.progress = progress;
  }

  /// One bounded run over the feeds: feed, fetch, archive, article, extract, ledger, index.
  ///
  /// @param allFeeds polls every enabled feed, due or not
  public RunReport ingest(boolean allFeeds) throws InterruptedException {
    try (Desk desk = Desk.open(config.desk(), config.clock(), progress);
        Fetcher fetcher = new Fetcher(config.fetch(), config.clock());
        StoryReader reader = reader()) {
      return new Ingest(desk, fetcher, reader, progress).run(allFeeds);
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
