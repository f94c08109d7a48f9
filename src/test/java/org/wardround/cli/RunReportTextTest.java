package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.pipeline.RunReport;

class RunReportTextTest {
  private static String printed(List<StageTime> stages) {
    StringWriter out = new StringWriter();
    RunReportText.print(
        new RunReport(
            1,
            Duration.ofSeconds(7),
            List.of(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            stages,
            List.of(),
            30),
        new PrintWriter(out));
    return out.toString();
  }

  @Test
  void tellsHowManyStoriesASecondWereRead() {
    assertThat(printed(List.of(new StageTime("extract", 30, Duration.ofMillis(2_500)))))
        .contains("speed    12.0 stories a second");
  }

  @Test
  void tellsNoSpeedOfARunThatReadNothing() {
    assertThat(printed(List.of(new StageTime("extract", 0, Duration.ZERO))))
        .doesNotContain("speed");
  }
}
