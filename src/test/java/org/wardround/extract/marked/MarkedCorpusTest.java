package org.wardround.extract.marked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Marked stories are read and written as by the reference reader, `marks.py`, on the corpus that
/// it was made for.
class MarkedCorpusTest {
  private static final Path REFERENCE = Path.of("..", "shared", "eval", "marks.py");
  private static final Path CORPUS = Path.of("..", "shared", "corpus");

  @TempDir private Path folder;

  @BeforeAll
  static void onlyWhereTheCorpusIs() {
    assumeTrue(
        Files.exists(REFERENCE) && Files.isDirectory(CORPUS),
        "the marked corpus and its reader are not on this machine");
  }

  private static String reference(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", REFERENCE.toString()));
    command.addAll(arguments);
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Stream<String> names(List<Path> files) {
    return files.stream().map(Path::toString);
  }

  @Test
  void writesWhatTheReferenceWrites() throws IOException {
    Path theirs = folder.resolve("theirs");
    Path ours = folder.resolve("ours");
    List<Path> stories = MarkedStories.in(CORPUS);
    String told =
        reference(Stream.concat(Stream.of("write", theirs.toString()), names(stories)).toList());
    assertThat(told).contains(stories.size() + " stories").contains(" 0 faults");
    for (Path story : stories) {
      MarkedStory read = MarkedStories.read(story);
      PlainFiles.write(ours, read);
      for (String ending : List.of(".txt", ".json")) {
        assertThat(ours.resolve(read.id() + ending))
            .hasSameTextualContentAs(theirs.resolve(read.id() + ending));
      }
      // The order of a fact's attributes is that of the mark there, and always the same here.
      String spans = read.id() + ".spans.json";
      assertThat(json(ours.resolve(spans))).as(spans).isEqualTo(json(theirs.resolve(spans)));
    }
  }

  private static Object json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  @Test
  void findsAsManyFaultsInDamagedStories() throws IOException {
    List<Path> damaged = new ArrayList<>();
    for (Path story : MarkedStories.in(CORPUS)) {
      damaged.add(damage(story, damaged.size()));
    }
    String theirs = reference(Stream.concat(Stream.of("check"), names(damaged)).toList());
    assertThat(perStory(damaged.stream().flatMap(f -> MarkedStories.faults(f).stream()).toList()))
        .hasSizeGreaterThan(damaged.size() / 2)
        .isEqualTo(perStory(theirs.lines().filter(l -> l.contains(".mark: ")).toList()));
  }

  private static Map<String, Long> perStory(List<String> faults) {
    return faults.stream()
        .collect(
            Collectors.groupingBy(
                f -> f.substring(0, f.indexOf(": ")), TreeMap::new, Collectors.counting()));
  }

  /// A copy that lacks one character of the notation, another one in every story; a story without
  /// marks stays as it is.
  private Path damage(Path story, int number) {
    try {
      String text = Files.readString(story);
      List<Integer> places =
          Pattern.compile("[\\[\\]|]|(?<=\\[[^|\\]]{0,40})[ pofv;0-9-]")
              .matcher(text)
              .results()
              .map(MatchResult::start)
              .toList();
      if (places.isEmpty()) {
        return story;
      }
      int place = places.get(number * 7919 % places.size());
      return Files.writeString(
          folder.resolve(story.getFileName()),
          text.substring(0, place) + text.substring(place + 1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
