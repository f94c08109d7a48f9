package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;

/// What is read out of plain stories, and of texts that are none. All people are invented.
class ClaimExtractorTest {
  private static final String STORY =
      """
      Ann Carter has been appointed chief executive of NHS Lothian. She joins from NHS Highland, where she was finance\
       director.

      She succeeds Tom Okafor, who retires in December.""";

  @Test
  void anAppointmentIsReadWithThePostThatIsLeft() {
    List<String> claims =
        Reading.titled("NHS Lothian names chief executive", STORY).claims().stream()
            .map(Reading::words)
            .toList();
    assertThat(claims)
        .anyMatch(c -> c.startsWith("Ann Carter in chief executive @ NHS Lothian"))
        .anyMatch(c -> c.contains("finance director @ NHS Highland"))
        .anyMatch(c -> c.startsWith("Tom Okafor out chief executive @ NHS Lothian"));
  }

  @Test
  void everyClaimHasItsSentenceAtItsPlaceAndAConfidence() {
    for (Claim claim : Reading.titled("NHS Lothian names chief executive", STORY).claims()) {
      Evidence best = claim.best();
      String part = best.part() == Evidence.Part.TEXT ? STORY : "NHS Lothian names chief executive";
      assertThat(part.substring(best.start(), best.end())).isEqualTo(best.sentence());
      assertThat(claim.confidence()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() throws InterruptedException, ExecutionException {
    Extraction alone = Reading.titled("NHS Lothian names chief executive", STORY);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Extraction>> together = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        together.add(
            threads.submit(() -> Reading.titled("NHS Lothian names chief executive", STORY)));
      }
      for (Future<Extraction> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aVeryLongStoryIsReadInTime() {
    String text = (STORY + "\n\n").repeat(400);
    assertTimeout(
        Duration.ofSeconds(90),
        () -> assertThat(Reading.titled("Long", text).claims()).isNotEmpty());
  }
}
