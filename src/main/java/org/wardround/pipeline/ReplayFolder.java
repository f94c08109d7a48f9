package org.wardround.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.wardround.model.WardroundException;

/// The folder in which a replay keeps its stories aside.
final class ReplayFolder {
  private ReplayFolder() {}

  /// Removes what a replay, perhaps a killed one, left in the folder.
  static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new WardroundException(
          "The folder " + folder + " cannot be cleared: " + broken, broken);
    }
  }
}
