package org.wardround.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Page;
import org.wardround.model.Story;

/// Reads the story out of a page. Thread-safe; never throws for what a page contains.
public final class StoryExtractor {
  /// Deeper elements are drawn up by the parser; no page is read differently for it.
  private static final int DEEPEST = 400;

  /// Fewer words are no story.
  private static final int SHORTEST = 25;

  /// Reads the page.
  public StoryResult extract(Page page) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document =
        parser.parseInput(PageDecoder.decode(page.body(), page.contentType()), page.url());
    Head head = new Head(document);
    StructuredData data = StructuredData.of(document);
    List<String> notes = new ArrayList<>();
    List<Box> parts = new BodyFinder(Layout.of(document), notes).find();
    parts.forEach(Clutter::mark);
    String title = Titles.find(head, data);
    Clutter.dropTitle(parts, title == null ? "" : title);
    List<Block> kept = Clutter.kept(parts);
    Explanation explanation = explain(notes, parts);
    int words = kept.stream().mapToInt(b -> b.words).sum();
    if (words < SHORTEST) {
      return new StoryResult.NotAStory(
          StoryResult.Reason.EMPTY, "It has " + words + " words of text.", explanation);
    }
    return new StoryResult.Extracted(story(page, head, data, title, text(kept)), explanation);
  }

  private static Story story(
      Page page, Head head, StructuredData data, @Nullable String title, String text) {
    String link = Links.canonical(head, page.url());
    StoryDates.Times times = StoryDates.find(head, data, page);
    return new Story(
        link,
        title == null ? "" : title,
        text,
        Bylines.find(head, data),
        times.published(),
        times.updated(),
        head.first("og:site_name", "application-name"),
        language(head),
        head.first("article:section", "section", "parsely-section"),
        head.first("og:image", "twitter:image"),
        times.source());
  }

  private static @Nullable String language(Head head) {
    var html = head.document().selectFirst("html");
    String stated = html == null ? "" : html.attr("lang").strip();
    return stated.isEmpty() ? head.first("og:locale", "content-language") : stated;
  }

  private static String text(List<Block> kept) {
    return kept.stream().map(block -> block.text).collect(Collectors.joining("\n\n"));
  }

  private static Explanation explain(List<String> notes, List<Box> parts) {
    List<Explanation.Verdict> verdicts =
        parts.stream()
            .flatMap(part -> part.blocks().stream())
            .map(b -> new Explanation.Verdict(b.kept(), b.dropped == null ? "" : b.dropped, b.text))
            .toList();
    return new Explanation(notes, verdicts);
  }
}
