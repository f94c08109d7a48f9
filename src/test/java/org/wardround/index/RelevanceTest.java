package org.wardround.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The floors under the ranking: raise them when it gets better. `./run.sh bench relevance` prints
/// the figures.
class RelevanceTest {
  private static final Path SAMPLE = Path.of("data", "sample", "gold");
  private static final Path MORE = Path.of("..", "shared", "stories");

  @Test
  void ranksTheSampleDeskBetterThanPlainBm25() throws IOException {
    Relevance relevance = Relevance.of(List.of(SAMPLE));
    Relevance.Score score = relevance.score("all but claims");
    assertThat(score.ours()).isGreaterThan(score.standard());
    assertThat(score.ours()).isGreaterThan(score.english());
  }

  @Test
  void ranksTheDevelopmentStoriesBetterThanPlainBm25() throws IOException {
    assumeTrue(Files.isDirectory(MORE), "the development stories are not here");
    Relevance relevance = Relevance.of(List.of(SAMPLE, MORE));
    assertThat(relevance.score("all").queries()).isGreaterThanOrEqualTo(60);
    Relevance.Score score = relevance.score("all but claims");
    assertThat(score.ours()).isGreaterThan(score.standard() + 0.02);
    assertThat(score.ours()).isGreaterThan(score.english() + 0.02);
  }
}
