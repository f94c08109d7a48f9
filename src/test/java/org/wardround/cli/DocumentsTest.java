package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// Every command and every file that a document names exists: documents that nobody runs rot.
class DocumentsTest {
  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```[a-z]*\\n(.*?)```");
  private static final Pattern INLINE = Pattern.compile("`(\\./run\\.sh [^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /// What `run.sh` does itself.
  private static final Set<String> OF_THE_SCRIPT =
      Set.of("test", "format", "bench", "train", "calibrate");

  @TestFactory
  Stream<DynamicTest> namesOnlyCommandsThatExist() throws IOException {
    return documents().stream()
        .flatMap(file -> commands(file).stream().map(command -> understood(file, command)));
  }

  @TestFactory
  Stream<DynamicTest> linksOnlyToFilesThatExist() throws IOException {
    return documents().stream()
        .flatMap(
            file ->
                all(LINK, text(file)).stream()
                    .map(
                        link ->
                            DynamicTest.dynamicTest(
                                file + " → " + link,
                                () -> assertThat(file.resolveSibling(link)).exists())));
  }

  private static DynamicTest understood(Path file, String command) {
    return DynamicTest.dynamicTest(
        file + ": " + command,
        () -> {
          List<String> words = words(command);
          if (words.size() > 1 && !OF_THE_SCRIPT.contains(words.get(1))) {
            String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
            CommandLine.ParseResult parsed = CommandLineInterface.line().parseArgs(arguments);
            assertThat(parsed.unmatched()).isEmpty();
          }
        });
  }

  /// The lines of code blocks that start Wardround, up to a pipe, a redirection or a remark.
  private static List<String> commands(Path file) {
    List<String> commands = new ArrayList<>(all(INLINE, text(file)));
    for (String block : all(CODE_BLOCK, text(file))) {
      block
          .replace("\\\n", " ")
          .lines()
          .map(line -> line.replaceFirst("^\\$ ", "").strip())
          .filter(line -> line.startsWith("./run.sh"))
          .forEach(commands::add);
    }
    return commands.stream()
        .map(c -> c.replaceFirst("\\s+(\\||>|#|&).*$", "").strip())
        .filter(c -> !c.contains("…") && !c.contains("COMMAND"))
        .toList();
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String quoted = word.group(1) != null ? word.group(1) : word.group(2);
      words.add(quoted != null ? quoted : word.group(3));
    }
    return words;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<Path> documents() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name :
        List.of("README.md", "CONTRIBUTING.md", "data/README.md", "models/README.md")) {
      files.add(Path.of(name));
    }
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(f -> f.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new AssertionError(file + " cannot be read", missing);
    }
  }
}
