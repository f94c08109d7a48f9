package org.wardround.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;
import org.wardround.view.StoryDiff;
import org.wardround.view.StoryView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `story`: one story, its versions, and what was edited.
@Command(
    name = "story",
    description = "One story of the desk, its versions, and what was edited between them.")
final class StoryCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "LINK", description = "The story's link, or one that a feed announced.")
  private String link = "";

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "This version, from 1; default: the newest.")
  private @Nullable Integer number;

  @Option(names = "--versions", description = "Lists the versions.")
  private boolean list;

  @Option(
      names = "--diff",
      description =
          "Shows what the version (--number; default: the newest) changed since the one before.")
  private boolean diff;

  @Override
  public void run() {
    List<StoredStory> versions = versions();
    int chosen = number == null ? versions.size() : number;
    if (chosen < 1 || chosen > versions.size()) {
      throw new WardroundException(
          "The story "
              + link
              + " has "
              + versions.size()
              + " versions, and no number "
              + chosen
              + ".");
    }
    if (list) {
      list(versions);
    } else if (diff) {
      diff(versions, chosen);
    } else {
      show(versions, chosen);
    }
  }

  private List<StoredStory> versions() {
    try (Ledger ledger = desk.read()) {
      List<StoredStory> versions = ledger.stories().versions(link);
      if (versions.isEmpty()) {
        versions =
            ledger
                .announcements()
                .find(link)
                .flatMap(announced -> java.util.Optional.ofNullable(announced.story()))
                .map(ledger.stories()::versions)
                .orElse(List.of());
      }
      if (versions.isEmpty()) {
        throw new WardroundException("The desk has no story " + link + ".");
      }
      return versions;
    }
  }

  private void list(List<StoredStory> versions) {
    try (Results results = output.results(StoryView.COLUMNS, StoryView.COLUMNS)) {
      StoredStory before = null;
      for (StoredStory version : versions) {
        results.add(StoryView.row(version, before));
        before = version;
      }
    }
  }

  private void diff(List<StoredStory> versions, int chosen) {
    if (chosen == 1) {
      spec.commandLine().getErr().println("There is no version before the first.");
      return;
    }
    Story before = versions.get(chosen - 2).reading().story();
    Story after = versions.get(chosen - 1).reading().story();
    try (Results results =
        output.results(
            List.of("part", "kind", "text"), List.of("part", "kind", "before", "after", "text"))) {
      StoryDiff.between(before, after).forEach(passage -> results.add(passage.row()));
    }
  }

  private void show(List<StoredStory> versions, int chosen) {
    StoredStory version = versions.get(chosen - 1);
    Map<String, @Nullable Object> line = StoryView.line(version);
    if (!output.isTable()) {
      try (Results results = output.results(List.of(), List.copyOf(line.keySet()))) {
        results.add(line);
      }
      return;
    }
    Story story = version.reading().story();
    PrintWriter out = spec.commandLine().getOut();
    out.println(story.title());
    out.println(story.link());
    out.println(
        java.util.stream.Stream.of(
                line.get("outlet"),
                line.get("byline"),
                line.get("published"),
                "version %d of %d, fetched %s"
                    .formatted(chosen, versions.size(), line.get("fetched")))
            .filter(java.util.Objects::nonNull)
            .map(Object::toString)
            .collect(java.util.stream.Collectors.joining(" · ")));
    out.println();
    out.println(story.text());
    out.flush();
  }
}
