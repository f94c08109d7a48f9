package org.wardround.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchOptions;
import org.wardround.model.Claim;
import org.wardround.pipeline.Pipeline;
import org.wardround.pipeline.ReplayReport;
import org.wardround.pipeline.ReplayScope;
import org.wardround.pipeline.StoryChange;
import org.wardround.pipeline.StoryChange.Kind;
import org.wardround.view.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `replay`: everything derived anew from the archive, and what changed by it.
@Command(
    name = "replay",
    description =
        "Derives stories and claims anew from the archived pages, with today's code, and lists"
            + " what changed.")
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only stories with pages fetched on that day (UTC, YYYY-MM-DD) or later.")
  private @Nullable LocalDate since;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "Only stories of which NAME is part of the host, or of the feed's address or title.")
  private @Nullable String source;

  @Override
  public Integer call() throws InterruptedException {
    Instant from = since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant();
    ReplayReport report = replay(new ReplayScope(from, source));
    try (Results results = output.results("change", "title", "parts", "claim", "link")) {
      report.changes().forEach(change -> results.add(line(change), rows(change)));
    }
    spec.commandLine().getErr().println(summary(report));
    return 0;
  }

  private ReplayReport replay(ReplayScope scope) throws InterruptedException {
    try (ProgressBars progress = ProgressBars.forTerminal()) {
      return new Pipeline(Settings.config(desk.path(), FetchOptions.DEFAULT), progress)
          .replay(scope);
    }
  }

  private static String summary(ReplayReport report) {
    return "Replayed %d archived pages in %.1f s: %d stories new, %d changed, %d unchanged, %d gone; %d claims added, %d removed. The desk has %d stories."
        .formatted(
            report.captures(),
            report.took().toMillis() / 1000.0,
            report.count(Kind.NEW),
            report.count(Kind.CHANGED),
            report.unchanged(),
            report.count(Kind.GONE),
            report.claimsAdded(),
            report.claimsRemoved(),
            report.stories());
  }

  private static Map<String, @Nullable Object> line(StoryChange change) {
    Map<String, @Nullable Object> line = facts(change);
    line.put("added", change.added().stream().map(ReplayCommand::claim).toList());
    line.put("removed", change.removed().stream().map(ReplayCommand::claim).toList());
    return line;
  }

  private static Map<String, @Nullable Object> claim(Claim claim) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    Told.say(line, claim);
    return line;
  }

  /// A row for each claim that came or went; at least one.
  private static List<Map<String, @Nullable Object>> rows(StoryChange change) {
    List<String> claims =
        Stream.concat(
                change.removed().stream().map(claim -> "− " + words(claim)),
                change.added().stream().map(claim -> "+ " + words(claim)))
            .toList();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String claim : claims.isEmpty() ? List.of("") : claims) {
      Map<String, @Nullable Object> row = facts(change);
      row.put("claim", claim);
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> facts(StoryChange change) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("id", change.link());
    facts.put("change", change.kind().word());
    facts.put("title", change.title());
    facts.put("parts", change.parts());
    facts.put("link", change.link());
    return facts;
  }

  /// "Tim Kelsey in commercial director, Telstra Health 2015-12".
  private static String words(Claim claim) {
    return Stream.of(
            claim.person(),
            claim.change().word(),
            Told.post(claim.post()),
            claim.date() == null ? "" : claim.date().iso())
        .filter(word -> !word.isEmpty())
        .collect(java.util.stream.Collectors.joining(" "));
  }
}
