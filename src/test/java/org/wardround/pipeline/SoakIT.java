package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `./run.sh bench soak`, a year of nights.
class SoakIT {
  @TempDir Path folder;

  @Test
  void afterManyNightsNothingIsLostOrDoubledAndAReplayTellsTheSame() throws Exception {
    SimulatedYear.Findings findings = SimulatedYear.run(folder.resolve("desk"), 28, 10, 2, _ -> {});
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.events()).containsKeys("copies", "edits", "outages", "feeds moved");
    assertThat(findings.claims()).isPositive();
  }
}
