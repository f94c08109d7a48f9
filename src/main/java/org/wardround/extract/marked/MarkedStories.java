package org.wardround.extract.marked;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wardround.model.WardroundException;

/// Reads marked stories: header lines (`Title:`, `Url:`, `Published:`, `Byline:`), a blank line,
/// the body, with marks in title and body. `docs/extraction.md` tells the notation.
public final class MarkedStories {
  /// How the names of their files end.
  public static final String ENDING = ".mark";

  private static final String GAP = "\n\n";

  private MarkedStories() {}

  /// The marked stories of a folder, in the order of their names. Throws `WardroundException` when
  /// the folder cannot be read.
  public static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException broken) {
      throw new WardroundException("The folder " + folder + " cannot be read.", broken);
    }
  }

  /// Reads a story that is meant to be sound. Throws `WardroundException` with all its faults when
  /// it is not, or when the file cannot be read.
  public static MarkedStory read(Path file) {
    return switch (check(file)) {
      case MarkedResult.Sound(MarkedStory story) -> story;
      case MarkedResult.Faulty faulty ->
          throw new WardroundException(
              "The marked story "
                  + file
                  + " has faults: "
                  + String.join("; ", faulty.faults())
                  + ".");
    };
  }

  /// What is wrong with a story, each fault after the name of the file; nothing when it is sound.
  /// Throws `WardroundException` when the file cannot be read.
  public static List<String> faults(Path file) {
    return check(file).faults().stream().map(f -> file.getFileName() + ": " + f).toList();
  }

  /// Reads a story, sound or not. Throws `WardroundException` when the file cannot be read.
  public static MarkedResult check(Path file) {
    try {
      String raw = Files.readString(file).replace("\r\n", "\n").replace('\r', '\n');
      return check(file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", ""), raw);
    } catch (CharacterCodingException _) {
      return new MarkedResult.Faulty(List.of("not in UTF-8"), 0, 0);
    } catch (IOException broken) {
      throw new WardroundException("The marked story " + file + " cannot be read.", broken);
    }
  }

  private static MarkedResult check(String id, String raw) {
    List<String> faults = new ArrayList<>();
    int gap = raw.indexOf(GAP);
    Header header = Header.read(gap < 0 ? raw : raw.substring(0, gap), faults);
    String body = gap < 0 ? "" : Words.strip(raw.substring(gap));
    MarkedText marked = MarkReader.read(header.title() + GAP + body, faults);
    Settlement.check(marked, faults);
    LocalDate published = header.published();
    if (!faults.isEmpty() || published == null) {
      return new MarkedResult.Faulty(faults, Words.count(marked.text()), marked.facts().size());
    }
    return new MarkedResult.Sound(
        new MarkedStory(
            id,
            marked.text().substring(0, marked.text().indexOf(GAP)),
            header.url(),
            published,
            header.byline(),
            marked.text(),
            marked.marks(),
            marked.facts(),
            marked.vacancies()));
  }
}
