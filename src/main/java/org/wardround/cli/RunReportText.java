package org.wardround.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardround.ledger.RunHistory.HostDay;
import org.wardround.ledger.RunHistory.Notice;
import org.wardround.ledger.RunHistory.StageTime;
import org.wardround.pipeline.Night;
import org.wardround.pipeline.RunReport;
import org.wardround.pipeline.RunReport.FeedPoll;
import org.wardround.pipeline.StageTimes.Stage;
import org.wardround.web.NightReport;
import org.wardround.web.RunSheet;

/// A run's report in words: counts that add up, then what did not go as it should.
final class RunReportText {
  private RunReportText() {}

  static void print(RunReport report, PrintWriter out) {
    out.printf(
        "Run %d: %s, %s.%n",
        report.run(), count(report.feeds().size(), "feed"), seconds(report.took()));
    out.printf("  feeds    %s%n", counts(polls(report), report.feeds().size()));
    out.printf("  stories  %s%n", counts(report.outcomes(), report.announced()));
    for (FeedPoll poll : report.feeds()) {
      if (!poll.detail().isEmpty()) {
        out.printf("  %-8s %s%n", poll.word(), poll.detail());
      }
    }
    outcomes(report, out);
  }

  /// The report of a night: the run's, what is new of moves, what is unusual, sources and times.
  static void print(NightReport report, PrintWriter out) {
    print(report.run(), out);
    report.moves().forEach(move -> out.printf("  %-8s %s%n", move.word(), move.title()));
    for (Notice notice : report.run().notices()) {
      out.printf("  %-8s %s%n", notice.begins() ? "NOTICE" : "over", notice.detail());
    }
    for (HostDay source : report.sheet().sources()) {
      out.printf(
          "  %-8s %s: %d of %d pages gave a story%n",
          "source", source.host(), source.stories(), source.pages());
    }
    for (HostDay host : report.sheet().slowest()) {
      out.printf(
          "  %-8s %s: %s, %s a request, the slowest %s%n",
          "host",
          host.host(),
          count(host.requests(), "request"),
          seconds(RunSheet.answer(host)),
          seconds(host.slowest()));
    }
    out.printf(
        "  %-8s %s%n",
        "times",
        report.sheet().stages().stream()
            .map(stage -> stage.stage() + " " + RunSheet.seconds(stage.took()))
            .collect(Collectors.joining(", ")));
    report.night().chores().forEach(chore -> out.println(told(chore)));
  }

  private static String told(Night.Chore chore) {
    return "  %-8s %s%s".formatted(chore.name(), chore.failed() ? "FAILED: " : "", chore.detail());
  }

  /// The report in one line, for a scheduler's mail: what came in, and what to look at.
  static String line(RunReport report) {
    long troubled =
        report.feeds().stream()
            .filter(poll -> !poll.word().equals("read") && !poll.word().equals("not modified"))
            .count();
    return "Run %d: %s, %d of them in trouble; stories: %s; %d on the desk; %s"
        .formatted(
            report.run(),
            count(report.feeds().size(), "feed"),
            troubled,
            counts(report.outcomes(), report.announced()),
            report.stories(),
            seconds(report.took()));
  }

  /// The same for an import, which polls nothing.
  static void printImport(RunReport report, PrintWriter out) {
    out.printf("Import %d: %s.%n", report.run(), seconds(report.took()));
    out.printf("  pages and messages  %s%n", counts(report.outcomes(), report.announced()));
    outcomes(report, out);
  }

  private static void outcomes(RunReport report, PrintWriter out) {
    report.details().forEach(d -> out.printf("  %-8s %s%n", d.word(), d.detail()));
    report.stages().stream()
        .filter(stage -> stage.stage().equals(Stage.EXTRACT.word()) && stage.times() > 0)
        .forEach(stage -> out.printf("  %-8s %s%n", "speed", speed(stage)));
    if (report.nothingNew()) {
      out.println("  Nothing is new.");
    }
    out.println(
        "  " + count(report.stories(), "story").replace("storys", "stories") + " on the desk.");
  }

  /// How fast claims were read out of stories, on each thread that did so.
  private static String speed(StageTime extract) {
    return "%.1f stories a second were read for claims, on each thread"
        .formatted(extract.times() / Math.max(0.001, extract.took().toNanos() / 1e9));
  }

  private static Map<String, Integer> polls(RunReport report) {
    return report.feeds().stream()
        .collect(Collectors.toMap(FeedPoll::word, _ -> 1, Integer::sum, java.util.TreeMap::new));
  }

  private static String counts(Map<String, Integer> counts, int sum) {
    String parts =
        counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "none" : parts + " (" + sum + " in all)";
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static String seconds(java.time.Duration took) {
    return "%.1f s".formatted(took.toMillis() / 1000.0);
  }
}
