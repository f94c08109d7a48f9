package org.wardround.archive;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.WardroundException;

/// The raw responses as WARC 1.1 files, one gzip member a record: the source of truth.
///
/// A capture is a group of records: metadata (why it was fetched), request, response (or revisit).
/// A file carries the suffix `.open` while it is written, as Heritrix does; one that a killed
/// process left behind is cut back to its last whole capture when the archive is opened next. Safe
/// for use by several threads; only one process may write to a folder at a time, which the desk's
/// lock ensures.
public final class WarcArchive implements AutoCloseable {
  private static final String PREFIX = "wardround-";
  private static final String SUFFIX = ".warc.gz";
  private static final String OPEN = ".open";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{17})-\\d{5}");

  private final Path folder;
  private final ArchiveOptions options;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable OpenFile current;

  private record OpenFile(String name, FileChannel channel, WarcWriter writer) {}

  private WarcArchive(Path folder, ArchiveOptions options, InstantSource clock) {
    this.folder = folder;
    this.options = options;
    this.clock = clock;
  }

  /// The archive in a folder for reading only, beside whoever writes it: nothing is made or
  /// repaired.
  public static WarcArchive reading(Path folder) {
    return new WarcArchive(folder, ArchiveOptions.DEFAULT, InstantSource.system());
  }

  /// Opens the archive in a folder, making the folder if need be and repairing files that were left
  /// open.
  public static WarcArchive open(Path folder, ArchiveOptions options, InstantSource clock) {
    WarcArchive archive = new WarcArchive(folder, options, clock);
    try {
      Files.createDirectories(folder);
      for (Path left : archive.files(SUFFIX + OPEN)) {
        WarcRepair.cutTornTail(left);
        Files.move(left, closedName(left));
      }
    } catch (IOException broken) {
      throw new WardroundException(
          "The archive " + folder + " cannot be opened: " + broken, broken);
    }
    return archive;
  }

  /// Writes a capture and returns where it lies. The bytes have reached the operating system when
  /// this returns, and the disk after [#sync].
  ///
  /// @param earlier where the same link was captured last, if it was: when the bodies are the same,
  ///   this one is kept as a revisit record without its body
  public ArchivePosition append(Capture capture, @Nullable ArchivePosition earlier) {
    CaptureWriter.Original original =
        earlier == null || !has(earlier) ? null : sameBody(capture, earlier);
    lock.lock();
    try {
      OpenFile file = writable();
      long start = file.channel.position();
      write(file, start, capture, original);
      return new ArchivePosition(file.name, start);
    } catch (IOException broken) {
      throw new WardroundException(
          "The archive "
              + folder
              + " cannot be written: "
              + broken.getMessage()
              + "; see to its disk, and the next run goes on.",
          broken);
    } finally {
      lock.unlock();
    }
  }

  /// What was half written when the disk was full must not stand between captures. The file is
  /// closed then: its writer would not come back from another write.
  private void write(
      OpenFile file, long start, Capture capture, CaptureWriter.@Nullable Original original)
      throws IOException {
    try {
      CaptureWriter.write(file.writer, capture, original);
    } catch (IOException broken) {
      file.channel.truncate(start);
      current = null;
      file.channel.close();
      Files.move(folder.resolve(file.name + OPEN), folder.resolve(file.name));
      throw broken;
    }
  }

  /// Forces what was appended to the disk.
  public void sync() {
    lock.lock();
    try {
      if (current != null) {
        current.channel.force(false);
      }
    } catch (IOException broken) {
      throw new WardroundException(
          "The archive " + folder + " cannot be written: " + broken, broken);
    } finally {
      lock.unlock();
    }
  }

  /// Closes the file that is being written; what is appended next begins another. A closed file
  /// never changes.
  public void rotate() {
    close();
  }

  /// Removes the files that were begun before that time, with all captures in them, and returns how
  /// many. Later captures that were kept as revisits of theirs lose their bodies too, and count as
  /// gone.
  public int forget(Instant before) {
    lock.lock();
    try {
      String oldest = PREFIX + STAMP.format(before);
      List<Path> old =
          files(SUFFIX).stream()
              .filter(file -> file.getFileName().toString().startsWith(PREFIX))
              .filter(file -> file.getFileName().toString().compareTo(oldest) < 0)
              .toList();
      for (Path file : old) {
        Files.delete(file);
      }
      return old.size();
    } catch (IOException broken) {
      throw new WardroundException(
          "The archive " + folder + " cannot be cleared of old pages: " + broken + ".", broken);
    } finally {
      lock.unlock();
    }
  }

  /// Whether the file of that capture is still kept.
  public boolean has(ArchivePosition position) {
    return Files.exists(path(position.file()));
  }

  /// Reads back one capture; the body of a revisit is that of its original.
  public Capture read(ArchivePosition position) {
    CaptureReader.Located found = locate(position);
    ArchivePosition original = found.original();
    return original == null
        ? found.capture()
        : withBody(found.capture(), read(original).exchange().body());
  }

  /// Is shown captures.
  public interface Visitor<E extends Exception> {
    void visit(ArchivePosition position, Capture capture) throws E;
  }

  /// Shows every capture that is kept, in the order in which they were written.
  public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
    for (Path file : closedAndOpenFiles()) {
      forEach(file, visitor);
    }
  }

  /// Reads every file to its end, and returns where the captures are that can be read.
  ///
  /// @param problem is told, in one sentence, of each file that is torn or malformed
  public Set<ArchivePosition> check(Consumer<String> problem) {
    Set<ArchivePosition> sound = new HashSet<>();
    for (Path file : closedAndOpenFiles()) {
      String name = closedName(file).getFileName().toString();
      try (CaptureReader reader = CaptureReader.open(file, 0)) {
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
          if (next.get().intact()) {
            sound.add(new ArchivePosition(name, next.get().offset()));
          }
        }
        unpack(file);
      } catch (IOException broken) {
        if (!file.toString().endsWith(OPEN)) {
          problem.accept("The WARC file " + file + " is damaged: " + broken.getMessage() + ".");
        }
      }
    }
    return sound;
  }

  /// Compares all of a file with its checksums: who reads it record by record passes some by.
  private static void unpack(Path file) throws IOException {
    try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
      unpacked.transferTo(OutputStream.nullOutputStream());
    }
  }

  /// How many bytes the archive has on disk.
  public long bytes() {
    long sum = 0;
    for (Path file : closedAndOpenFiles()) {
      sum += file.toFile().length();
    }
    return sum;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closeCurrent();
    } catch (IOException broken) {
      throw new WardroundException(
          "The archive " + folder + " cannot be closed: " + broken, broken);
    } finally {
      lock.unlock();
    }
  }

  private <E extends Exception> void forEach(Path file, Visitor<E> visitor) throws E {
    String name = closedName(file).getFileName().toString();
    try (CaptureReader reader = CaptureReader.open(file, 0)) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        CaptureReader.Located found = next.get();
        requireIntact(found, name);
        ArchivePosition original = found.original();
        if (original != null && !has(original)) {
          continue; // forgotten with the file that had its body
        }
        visitor.visit(
            new ArchivePosition(name, found.offset()),
            original == null
                ? found.capture()
                : withBody(found.capture(), read(original).exchange().body()));
      }
    } catch (IOException broken) {
      throw new WardroundException("The WARC file " + file + " cannot be read: " + broken, broken);
    }
  }

  private CaptureReader.Located locate(ArchivePosition position) {
    if (!has(position)) {
      throw new WardroundException(
          "The archive has no file %s any more, so this page cannot be shown."
              .formatted(position.file()));
    }
    try (CaptureReader reader = CaptureReader.open(path(position.file()), position.offset())) {
      CaptureReader.Located found =
          reader
              .next()
              .orElseThrow(
                  () -> new WardroundException("The archive has no capture at " + position + "."));
      requireIntact(found, position.file());
      return found;
    } catch (IOException broken) {
      throw new WardroundException(
          "The archive's " + position + " cannot be read: " + broken, broken);
    }
  }

  private static void requireIntact(CaptureReader.Located found, String file) throws IOException {
    if (!found.intact()) {
      String url = found.capture().exchange().url();
      throw new IOException("what " + file + " keeps of " + url + " is not what was fetched");
    }
  }

  /// A revisit of a revisit points at the capture that has the body.
  private CaptureWriter.@Nullable Original sameBody(Capture capture, ArchivePosition earlier) {
    CaptureReader.Located found = locate(earlier);
    ArchivePosition origin = found.original() == null ? earlier : found.original();
    if (!has(origin)) {
      return null;
    }
    Exchange before = (found.original() == null ? found.capture() : read(origin)).exchange();
    return Arrays.equals(before.body(), capture.exchange().body())
        ? new CaptureWriter.Original(origin, before.url(), before.at())
        : null;
  }

  private static Capture withBody(Capture capture, byte[] body) {
    return new Capture(
        capture.exchange().withBody(body), capture.kind(), capture.feed(), capture.entry());
  }

  private OpenFile writable() throws IOException {
    OpenFile file = current;
    if (file != null && file.channel.position() < options.maxFileBytes()) {
      return file;
    }
    closeCurrent();
    file = begin();
    current = file;
    return file;
  }

  private OpenFile begin() throws IOException {
    String name = PREFIX + stamp();
    int serial = 0;
    while (exists(name + "-%05d".formatted(serial))) {
      serial++;
    }
    name += "-%05d".formatted(serial) + SUFFIX;
    FileChannel channel = FileChannel.open(folder.resolve(name + OPEN), CREATE_NEW, WRITE);
    try {
      WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
      writer.write(CaptureWriter.info(name, clock.instant()));
      return new OpenFile(name, channel, writer);
    } catch (IOException broken) {
      channel.close();
      Files.delete(folder.resolve(name + OPEN));
      throw broken;
    }
  }

  /// Names tell the order of the files, also where the clock was set back meanwhile.
  private String stamp() throws IOException {
    String now = STAMP.format(clock.instant());
    return Stream.concat(files(SUFFIX).stream(), files(SUFFIX + OPEN).stream())
        .map(file -> NAME.matcher(file.getFileName().toString()))
        .filter(Matcher::lookingAt)
        .map(name -> name.group(1))
        .filter(stamp -> stamp.compareTo(now) > 0)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private boolean exists(String stem) {
    return Files.exists(folder.resolve(stem + SUFFIX))
        || Files.exists(folder.resolve(stem + SUFFIX + OPEN));
  }

  private void closeCurrent() throws IOException {
    OpenFile file = current;
    if (file == null) {
      return;
    }
    current = null;
    file.channel.force(true);
    file.writer.close();
    Files.move(folder.resolve(file.name + OPEN), folder.resolve(file.name));
  }

  private Path path(String name) {
    Path closed = folder.resolve(name);
    return Files.exists(closed) ? closed : folder.resolve(name + OPEN);
  }

  private List<Path> closedAndOpenFiles() {
    try {
      return Stream.concat(files(SUFFIX).stream(), files(SUFFIX + OPEN).stream())
          .sorted((a, b) -> closedName(a).compareTo(closedName(b)))
          .toList();
    } catch (IOException broken) {
      throw new WardroundException("The archive " + folder + " cannot be listed.", broken);
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.getFileName().toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Path closedName(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(OPEN)
        ? file.resolveSibling(name.substring(0, name.length() - OPEN.length()))
        : file;
  }
}
