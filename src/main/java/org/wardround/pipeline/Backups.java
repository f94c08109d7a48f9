package org.wardround.pipeline;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardround.ledger.Ledger;
import org.wardround.model.WardroundException;

/// A desk's backups in a folder, one a night. An old one is removed only after a newer one was
/// written and read back.
final class Backups {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  private static final String ENDING = ".zip";

  /// What a killed backup leaves beside its file. A backup takes minutes, not a day.
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private final Path folder;
  private final Duration keep;
  private final Desk desk;
  private final String prefix;

  Backups(Path folder, Duration keep, Desk desk) {
    this.folder = folder.toAbsolutePath();
    this.keep = keep;
    this.desk = desk;
    this.prefix = desk.folder().toAbsolutePath().normalize().getFileName() + "-";
  }

  /// Makes a backup, reads it back, and removes those past their time; tells so in a sentence.
  /// Throws `WardroundException` when there is no room, and when the backup cannot be written or
  /// read back; it is not left there then, and the older ones stay.
  String renew() {
    Instant now = desk.clock().instant();
    Path file = folder.resolve(prefix + STAMP.format(now) + ENDING);
    try {
      Files.createDirectories(folder);
      removeLeftOvers(now);
      demandRoom();
      DeskBackup.write(desk.folder(), file);
      verify(file);
      int removed = removeOld(now, file);
      return "%s, %,d bytes, read back; %d older ones removed."
          .formatted(file, Files.size(file), removed);
    } catch (IOException broken) {
      throw new WardroundException(
          "The backups in " + folder + " cannot be kept: " + broken + ".", broken);
    }
  }

  private static void verify(Path file) throws IOException {
    try {
      DeskBackup.verify(file);
    } catch (WardroundException unsound) {
      Files.deleteIfExists(file);
      throw unsound;
    }
  }

  /// The copy of the ledger lies beside the backup while that is packed, and while it is read back.
  private void demandRoom() throws IOException {
    long ledger = Files.size(Ledger.file(desk.folder()));
    long needed = desk.archive().bytes() + 2 * ledger;
    FileStore disk = Files.getFileStore(folder);
    if (disk.getUsableSpace() < needed) {
      throw new WardroundException(
          "There is no room for a backup in %s: it takes up to %,d bytes, and %,d are free."
              .formatted(folder, needed, disk.getUsableSpace()));
    }
  }

  private int removeOld(Instant now, Path newest) throws IOException {
    int removed = 0;
    for (Path file : files()) {
      Optional<Instant> made = made(file);
      if (made.isPresent() && made.get().isBefore(now.minus(keep)) && !file.equals(newest)) {
        Files.delete(file);
        removed++;
      }
    }
    return removed;
  }

  private void removeLeftOvers(Instant now) throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      int end = name.indexOf(ENDING);
      boolean part = end >= 0 && end + ENDING.length() < name.length();
      Optional<Instant> begun =
          part
              ? made(file.resolveSibling(name.substring(0, end + ENDING.length())))
              : Optional.empty();
      if (begun.isPresent() && begun.get().isBefore(now.minus(LEFT_OVER))) {
        DeskBackup.discardAll(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(all.sorted().toList());
    }
  }

  /// When a file of that name was made; nothing for a file of somebody else.
  private Optional<Instant> made(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(prefix) || !name.endsWith(ENDING)) {
      return Optional.empty();
    }
    try {
      String stamp = name.substring(prefix.length(), name.length() - ENDING.length());
      return Optional.of(STAMP.parse(stamp, Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
