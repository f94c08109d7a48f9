package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.model.WardroundException;

class NightScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static List<String> nights(String schedule, String after, int count) {
    NightSchedule nights = NightSchedule.parse(schedule, BERLIN);
    List<String> found = new ArrayList<>();
    Instant at = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      at = nights.next(at);
      found.add(at.toString());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          02:00 Europe/London,        2026-01-10T12:00:00Z, 2026-01-11T02:00:00Z
          02:00 Europe/London,        2026-07-10T12:00:00Z, 2026-07-11T01:00:00Z
          02:00,                      2026-01-10T12:00:00Z, 2026-01-11T01:00:00Z
          02:00 UTC,                  2026-01-11T02:00:00Z, 2026-01-12T02:00:00Z
          30 1 * * 1-5 Europe/London, 2026-01-09T12:00:00Z, 2026-01-12T01:30:00Z
          0 */6 * * * UTC,            2026-01-09T12:00:00Z, 2026-01-09T18:00:00Z
          02:00 Australia/Lord_Howe,  2026-01-10T12:00:00Z, 2026-01-10T15:00:00Z
          """)
  void readsTimesOfDayAndCronExpressions(String schedule, String after, String next) {
    assertThat(nights(schedule, after, 1)).containsExactly(next);
  }

  /// Europe/London, 29 March 2026: 01:00 GMT is followed by 02:00 BST.
  @Test
  void aTimeThatTheClocksSkipComesOnceAndLater() {
    assertThat(nights("01:30 Europe/London", "2026-03-28T00:00:00Z", 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(nights("01:30 Europe/London", "2026-03-29T01:10:00Z", 1))
        .as("asked between the change and the beginning")
        .containsExactly("2026-03-29T01:30:00Z");
  }

  /// Europe/London, 25 October 2026: 02:00 BST is followed by 01:00 GMT.
  @Test
  void aTimeThatComesTwiceIsTakenTheFirstTime() {
    assertThat(nights("01:30 Europe/London", "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    assertThat(nights("01:30 Europe/London", "2026-10-25T01:10:00Z", 1))
        .as("asked when the clocks say 01:10 for the second time")
        .containsExactly("2026-10-26T01:30:00Z");
  }

  @Test
  void aYearHasANightForEachDayWhereverTheClocksChange() {
    for (String zone :
        List.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll")) {
      for (String time : List.of("00:00", "01:00", "01:30", "02:00", "02:30", "03:00")) {
        List<String> nights = nights(time + " " + zone, "2026-01-02T12:00:00Z", 365);
        assertThat(nights).doesNotHaveDuplicates().isSorted();
        assertThat(Instant.parse(nights.getLast()))
            .isBetween(
                Instant.parse("2027-01-01T12:00:00Z"), Instant.parse("2027-01-03T12:00:00Z"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tonight",
        "25:00",
        "02:00 Europe/Atlantis",
        "0 2 * *",
        "61 2 * * *",
        "0 0 31 2 *",
        "02:00 Europe/London daily"
      })
  void tellsWhatIsNoTime(String text) {
    assertThatThrownBy(() -> NightSchedule.parse(text, BERLIN))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("'" + text + "' is no time for nights")
        .hasMessageContaining("02:00 Europe/London");
  }
}
