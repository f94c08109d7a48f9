package org.wardround.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.Met;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.pipeline.StageTimes;

/// What a run met at feeds and hosts, and what took its time, in the order in which it is told.
public record RunSheet(Met met) {
  private static final int SLOWEST = 10;

  private static final List<String> FLOW =
      Arrays.stream(StageTimes.Stage.values()).map(StageTimes.Stage::word).toList();

  /// The hosts that took longest to answer, the slowest first.
  public List<HostDay> slowest() {
    return met.hosts().stream()
        .sorted(Comparator.comparing(RunSheet::answer).reversed())
        .limit(SLOWEST)
        .toList();
  }

  /// What a request to the host took on average.
  public static Duration answer(HostDay host) {
    return host.total().dividedBy(Math.max(1, host.requests()));
  }

  /// The sources whose pages came in, those that gave the fewest stories of their pages first.
  public List<HostDay> sources() {
    return met.hosts().stream()
        .filter(host -> host.pages() > 0)
        .sorted(
            Comparator.comparingDouble((HostDay host) -> (double) host.stories() / host.pages())
                .thenComparing(HostDay::host))
        .toList();
  }

  /// The stages that worked, in the order of the flow.
  public List<StageTime> stages() {
    return met.stages().stream()
        .filter(stage -> stage.times() > 0)
        .sorted(Comparator.comparingInt(stage -> FLOW.indexOf(stage.stage())))
        .toList();
  }

  /// "12.34 s".
  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
  }
}
