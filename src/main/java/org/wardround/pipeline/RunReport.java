package org.wardround.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.Notice;
import org.wardround.ledger.RunHistory.StageTime;

/// What a run did: every feed polled and every story announced is counted once.
///
/// @param feeds the polls, by feed
/// @param outcomes stories announced to the run, counted by their outcome's word
/// @param details what there is to say of single links: failures and refusals
/// @param hosts what was met at each host
/// @param stages how long each stage worked, summed over threads
/// @param notices what is unusual since this run, and what is so no more
/// @param stories how many stories the ledger has after the run
public record RunReport(
    long run,
    Duration took,
    List<FeedPoll> feeds,
    SortedMap<String, Integer> outcomes,
    List<LinkDetail> details,
    List<HostDay> hosts,
    List<StageTime> stages,
    List<Notice> notices,
    long stories) {
  public RunReport {
    feeds = List.copyOf(feeds);
    details = List.copyOf(details);
    hosts = List.copyOf(hosts);
    stages = List.copyOf(stages);
    notices = List.copyOf(notices);
  }

  /// One poll.
  ///
  /// @param word `read`, `not modified`, `refused`, `later` or `failed`
  /// @param entries how many links with entries the feed announced; 0 unless it was read
  /// @param fresh how many of them nobody had announced before
  /// @param detail one sentence where something was not as it should be, else empty
  public record FeedPoll(String feed, String word, int entries, int fresh, String detail) {
    FeedPoll movedTo(String url) {
      return new FeedPoll(url, word, entries, fresh, detail);
    }
  }

  /// What became of one link, where it is more than a word.
  public record LinkDetail(String link, String word, String detail) {}

  /// The report of a run that the ledger has written down.
  static RunReport of(
      Ledger ledger, long run, Duration took, List<FeedPoll> feeds, RunFigures figures) {
    List<LinkDetail> details =
        ledger.runs().outcomes(run).stream()
            .filter(outcome -> !outcome.detail().isEmpty())
            .map(o -> new LinkDetail(o.link(), o.word(), o.detail()))
            .toList();
    return new RunReport(
        run,
        took,
        feeds,
        ledger.runs().find(run).orElseThrow().counts(),
        details,
        figures.hosts(),
        figures.stages(),
        figures.notices(),
        ledger.stories().count());
  }

  /// How many stories were announced: the sum of the outcomes.
  public int announced() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// True when no feed and no story brought anything new.
  public boolean nothingNew() {
    return outcomes.getOrDefault("new", 0) == 0 && outcomes.getOrDefault("updated", 0) == 0;
  }
}
