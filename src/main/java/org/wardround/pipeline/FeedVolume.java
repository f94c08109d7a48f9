package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wardround.ledger.RunHistory.Poll;

/// What a feed's past lets expect of it: how many new links it announces between two polls that
/// were answered, by the share of the day of the week, and how much that scatters.
final class FeedVolume {
  /// Weekdays' shares are drawn towards a seventh each by so many links.
  private static final double PRIOR = 14;

  /// After a longer gap a feed may have dropped entries before they were seen: not counted.
  private static final Duration LONGEST_GAP = Duration.ofDays(3);

  /// One gap between answered polls.
  ///
  /// @param days how long it was
  /// @param weekday of its middle (UTC), 0 to 6
  record Interval(int fresh, double days, int weekday) {}

  private static final double SILENCE = -Math.log(Unusual.RARE);

  private final List<Interval> past;
  private final double[] share = new double[7];
  private double rate;
  private double shape;

  private FeedVolume(List<Interval> past) {
    this.past = past;
    learn();
  }

  static FeedVolume of(List<Interval> past) {
    return new FeedVolume(past);
  }

  /// The gaps between the answered polls of one feed, the earliest first.
  static List<Interval> intervals(List<Poll> polls) {
    List<Interval> intervals = new ArrayList<>();
    Instant last = null;
    for (Poll poll : polls) {
      if (!poll.answered()) {
        continue;
      }
      if (last != null) {
        Duration gap = Duration.between(last, poll.started());
        if (gap.isPositive() && gap.compareTo(LONGEST_GAP) <= 0) {
          Instant middle = last.plus(gap.dividedBy(2));
          int weekday = middle.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() - 1;
          intervals.add(new Interval(poll.fresh(), gap.toMillis() / 86_400_000.0, weekday));
        }
      }
      last = poll.started();
    }
    return intervals;
  }

  /// Leaves out what was a silence, told as one: rows of gaps without a link where the feed's rate
  /// lets expect more than a chance of 1 in 10,000 allows (its logarithm).
  static List<Interval> withoutSilences(List<Interval> gaps) {
    double rate = (double) fresh(gaps) / gaps.size();
    List<Interval> spoken = new ArrayList<>();
    for (int from = 0; from < gaps.size(); ) {
      int to = from;
      while (to < gaps.size() && gaps.get(to).fresh() == 0) {
        to++;
      }
      if ((to - from) * rate < SILENCE) {
        spoken.addAll(gaps.subList(from, to));
      }
      if (to < gaps.size()) {
        spoken.add(gaps.get(to));
      }
      from = to + 1;
    }
    return spoken;
  }

  private void learn() {
    double links = 0;
    for (Interval gap : past) {
      links += gap.fresh();
      share[gap.weekday()] += gap.fresh();
    }
    for (int day = 0; day < 7; day++) {
      share[day] = (share[day] + PRIOR / 7) / (links + PRIOR);
    }
    double weight = past.stream().mapToDouble(this::weight).sum();
    rate = weight == 0 ? 0 : links / weight;
    double squares = 0;
    double excess = 0;
    for (Interval gap : past) {
      double mean = rate * weight(gap);
      squares += mean * mean;
      excess += (gap.fresh() - mean) * (gap.fresh() - mean) - mean;
    }
    // What scatters more than a Poisson, and what is not known of the rate.
    double own = excess <= 0 ? 0 : excess / Math.max(squares, 1e-9);
    shape = 1 / (own + 1 / (links + 0.5));
  }

  private double weight(Interval gap) {
    return gap.days() * 7 * share[gap.weekday()];
  }

  /// How many new links may be expected in these gaps.
  double expected(List<Interval> gaps) {
    return rate * gaps.stream().mapToDouble(this::weight).sum();
  }

  /// How likely it is that the feed announces so few, or fewer, in these gaps.
  double atMost(List<Interval> gaps) {
    return Chance.atMost(fresh(gaps), expected(gaps), shape);
  }

  /// How likely it is that the feed announces so many, or more.
  double atLeast(List<Interval> gaps) {
    return Chance.atLeast(fresh(gaps), expected(gaps), shape);
  }

  static int fresh(List<Interval> gaps) {
    return gaps.stream().mapToInt(Interval::fresh).sum();
  }
}
