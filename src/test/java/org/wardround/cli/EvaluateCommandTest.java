package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Quality has a floor: the figures on the project's own annotated stories may rise, not fall.
class EvaluateCommandTest {
  private static final Path GOLD = Path.of("data", "sample", "gold");
  private static final Path REFERENCE = Path.of("..", "shared", "eval", "score.py");

  /// On stories of which the reader has seen none. Measured on 1 December 2026, less two hundredths
  /// or so. Raise them with the figures; lower them only with a reason.
  private static final Map<String, Double> FLOORS =
      Map.of("moves strict", 0.81, "posts strict", 0.78, "people", 0.98, "organisations", 0.89);

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(out), arguments);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  @Test
  void theFiguresDoNotFall() {
    String figures = run("evaluate", GOLD.toString());
    FLOORS.forEach(
        (name, floor) -> {
          var f1 = Pattern.compile(Pattern.quote(name) + " .*F1 (\\d\\.\\d+)").matcher(figures);
          assertThat(f1.find()).as(figures).isTrue();
          assertThat(Double.parseDouble(f1.group(1))).as(name).isGreaterThanOrEqualTo(floor);
        });
  }

  @Test
  void agreesWithTheReferenceScorer(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(Files.exists(REFERENCE), "the reference scorer is not on this machine");
    Path lines = folder.resolve("found.jsonl");
    Files.writeString(lines, run("extract", "--format", "jsonl", GOLD.toString()));
    Process python =
        new ProcessBuilder("python3", REFERENCE.toString(), GOLD.toString(), lines.toString())
            .redirectErrorStream(true)
            .start();
    String theirs = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).as(theirs).isZero();
    List<String> ours = run("evaluate", GOLD.toString()).lines().skip(1).toList();
    assertThat(ours).isEqualTo(theirs.lines().skip(1).toList());
  }
}
