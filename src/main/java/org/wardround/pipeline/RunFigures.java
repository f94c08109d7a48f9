package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wardround.fetch.HostTraffic;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.Notice;
import org.wardround.ledger.RunHistory.Poll;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.pipeline.RunReport.FeedPoll;

/// What a run met besides outcomes: hosts, times, and what is unusual in it.
record RunFigures(List<HostDay> hosts, List<StageTime> stages, List<Notice> notices) {
  /// Of a run that polls nothing.
  static RunFigures ofStages(List<StageTime> stages) {
    return new RunFigures(List.of(), stages, List.of());
  }

  /// Works out what is unusual in a run, and writes all down in the ledger's history.
  static RunFigures take(
      Ledger ledger,
      long run,
      Instant started,
      List<FeedPoll> feeds,
      List<HostTraffic> traffic,
      PageTally pages,
      List<StageTime> stages) {
    List<Poll> polls =
        feeds.stream()
            .map(p -> new Poll(started, p.feed(), p.word(), p.entries(), p.fresh(), p.detail()))
            .toList();
    List<HostDay> hosts = hosts(started, traffic, pages);
    List<Notice> notices = Unusual.of(ledger.history(), started, polls, hosts);
    ledger.history().write(run, polls, hosts, stages, notices);
    return new RunFigures(hosts, stages, notices);
  }

  private static List<HostDay> hosts(Instant started, List<HostTraffic> traffic, PageTally pages) {
    Map<String, HostTraffic> sent =
        traffic.stream().collect(Collectors.toMap(HostTraffic::host, Function.identity()));
    return sent.values().stream()
        .filter(host -> host.requests() > 0)
        .map(
            host -> {
              PageTally.Count count = pages.of(host.host());
              return new HostDay(
                  started,
                  host.host(),
                  host.requests(),
                  host.total(),
                  host.slowest(),
                  count.pages(),
                  count.stories());
            })
        .sorted(java.util.Comparator.comparing(HostDay::host))
        .toList();
  }

  /// The work of fetching, as its traffic tells it.
  static void addFetching(StageTimes times, List<HostTraffic> traffic) {
    times.add(
        StageTimes.Stage.FETCH,
        traffic.stream().mapToLong(HostTraffic::requests).sum(),
        traffic.stream().map(HostTraffic::total).reduce(Duration.ZERO, Duration::plus).toNanos());
  }
}
