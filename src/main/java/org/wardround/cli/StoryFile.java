package org.wardround.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.article.StoryExtractor;
import org.wardround.article.StoryResult;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;

/// A story as a text file: header lines (`Title:`, `Url:`, `Published:`, `Byline:`), a blank line,
/// the body. A file without header lines is all body.
record StoryFile(String id, Story story) {
  private static final Pattern HEADER =
      Pattern.compile("(?i)(title|url|published|byline|language|source):[ \\t]*(.*)");

  /// Reads a story file; bytes that are no UTF-8 become replacement characters.
  static StoryFile read(Path file) {
    String text = text(file).replace("\r\n", "\n");
    Map<String, String> headers = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      var header = HEADER.matcher(text.substring(at, end));
      if (!header.matches()) {
        break;
      }
      headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
      at = Math.min(text.length(), end + 1);
    }
    String name = file.getFileName().toString();
    Story story =
        Story.of(
                headers.getOrDefault("url", ""),
                headers.getOrDefault("title", ""),
                text.substring(at).strip())
            .withByline(headers.get("byline"));
    OffsetDateTime published = published(headers.get("published"));
    return new StoryFile(
        name.replaceFirst("\\.[^.]*$", ""),
        published == null ? story : story.withPublished(published, "text"));
  }

  /// The story in a file, whether a story file or an HTML page; empty for a page that tells none.
  static Optional<StoryFile> find(Path file, StoryExtractor pages) {
    if (!PageFile.isPage(file)) {
      return Optional.of(read(file));
    }
    PageFile page = PageFile.read(file);
    return pages.extract(page.page()) instanceof StoryResult.Extracted found
        ? Optional.of(new StoryFile(page.id(), found.story()))
        : Optional.empty();
  }

  /// The story files and pages of a file or folder, in the order of their names.
  static List<Path> in(Path source) {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.list(source)) {
      return files
          .filter(f -> f.toString().endsWith(".txt") || PageFile.isPage(f))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new WardroundException("The folder " + source + " cannot be read.", broken);
    }
  }

  private static @Nullable OffsetDateTime published(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() > 10
          ? OffsetDateTime.parse(text)
          : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static String text(Path file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      return decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (IOException broken) {
      throw new WardroundException("The story file " + file + " cannot be read.", broken);
    }
  }
}
