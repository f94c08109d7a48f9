package org.wardround.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.wardround.model.IndexedStory;
import org.wardround.model.WardroundException;

/// The one writer of a desk's search index.
///
/// The index is derived: it says by [#watermark] how far it has come, and whoever opens it adds all
/// stories of the ledger that changed since. An index of another schema or one that is damaged is
/// emptied when it is opened, tells so in [#notice], and then stands at watermark 0, so that the
/// same repair rebuilds it.
///
/// Nothing is safe from a crash before [#commit]; everything is searchable by [#search] at once.
/// Stories may be added from one thread at a time; searches run from any.
public final class StoryIndex implements Closeable {
  /// Memory for stories not yet written, in MB: about 10,000 stories.
  private static final double BUFFER = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final @Nullable String notice;
  private final StoryDocument documents = new StoryDocument();
  private long watermark;
  private String generation = "";

  private StoryIndex(
      Directory directory, IndexWriter writer, long watermark, @Nullable String notice) {
    this.directory = directory;
    this.writer = writer;
    this.watermark = watermark;
    this.notice = notice;
  }

  /// Opens the index in a folder for writing; makes it where there is none.
  ///
  /// Throws [WardroundException] when another process writes it.
  public static StoryIndex open(Path folder) {
    try {
      Files.createDirectories(folder);
      Directory directory = FSDirectory.open(folder);
      try {
        return open(folder, directory);
      } catch (LockObtainFailedException taken) {
        directory.close();
        throw new WardroundException(
            "The search index in " + folder + " is in use by another process.", taken);
      }
    } catch (IOException broken) {
      throw new WardroundException("The search index in " + folder + " cannot be opened.", broken);
    }
  }

  private static StoryIndex open(Path folder, Directory directory) throws IOException {
    String subject = "The search index in " + folder;
    return switch (Condition.of(directory)) {
      case Condition.Absent() ->
          new StoryIndex(directory, writer(directory, OpenMode.CREATE), 0, null);
      case Condition.Sound sound -> continued(directory, sound);
      case Condition.OtherSchema() ->
          rebuilt(directory, subject + " was written by another version of Wardround");
      case Condition.Damaged(String why) ->
          rebuilt(directory, subject + " is damaged (" + why + ")");
    };
  }

  private static StoryIndex continued(Directory directory, Condition.Sound sound)
      throws IOException {
    StoryIndex index =
        new StoryIndex(directory, writer(directory, OpenMode.APPEND), sound.watermark(), null);
    index.generation = sound.generation();
    return index;
  }

  private static StoryIndex rebuilt(Directory directory, String why) throws IOException {
    return new StoryIndex(
        directory, emptied(directory), 0, why + " and is rebuilt from the ledger.");
  }

  private static IndexWriter emptied(Directory directory) throws IOException {
    try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (file.startsWith("_") || file.startsWith("segments")) {
          directory.deleteFile(file);
        }
      }
    }
    return writer(directory, OpenMode.CREATE);
  }

  private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(new PlainAnalyzer())
            .setOpenMode(mode)
            .setRAMBufferSizeMB(BUFFER)
            .setCommitOnClose(false));
  }

  /// One sentence on why the index was emptied when it was opened, for the user; else nothing.
  public Optional<String> notice() {
    return Optional.ofNullable(notice);
  }

  /// The ledger's revision up to which every change is safely in the index; 0 for an empty one.
  public long watermark() {
    return watermark;
  }

  /// Follows the ledger of that generation: an index made from another one is emptied, so that the
  /// usual repair fills it again. True when it was.
  public boolean follow(String generationOfLedger) {
    boolean other = !generation.equals(generationOfLedger);
    boolean emptied = other && watermark > 0;
    generation = generationOfLedger;
    if (emptied) {
      clear();
    }
    return emptied;
  }

  /// Adds a story, or replaces the one of the same key.
  public void add(IndexedStory story) {
    changing(() -> writer.updateDocument(keyed(story.key()), documents.of(story)));
  }

  /// Removes the story of that key, if it is there.
  public void delete(String key) {
    changing(() -> writer.deleteDocuments(keyed(key)));
  }

  /// Removes all stories; the watermark falls to 0.
  public void clear() {
    changing(writer::deleteAll);
    commit(0);
  }

  /// Makes everything so far safe, and notes that all changes up to this revision are in.
  public void commit(long revision) {
    changing(
        () -> {
          writer.setLiveCommitData(Condition.userData(revision, generation).entrySet());
          return writer.commit();
        });
    watermark = revision;
  }

  /// Merges small parts into larger ones and clears away what was replaced, so that searches stay
  /// fast; returns when that is done and safe. What was added before should have been committed.
  public void merge() {
    changing(
        () -> {
          writer.forceMergeDeletes(true);
          writer.maybeMerge();
          return writer.hasDeletions();
        });
    commit(watermark);
  }

  /// A search that sees every story added, committed or not. The caller closes it.
  public Search search(SearchOptions options) {
    try {
      return Search.over(writer, options);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Number of stories, with those not yet committed.
  public int size() {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return reader.numDocs();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Reads every byte of the index and tells what is wrong with it, in one sentence; empty when
  /// nothing is. Takes seconds per GB.
  public static Optional<String> check(Path folder) {
    return IndexCheck.of(folder);
  }

  /// How an index stands.
  ///
  /// @param watermark the ledger's revision up to which every change is in
  /// @param generation of the ledger that it was made from
  /// @param problem one sentence on why it cannot be searched; null when it can
  public record Standing(
      long watermark, String generation, int stories, @Nullable String problem) {}

  /// How the index in a folder stands; reads all of it, beside whoever writes.
  public static Standing standing(Path folder) {
    Optional<String> damage = check(folder);
    if (damage.isPresent()) {
      return new Standing(0, "", 0, damage.get());
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!(Condition.of(directory) instanceof Condition.Sound sound)) {
        String problem = Condition.sentence(Condition.of(directory), folder);
        return new Standing(0, "", 0, problem);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return new Standing(sound.watermark(), sound.generation(), reader.numDocs(), null);
      }
    } catch (IOException broken) {
      return new Standing(0, "", 0, "The search index in " + folder + " cannot be read.");
    }
  }

  /// Gives up what was not committed, and lets another process write.
  @Override
  public void close() {
    try (directory;
        writer) {
      writer.rollback();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Term keyed(String key) {
    return new Term(IndexField.KEY.label(), key);
  }

  private interface Action {
    Object run() throws IOException;
  }

  private static void changing(Action action) {
    try {
      action.run();
    } catch (IOException broken) {
      throw new WardroundException(
          "The search index cannot be written: " + broken.getMessage() + ".", broken);
    }
  }
}
