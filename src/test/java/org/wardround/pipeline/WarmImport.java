package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.wardround.article.SiteRules;
import org.wardround.article.StoryExtractor;
import org.wardround.extract.ClaimExtractor;

/// Imports the same pages into one new desk after another, with models that are loaded once: what a
/// long night's stories cost. The first import, which warms up, is made here.
public final class WarmImport implements AutoCloseable {
  private final Path folder;
  private final Path pages;
  private final StoryReader reader;
  private int desks;

  public WarmImport(Path folder, Path pages, int threads) throws InterruptedException {
    this.folder = folder;
    this.pages = pages;
    Path models = Path.of("models");
    this.reader =
        new StoryReader(
            new StoryExtractor(SiteRules.read(models.resolve("sites.tsv"))),
            () -> ClaimExtractor.load(models),
            threads);
    RunReport _ = again();
  }

  /// Imports once, up to the committed index.
  public RunReport again() throws InterruptedException {
    Path desk = folder.resolve("desk" + desks++);
    try (Desk open = Desk.open(desk, InstantSource.system(), Progress.NONE)) {
      return new Import(open, reader, 10 << 20, Progress.NONE, new Stop())
          .run(ImportFiles.in(List.of(pages)));
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
