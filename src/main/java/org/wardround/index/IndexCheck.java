package org.wardround.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Verifies the checksums of all files of an index.
final class IndexCheck {
  private IndexCheck() {}

  static Optional<String> of(Path folder) {
    try (Directory directory = FSDirectory.open(folder);
        CheckIndex check = new CheckIndex(directory)) {
      ByteArrayOutputStream details = new ByteArrayOutputStream();
      check.setInfoStream(new PrintStream(details, false, StandardCharsets.UTF_8));
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      return status.clean
          ? Optional.empty()
          : Optional.of("The search index in " + folder + " is damaged.");
    } catch (IndexNotFoundException none) {
      return Optional.of("There is no search index in " + folder + ".");
    } catch (IOException | CheckIndex.CheckIndexException broken) {
      return Optional.of(
          "The search index in " + folder + " cannot be read: " + broken.getMessage() + ".");
    }
  }
}
