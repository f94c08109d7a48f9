package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardround.model.Page;
import org.wardround.model.Story;

/// What is read out of each page in `src/test/resources/article/golden` stands beside it. To
/// regenerate: `./run.sh test -DskipITs -Dtest=GoldenPagesTest -Dgolden.update=true`, then review
/// the diff.
class GoldenPagesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "article", "golden");

  @TestFactory
  Stream<DynamicTest> areReadAsBefore() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
      return pages.stream()
          .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path golden = file.resolveSibling(name.replace(".html", ".golden"));
    Instant fetched = Instant.parse("2026-01-01T00:00:00Z");
    Page page = new Page("https://golden.example/" + name, null, Files.readAllBytes(file), fetched);
    String read = describe(new StoryExtractor().extract(page));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, read);
    }
    assertThat(read).isEqualTo(Files.readString(golden));
  }

  private static String describe(StoryResult result) {
    return switch (result) {
      case StoryResult.Extracted(Story s, Explanation _) ->
          "title: %s\nbyline: %s\npublished: %s (%s)\nupdated: %s\nlink: %s\nsite: %s\nlanguage: %s\nsection: %s\nimage: %s\n\n%s\n"
              .formatted(
                  s.title(),
                  s.byline(),
                  s.published(),
                  s.dateSource(),
                  s.updated(),
                  s.link(),
                  s.site(),
                  s.language(),
                  s.section(),
                  s.image(),
                  s.text());
      case StoryResult.NotAStory no -> "no story: " + no.reason() + "\n" + no.detail() + "\n";
    };
  }
}
