package org.wardround.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.wardround.ledger.Ledger;
import org.wardround.model.ArchivePosition;
import org.wardround.model.WardroundException;

/// Backups of a desk: the ledger and the archive in one ZIP file. The index is left out, since it
/// is rebuilt from the ledger.
///
/// A backup may be made while a run writes: the ledger is copied as it stands at one moment, and
/// the archive after it, so that it has every page that the ledger names. A file of the archive
/// that is being written is taken as far as it goes; opening it cuts off a torn end.
public final class DeskBackup {
  private static final String LEDGER = "ledger.db";
  private static final String ARCHIVE = "archive/";

  /// How the archive names a file that is being written.
  private static final String OPEN = ".open";

  private DeskBackup() {}

  /// Writes a backup. Throws `WardroundException` when there is no desk, when the file is there
  /// already, and when it cannot be written; no half of a backup bears its name then.
  public static void write(Path desk, Path file) {
    if (Files.exists(file)) {
      throw new WardroundException("The file " + file + " is there already.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Path ledger = file.resolveSibling(file.getFileName() + ".ledger");
    try {
      Files.deleteIfExists(ledger);
      try (Ledger reader = Ledger.openReadOnly(desk)) {
        reader.copyTo(ledger);
      }
      pack(desk, ledger, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException broken) {
      throw new WardroundException("The backup " + file + " cannot be written: " + broken, broken);
    } finally {
      discard(ledger);
      discard(part);
    }
  }

  private static void pack(Path desk, Path ledger, Path part) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      add(zip, LEDGER, ledger);
      for (Path warc : archive(desk)) {
        add(zip, ARCHIVE + warc.getFileName(), warc);
      }
    }
  }

  private static List<Path> archive(Path desk) throws IOException {
    Path folder = Desk.archiveOf(desk);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      in.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException closedMeanwhile) {
      if (!name.endsWith(OPEN)) {
        throw closedMeanwhile;
      }
      String closed = closedName(name);
      add(zip, closed, file.resolveSibling(closed.substring(ARCHIVE.length())));
    }
  }

  /// Reads a backup as a whole, and the ledger in it as if it were a desk's. Throws
  /// `WardroundException` when it is no backup, when any byte of it is not as it was written, when
  /// the ledger is damaged, and when a page is missing that is not older than all that are kept.
  public static void verify(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".check");
    try {
      discardAll(aside);
      Files.createDirectories(aside);
      SortedSet<String> pages = readThrough(file, aside);
      try (Ledger ledger = Ledger.openReadOnly(aside)) {
        List<String> problems = ledger.problems();
        if (!problems.isEmpty()) {
          throw new WardroundException(
              "The backup " + file + " has a damaged ledger: " + problems.getFirst());
        }
        demandPages(file, ledger, pages);
      }
    } catch (IOException broken) {
      throw new WardroundException("The backup " + file + " cannot be read: " + broken, broken);
    } finally {
      discardAll(aside);
    }
  }

  /// The names of the archive's files; the ledger is written aside.
  private static SortedSet<String> readThrough(Path file, Path aside) throws IOException {
    SortedSet<String> pages = new TreeSet<>();
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(LEDGER)) {
          Files.copy(zip, Ledger.file(aside));
        } else {
          zip.transferTo(OutputStream.nullOutputStream());
          pages.add(closedName(entry.getName().substring(ARCHIVE.length())));
        }
      }
    }
    return pages;
  }

  private static void demandPages(Path file, Ledger ledger, SortedSet<String> pages) {
    for (ArchivePosition position : ledger.stories().archived().keySet()) {
      String name = position.file();
      boolean forgotten = pages.isEmpty() || name.compareTo(pages.first()) < 0;
      if (!forgotten && !pages.contains(name)) {
        throw new WardroundException("The backup " + file + " lacks the pages of " + name + ".");
      }
    }
  }

  private static String closedName(String name) {
    return name.endsWith(OPEN) ? name.substring(0, name.length() - OPEN.length()) : name;
  }

  /// Makes a desk of a backup, with its index. Throws `WardroundException` when the folder has
  /// anything in it, and when the file is no backup.
  public static void restore(Path file, Path desk, InstantSource clock) {
    try {
      if (Files.exists(desk) && !isEmpty(desk)) {
        throw new WardroundException(
            "The folder "
                + desk
                + " is not empty; nothing is overwritten. Name another with --desk.");
      }
      Files.createDirectories(desk);
      unpack(file, desk);
    } catch (IOException broken) {
      throw new WardroundException("The backup " + file + " cannot be read: " + broken, broken);
    }
    if (!Files.exists(Ledger.file(desk))) {
      throw new WardroundException("The file " + file + " is no backup of a desk.");
    }
    Desk.open(desk, clock, Progress.NONE).close();
  }

  private static void unpack(Path file, Path desk) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = desk.resolve(entry.getName()).normalize();
        boolean ours = entry.getName().equals(LEDGER) || entry.getName().startsWith(ARCHIVE);
        if (!ours || !target.startsWith(desk.normalize())) {
          throw new WardroundException("The file " + file + " is no backup of a desk.");
        }
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
          zip.transferTo(out);
        }
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /// Removes a file, or a folder with the files in it, if it is there.
  static void discardAll(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.forEach(DeskBackup::discard);
        }
      }
    } catch (IOException left) {
      throw new WardroundException("The folder " + folder + " cannot be emptied: " + left, left);
    }
    discard(folder);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new WardroundException("The file " + file + " cannot be removed: " + left, left);
    }
  }
}
