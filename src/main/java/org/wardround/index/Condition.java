package org.wardround.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;

/// In what state an index is found.
sealed interface Condition {
  /// There is none, or none was ever committed.
  record Absent() implements Condition {}

  /// It can be used as it is, and holds all changes up to a revision of a ledger.
  record Sound(long watermark, String generation) implements Condition {}

  /// Another version of Wardround, or of Lucene, wrote it.
  record OtherSchema() implements Condition {}

  /// Its files are not what they should be.
  record Damaged(String why) implements Condition {}

  /// The keys of a commit's user data.
  String SCHEMA = "schema";

  String REVISION = "revision";

  String GENERATION = "generation";

  /// What a commit says of itself.
  static Map<String, String> userData(long revision, String generation) {
    return Map.of(
        SCHEMA, Integer.toString(IndexField.SCHEMA),
        REVISION, Long.toString(revision),
        GENERATION, generation);
  }

  /// Opens the last commit, which reads the headers of all files and the checksums of the small
  /// ones, and tells what it found.
  static Condition of(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> said = reader.getIndexCommit().getUserData();
      if (!Integer.toString(IndexField.SCHEMA).equals(said.get(SCHEMA))) {
        return new OtherSchema();
      }
      return new Sound(
          Long.parseLong(said.getOrDefault(REVISION, "0")), said.getOrDefault(GENERATION, ""));
    } catch (IndexNotFoundException none) {
      return new Absent();
    } catch (IndexFormatTooNewException | IndexFormatTooOldException other) {
      return new OtherSchema();
    } catch (CorruptIndexException | java.nio.file.NoSuchFileException | java.io.EOFException bad) {
      return new Damaged(bad.getClass().getSimpleName());
    } catch (IllegalArgumentException foreign) {
      // A codec that this Lucene does not know.
      return new OtherSchema();
    }
  }

  /// What the user is told of an index that cannot be searched.
  static String sentence(Condition condition, Path folder) {
    String subject = "The search index in " + folder;
    String cure = "; the next `ingest` rebuilds it from the ledger.";
    return switch (condition) {
      case Absent() -> "There is no search index in " + folder + " yet; `ingest` makes it.";
      case Sound _ -> subject + " is sound.";
      case OtherSchema() -> subject + " was written by another version of Wardround" + cure;
      case Damaged(String why) -> subject + " is damaged (" + why + ")" + cure;
    };
  }
}
