package org.wardround.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.wardround.model.WardroundException;

/// Files of the desk that only its owner may read.
final class PrivateFile {
  private PrivateFile() {}

  /// Writes a line, in the place of what was there. Throws `WardroundException` when it cannot be
  /// written.
  static void write(Path file, String line) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(fresh, line + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException broken) {
      throw new WardroundException(
          "The file " + file + " cannot be written: " + broken.getMessage() + ".", broken);
    }
  }
}
