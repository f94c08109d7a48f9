package org.wardround.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.feed.FeedParser;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `feeds parse FILE…`: the entries of feed files, however broken.
@Command(name = "parse", description = "Lists the entries of feed files.")
final class FeedsParseCommand implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Feed files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--url",
      description =
          "Where the file comes from: relative links count from it; "
              + "'#listing' or '#css=SELECTOR' at its end reads an HTML page as a list of stories.")
  private String url = "";

  private final FeedParser parser = new FeedParser();

  @Override
  public Integer call() {
    boolean anyRead = false;
    try (Results results = output.results("published", "title", "link", "file", "error")) {
      for (Path path : files()) {
        FeedDocument feed = parser.parse(bytes(path), url, null, now());
        anyRead |= feed.problem() == null || !feed.entries().isEmpty();
        Map<String, @Nullable Object> line = line(path, feed);
        results.add(line, rows(path, feed));
      }
    }
    return anyRead ? 0 : 1;
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private List<Path> files() {
    return paths.stream().flatMap(FeedsParseCommand::expand).toList();
  }

  private static Stream<Path> expand(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> inside = Files.walk(path)) {
      return inside.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException broken) {
      throw new WardroundException("Cannot list the folder " + path + ".", broken);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException broken) {
      throw new WardroundException("Cannot read the feed file " + path + ".", broken);
    }
  }

  private static Map<String, @Nullable Object> line(Path path, FeedDocument feed) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", path.toString());
    line.put("title", feed.title());
    line.put("link", feed.link());
    line.put("error", feed.problem());
    if (!feed.parts().isEmpty()) {
      line.put("parts", feed.parts());
    }
    line.put("entries", feed.entries().stream().map(FeedsParseCommand::entry).toList());
    return line;
  }

  private static List<Map<String, @Nullable Object>> rows(Path path, FeedDocument feed) {
    if (feed.entries().isEmpty()) {
      return List.of(withFile(path, feed, new LinkedHashMap<>()));
    }
    return feed.entries().stream().map(e -> withFile(path, feed, entry(e))).toList();
  }

  private static Map<String, @Nullable Object> withFile(
      Path path, FeedDocument feed, Map<String, @Nullable Object> row) {
    row.put("file", path.toString());
    row.put("error", Objects.toString(feed.problem(), ""));
    return row;
  }

  private static Map<String, @Nullable Object> entry(FeedEntry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", entry.id());
    row.put("title", entry.title());
    row.put("link", entry.link());
    row.put("published", Objects.toString(entry.published(), null));
    row.put("updated", Objects.toString(entry.updated(), null));
    row.put("author", entry.author());
    row.put("summary", entry.summary());
    row.put("content", entry.content());
    return row;
  }
}
