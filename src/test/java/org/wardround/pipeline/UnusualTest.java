package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.Notice;
import org.wardround.ledger.RunHistory.Open;
import org.wardround.ledger.RunHistory.Poll;

class UnusualTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T02:00:00Z");
  private static final String FEED = "http://a.example/feed";

  private final Random dice = new Random(9);

  private static Instant night(int number) {
    return BEGIN.plus(Duration.ofDays(number));
  }

  private static Poll poll(int night, int fresh) {
    return new Poll(night(night), FEED, "read", 30, fresh, "");
  }

  private static Poll failed(int night) {
    return new Poll(night(night), FEED, "failed", 0, 0, "It is out of order.");
  }

  private static HostDay host(int night, int pages, int stories) {
    Duration second = Duration.ofSeconds(1);
    return new HostDay(night(night), "a.example", pages, second, second, pages, stories);
  }

  /// Lives through the nights as runs do, and says of each notice in which it came.
  private static List<String> live(List<Poll> polls, List<HostDay> hosts) {
    List<String> told = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    int nights = Math.max(polls.size(), hosts.size());
    for (int i = 1; i <= nights; i++) {
      Instant started = night(i - 1);
      Instant since = started.minus(Unusual.PAST);
      for (Notice notice :
          Unusual.of(
              upTo(polls, i).stream().filter(p -> !p.started().isBefore(since)).toList(),
              upTo(hosts, i).stream().filter(h -> !h.started().isBefore(since)).toList(),
              open,
              started)) {
        told.add((i - 1) + " " + notice.kind() + (notice.begins() ? " begins" : " ends"));
        if (notice.begins()) {
          open.add(new Open(notice, started));
        } else {
          open.removeIf(o -> o.notice().kind().equals(notice.kind()));
        }
      }
    }
    return told;
  }

  private static <T> List<T> upTo(List<T> all, int count) {
    return all.subList(0, Math.min(count, all.size()));
  }

  private static List<Poll> polls(int nights, IntUnaryOperator fresh) {
    List<Poll> polls = new ArrayList<>();
    for (int i = 0; i < nights; i++) {
      polls.add(poll(i, fresh.applyAsInt(i)));
    }
    return polls;
  }

  private int poisson(double mean) {
    int count = 0;
    for (double p = dice.nextDouble(); p > Math.exp(-mean); p *= dice.nextDouble()) {
      count++;
    }
    return count;
  }

  /// A quarter of the stories on Sundays.
  private int usual(int night, double mean) {
    boolean sunday =
        night(night).minus(Duration.ofHours(12)).atZone(ZoneOffset.UTC).getDayOfWeek().getValue()
            == 7;
    return poisson(sunday ? mean / 4 : mean * 1.125);
  }

  @Test
  void saysOnceThatAFeedFailsAndOnceThatItAnswersAgain() {
    List<Poll> polls = polls(10, _ -> 2);
    for (int night = 4; night < 8; night++) {
      polls.set(night, failed(night));
    }
    assertThat(live(polls, List.of())).containsExactly("5 failing begins", "8 failing ends");
  }

  @Test
  void aSingleFailureIsNoNotice() {
    List<Poll> polls = polls(10, _ -> 2);
    polls.set(4, failed(4));
    assertThat(live(polls, List.of())).isEmpty();
  }

  @Test
  void saysOnceThatAFeedFellSilentAndOnceThatItSpeaksAgain() {
    List<Poll> polls = polls(60, night -> night >= 40 && night < 50 ? 0 : usual(night, 4));
    assertThat(live(polls, List.of()))
        .hasSize(2)
        .first()
        .asString()
        .matches("4[2-4] silent begins");
    assertThat(live(polls, List.of()).getLast()).isEqualTo("50 silent ends");
  }

  @Test
  void aFeedThatIsQuietByNatureMayBeSilentForWeeks() {
    assertThat(live(polls(120, night -> night % 9 == 0 ? 1 : 0), List.of())).isEmpty();
  }

  @Test
  void saysOnceThatAFeedAnnouncesFarMoreAndOnceThatItIsUsualAgain() {
    List<Poll> polls = polls(70, night -> night >= 40 && night < 43 ? 60 : usual(night, 6));
    List<String> told = live(polls, List.of());
    assertThat(told).hasSize(2).first().isEqualTo("40 volume begins");
    assertThat(told.getLast()).endsWith("volume ends");
  }

  @Test
  void aLastingChangeIsToldOnceAndThenUsual() {
    List<Poll> polls = polls(150, night -> usual(night, night < 60 ? 8 : 2));
    assertThat(live(polls, List.of())).hasSize(2);
  }

  @Test
  void saysThatASitesPagesGiveNoStoriesMore() {
    List<HostDay> hosts = new ArrayList<>();
    for (int night = 0; night < 50; night++) {
      hosts.add(host(night, 4, night >= 30 && night < 40 ? 0 : 4 - (night % 5 == 0 ? 1 : 0)));
    }
    List<String> told = live(List.of(), hosts);
    assertThat(told).hasSize(2).first().asString().matches("3[0-2] layout begins");
    assertThat(told.getLast()).isEqualTo("40 layout ends");
  }

  @Test
  void aSteadyDeskHasFewFalseAlarmsAYear() {
    int alarms = 0;
    for (int feed = 0; feed < 40; feed++) {
      double mean = 16.0 / (feed + 1);
      alarms +=
          (int)
              live(polls(365, n -> usual(n, mean)), List.of()).stream()
                  .filter(notice -> notice.endsWith("begins"))
                  .count();
    }
    assertThat(alarms).isLessThanOrEqualTo(3);
  }

  @Test
  void chancesAddUp() {
    assertThat(Chance.atMost(2, 3, 1e9)).isCloseTo(0.42319, within(1e-4));
    assertThat(Chance.atMost(4, 3, 2) + Chance.atLeast(5, 3, 2)).isCloseTo(1, within(1e-9));
    assertThat(Chance.atMostOf(5, 5, 7, 3)).isCloseTo(1, within(1e-9));
    assertThat(Chance.atMostOf(0, 1, 0, 0)).isCloseTo(0.5, within(1e-9));
  }
}
