package org.wardround.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wardround.model.WardroundException;

/// The files of an import and what each of them is. The first bytes of a file tell its kind, not
/// its name.
///
/// @param known those that can be imported, in the order of their names
/// @param unknown those that were named one by one and are of no kind that can be imported
record ImportFiles(List<Source> known, List<Path> unknown) {
  /// What can be imported.
  enum Kind {
    HTML,
    WARC,
    MBOX,
    MAIL
  }

  /// One file.
  record Source(Path file, Kind kind) {}

  /// Enough to see what a file is: past the comments that browsers put before saved pages.
  private static final int START = 4096;

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\W*(<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern HEADER = Pattern.compile("(?s)^[A-Za-z][A-Za-z0-9-]*:\\s.*");
  private static final Pattern OF_MAIL =
      Pattern.compile("(?im)^(message-id|received|return-path|mime-version|delivered-to):");

  ImportFiles {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }

  /// Throws `WardroundException` when a source is not there or cannot be read.
  static ImportFiles in(List<Path> sources) {
    List<Source> known = new ArrayList<>();
    List<Path> unknown = new ArrayList<>();
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new WardroundException("There is no file or folder " + source + ".");
      }
      boolean folder = Files.isDirectory(source);
      for (Path file : folder ? within(source) : List.of(source)) {
        Optional<Kind> kind = kind(file);
        kind.ifPresent(k -> known.add(new Source(file, k)));
        if (kind.isEmpty() && !folder) {
          unknown.add(file);
        }
      }
    }
    return new ImportFiles(known, unknown);
  }

  private static List<Path> within(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new WardroundException("The folder " + folder + " cannot be read: " + broken, broken);
    }
  }

  /// A file whose beginning cannot be read is told by its name, and fails when its turn comes.
  private static Optional<Kind> kind(Path file) {
    try (InputStream in = open(file)) {
      return ofStart(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      return ofName(file.getFileName().toString());
    }
  }

  private static Optional<Kind> ofStart(String start) {
    if (start.startsWith("WARC/")) {
      return Optional.of(Kind.WARC);
    }
    if (start.startsWith("From ")) {
      return Optional.of(Kind.MBOX);
    }
    if (HTML.matcher(start).matches()) {
      return Optional.of(Kind.HTML);
    }
    boolean mail = HEADER.matcher(start).matches() && OF_MAIL.matcher(start).find();
    return mail ? Optional.of(Kind.MAIL) : Optional.empty();
  }

  private static Optional<Kind> ofName(String name) {
    String plain = name.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\.gz$", "");
    int dot = plain.lastIndexOf('.');
    return switch (plain.substring(dot + 1)) {
      case "warc" -> Optional.of(Kind.WARC);
      case "mbox" -> Optional.of(Kind.MBOX);
      case "eml" -> Optional.of(Kind.MAIL);
      case "html", "htm", "xhtml" -> Optional.of(Kind.HTML);
      default -> Optional.empty();
    };
  }

  /// Opens a file; what is gzipped is unpacked.
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.mark(2);
      boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    } catch (IOException broken) {
      in.close();
      throw broken;
    }
  }
}
