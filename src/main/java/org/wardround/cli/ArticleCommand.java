package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardround.article.Explanation;
import org.wardround.article.SiteRules;
import org.wardround.article.StoryExtractor;
import org.wardround.article.StoryResult;
import org.wardround.model.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `article`: the story in HTML pages.
@Command(
    name = "article",
    description = "Reads the story out of HTML pages (.html, .htm, .xhtml, also gzipped) or links.")
final class ArticleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private FetchSettings fetch = new FetchSettings();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL",
      description = "Pages, folders of pages, or links.")
  private List<String> sources = List.of();

  @Option(
      names = "--explain",
      description = "Tells which part of the page was chosen and what became of each block.")
  private boolean explain;

  @Option(
      names = "--sites",
      paramLabel = "FILE",
      description = "Rules for single sites; default: models/sites.tsv of the program.")
  private Path rules = Settings.models().resolve("sites.tsv");

  @Override
  public Integer call() {
    StoryExtractor extractor = new StoryExtractor(SiteRules.read(rules));
    GivenPages pages = new GivenPages(sources, fetch.options());
    if (explain) {
      pages.each(given -> explain(given.name(), extractor.extract(given.page())));
      return 0;
    }
    String[] columns = {"id", "title", "byline", "published", "url", "language", "text"};
    try (Results results = output.results(columns)) {
      pages.each(
          given -> {
            StoryResult result = extractor.extract(given.page());
            results.add(line(given.id(), result));
            tellRefusal(given.name(), result);
          });
    }
    return 0;
  }

  private static Map<String, Object> line(String id, StoryResult result) {
    Story story = result instanceof StoryResult.Extracted found ? found.story() : null;
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("title", story == null ? null : story.title());
    line.put("byline", story == null ? null : story.byline());
    line.put("published", story == null ? null : text(story.published()));
    line.put("url", story == null ? null : story.link());
    line.put("language", story == null ? null : story.language());
    line.put("text", story == null ? "" : story.text());
    return line;
  }

  private void tellRefusal(String name, StoryResult result) {
    if (result instanceof StoryResult.NotAStory no) {
      spec.commandLine()
          .getErr()
          .println("wardround: " + name + " is " + no.reason().words() + ". " + no.detail());
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private void explain(String name, StoryResult result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(name);
    switch (result) {
      case StoryResult.Extracted(Story story, Explanation _) -> {
        out.println("  title     " + story.title());
        out.println("  byline    " + story.byline());
        out.println("  published " + story.published() + " (" + story.dateSource() + ")");
        out.println("  link      " + story.link());
      }
      case StoryResult.NotAStory(StoryResult.Reason reason, String detail, Explanation _) ->
          out.println("  no story: " + reason.words() + ". " + detail);
    }
    result.explanation().notes().forEach(note -> out.println("  " + note));
    result
        .explanation()
        .verdicts()
        .forEach(v -> out.println("  " + (v.kept() ? "+ " : "- [" + v.why() + "] ") + v.text()));
  }
}
