package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardround.bench.HostilePages;

/// Pages made to hurt are read in bounded time and memory, and nothing is thrown.
class HostilePagesTest {
  /// Far above what a slow machine needs, far below what a quadratic step would take.
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /// A fifth of the full size is quick, and still shows what grows faster than its page; the
  /// benchmark reads them in full.
  private static final int SHARE = 5;

  @TestFactory
  Stream<DynamicTest> areReadInTime() {
    StoryExtractor extractor = new StoryExtractor();
    return HostilePages.all(SHARE).entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey(),
                    () ->
                        assertTimeout(
                            LIMIT,
                            () -> assertThat(extractor.extract(page.getValue())).isNotNull())));
  }
}
