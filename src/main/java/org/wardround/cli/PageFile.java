package org.wardround.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wardround.model.Page;
import org.wardround.model.WardroundException;

/// An HTML page as a file (`.html`, `.htm`, `.xhtml`, also gzipped).
///
/// @param id the file's name without its endings
record PageFile(String id, Page page) {
  /// Whether a file's name says that it is a page.
  static boolean isPage(Path file) {
    return Files.isRegularFile(file) && file.toString().matches("(?i).*\\.x?html?(\\.gz)?");
  }

  /// The pages of a file or folder and the folders in it, in the order of their names.
  static List<Path> in(Path source) {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.walk(source)) {
      return files.filter(PageFile::isPage).sorted().toList();
    } catch (IOException broken) {
      throw new WardroundException("The folder " + source + " cannot be read.", broken);
    }
  }

  /// Reads a page; what it says of its time is held against the file's own.
  static PageFile read(Path file) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      Instant at = Files.getLastModifiedTime(file).toInstant();
      String id = file.getFileName().toString().replaceFirst("(?i)(\\.x?html?)?(\\.gz)?$", "");
      return new PageFile(id, new Page(file.toUri().toString(), null, in.readAllBytes(), at));
    } catch (IOException broken) {
      throw new WardroundException("The page " + file + " cannot be read.", broken);
    }
  }
}
