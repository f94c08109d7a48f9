package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.RunHistory;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.Notice;
import org.wardround.ledger.RunHistory.Open;
import org.wardround.ledger.RunHistory.Poll;

/// Tells what is unusual: feeds that fail, fell silent or changed in volume, sites whose pages give
/// stories no more. One notice when it begins and one when it is over; docs/nights.md states the
/// rules. A function of the history alone.
final class Unusual {
  /// So far back the past is looked at.
  static final Duration PAST = Duration.ofDays(63);

  /// A test that would be met by chance so rarely begins a notice. A desk of 40 feeds that changes
  /// in nothing has about two false ones a year by it (`UnusualTest` simulates that).
  static final double RARE = 1e-4;

  /// A notice ends when what is seen is at least so likely again.
  private static final double USUAL = 0.02;

  /// A feed or site is not judged before so much is known of it.
  private static final int LEAST_NIGHTS = 14;

  private static final int LEAST_PAGES = 20;

  /// Only a night whose own share of stories fell to this part of the past's begins a notice: the
  /// nights after a recovery, which have the bad ones behind them, do not.
  private static final double WORSE = 0.8;

  private static final int WEEK = 7;

  private final Map<String, Open> open = new HashMap<>();
  private final List<Notice> notices = new ArrayList<>();

  private Unusual(List<Open> known) {
    known.forEach(o -> open.put(o.notice().kind() + " " + o.notice().subject(), o));
  }

  /// The notices of a run.
  ///
  /// @param polls of the past and, last, of the run
  /// @param hosts likewise
  /// @param started when the run did; what did not happen in it is not judged
  static List<Notice> of(List<Poll> polls, List<HostDay> hosts, List<Open> open, Instant started) {
    Unusual unusual = new Unusual(open);
    Map<String, List<Poll>> feeds = new LinkedHashMap<>();
    polls.forEach(p -> feeds.computeIfAbsent(p.feed(), _ -> new ArrayList<>()).add(p));
    feeds.values().stream()
        .filter(of -> of.getLast().started().equals(started))
        .forEach(unusual::feed);
    Map<String, List<HostDay>> sites = new LinkedHashMap<>();
    hosts.forEach(h -> sites.computeIfAbsent(h.host(), _ -> new ArrayList<>()).add(h));
    sites.values().stream()
        .filter(of -> of.getLast().started().equals(started) && of.getLast().pages() > 0)
        .forEach(unusual::site);
    return List.copyOf(unusual.notices);
  }

  private void feed(List<Poll> polls) {
    Poll last = polls.getLast();
    String feed = last.feed();
    boolean before = polls.size() > 1 && polls.get(polls.size() - 2).answered();
    if (!last.answered()) {
      begin("failing", feed, polls.size() > 1 && !before, last.detail());
      return;
    }
    end("failing", feed, true, feed + " answers again.");
    List<FeedVolume.Interval> gaps = FeedVolume.intervals(polls);
    if (!gaps.isEmpty()) {
      silence(feed, gaps);
      volume(feed, FeedVolume.withoutSilences(gaps));
    }
  }

  private void silence(String feed, List<FeedVolume.Interval> gaps) {
    int quiet = 0;
    while (quiet < gaps.size() && gaps.get(gaps.size() - 1 - quiet).fresh() == 0) {
      quiet++;
    }
    end("silent", feed, quiet == 0, feed + " announces stories again.");
    List<FeedVolume.Interval> past = gaps.subList(0, gaps.size() - quiet);
    if (quiet > 0 && past.size() >= LEAST_NIGHTS) {
      List<FeedVolume.Interval> silence = gaps.subList(gaps.size() - quiet, gaps.size());
      FeedVolume volume = FeedVolume.of(past);
      begin(
          "silent",
          feed,
          volume.atMost(silence) < RARE,
          String.format(
              Locale.ROOT,
              "%s has announced nothing for %.0f days, where its past lets expect %.1f stories.",
              feed,
              silence.stream().mapToDouble(FeedVolume.Interval::days).sum(),
              volume.expected(silence)));
    }
  }

  private void volume(String feed, List<FeedVolume.Interval> gaps) {
    if (gaps.size() < LEAST_NIGHTS + WEEK || isOpen("silent", feed)) {
      return;
    }
    FeedVolume usual = FeedVolume.of(gaps.subList(0, gaps.size() - WEEK));
    List<FeedVolume.Interval> night = gaps.subList(gaps.size() - 1, gaps.size());
    List<FeedVolume.Interval> week = gaps.subList(gaps.size() - WEEK, gaps.size());
    double least = 1;
    for (List<FeedVolume.Interval> window : List.of(night, week)) {
      double chance = Math.min(usual.atMost(window), usual.atLeast(window));
      least = Math.min(least, chance);
      begin(
          "volume",
          feed,
          chance < RARE,
          String.format(
              Locale.ROOT,
              "%s announced %d stories in %s, where its past lets expect %.1f.",
              feed,
              FeedVolume.fresh(window),
              window.size() == 1 ? "a night" : "a week",
              usual.expected(window)));
    }
    end(
        "volume",
        feed,
        least >= USUAL,
        feed + " announces as many stories as its past lets expect.");
  }

  private void site(List<HostDay> days) {
    String host = days.getLast().host();
    Open known = open.get("layout " + host);
    List<HostDay> week = days.subList(Math.max(0, days.size() - WEEK), days.size());
    List<HostDay> past =
        days.stream()
            .limit(days.size() - week.size())
            .filter(day -> known == null || day.started().isBefore(known.since()))
            .toList();
    int before = pages(past);
    if (before < LEAST_PAGES) {
      return;
    }
    HostDay today = days.getLast();
    double chance = Math.min(chance(past, List.of(today)), chance(past, week));
    begin(
        "layout",
        host,
        chance < RARE && today.stories() < WORSE * today.pages() * stories(past) / before,
        String.format(
            Locale.ROOT,
            "Of %d pages of %s in the last nights %d gave a story, before that %d of %d: has its"
                + " layout changed?",
            pages(week),
            host,
            stories(week),
            stories(past),
            before));
    end(
        "layout",
        host,
        chance(past, List.of(today)) >= USUAL && today.stories() > 0,
        "The pages of " + host + " give stories again.");
  }

  private static double chance(List<HostDay> past, List<HostDay> days) {
    int found = stories(past);
    return Chance.atMostOf(stories(days), pages(days), found, pages(past) - found);
  }

  private static int pages(List<HostDay> days) {
    return days.stream().mapToInt(HostDay::pages).sum();
  }

  private static int stories(List<HostDay> days) {
    return days.stream().mapToInt(HostDay::stories).sum();
  }

  private boolean isOpen(String kind, String subject) {
    return open.containsKey(kind + " " + subject);
  }

  private void begin(String kind, String subject, boolean odd, String detail) {
    if (odd && !isOpen(kind, subject)) {
      Notice notice = new Notice(kind, subject, true, detail);
      notices.add(notice);
      open.put(kind + " " + subject, new Open(notice, Instant.MAX));
    }
  }

  private void end(String kind, String subject, boolean over, String detail) {
    @Nullable Open known = open.get(kind + " " + subject);
    if (over && known != null && !known.since().equals(Instant.MAX)) {
      open.remove(kind + " " + subject);
      notices.add(new Notice(kind, subject, false, detail));
    }
  }

  /// The notices of a run that the history does not have yet.
  static List<Notice> of(
      RunHistory history, Instant started, List<Poll> polls, List<HostDay> hosts) {
    List<Poll> allPolls = new ArrayList<>(history.polls(started.minus(PAST)));
    allPolls.addAll(polls);
    List<HostDay> allHosts = new ArrayList<>(history.hosts(started.minus(PAST)));
    allHosts.addAll(hosts);
    return of(allPolls, allHosts, history.open(), started);
  }
}
