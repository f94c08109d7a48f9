package org.wardround.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The floor of feed reading: lowering it needs a reason.
class FeedparserCasesTest {
  @Test
  void readsWhatFeedparserReads() throws IOException {
    FeedParser parser = new FeedParser();
    FeedparserCases.Score score =
        FeedparserCases.score(feed -> parser.parse(feed, "", null, Instant.now()));
    assertThat(score.allChecked()).isEqualTo(458);
    assertThat(score.allRight()).as(String.join("\n", score.wrong())).isGreaterThanOrEqualTo(449);
  }
}
