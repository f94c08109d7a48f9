package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wardround.archive.ArchiveOptions;
import org.wardround.archive.WarcArchive;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;

/// A workspace opened for writing: archive, ledger and index together. Only one process at a time
/// has it; the ledger's lock sees to that. Opening it makes good what a killed run left undone.
public final class Desk implements AutoCloseable {
  private final Path folder;
  private final InstantSource clock;
  private final Ledger ledger;
  private final WarcArchive archive;
  private final StoryIndex index;
  private final IndexKeeper keeper;

  private Desk(
      Path folder, InstantSource clock, Ledger ledger, WarcArchive archive, StoryIndex index) {
    this.folder = folder;
    this.clock = clock;
    this.ledger = ledger;
    this.archive = archive;
    this.index = index;
    this.keeper = new IndexKeeper(ledger, index);
  }

  /// Opens the desk in a folder, making it if need be. Throws `WardroundException` when another
  /// process has it, when a newer version wrote it, and when it is damaged beyond what can be made
  /// good. From then on there is an index to search, even while it is empty.
  public static Desk open(Path folder, InstantSource clock, Progress progress) {
    Ledger ledger = Ledger.open(folder, clock);
    try {
      WarcArchive archive = WarcArchive.open(archiveOf(folder), ArchiveOptions.DEFAULT, clock);
      StoryIndex index = StoryIndex.open(indexOf(folder));
      Desk desk = new Desk(folder, clock, ledger, archive, index);
      desk.keeper.catchUp(progress);
      index.commit(index.watermark());
      return desk;
    } catch (RuntimeException broken) {
      ledger.close();
      throw broken;
    }
  }

  /// Where a desk keeps its index.
  public static Path indexOf(Path folder) {
    return folder.resolve("index");
  }

  /// Where a desk keeps its archive.
  public static Path archiveOf(Path folder) {
    return folder.resolve("archive");
  }

  /// The folder of the desk.
  public Path folder() {
    return folder;
  }

  /// The truth.
  public Ledger ledger() {
    return ledger;
  }

  /// The raw responses.
  public WarcArchive archive() {
    return archive;
  }

  /// What makes the coverage searchable.
  public StoryIndex index() {
    return index;
  }

  InstantSource clock() {
    return clock;
  }

  IndexKeeper keeper() {
    return keeper;
  }

  @Override
  public void close() {
    try (ledger;
        archive;
        index) {
      keeper.catchUp(Progress.NONE);
    }
  }
}
