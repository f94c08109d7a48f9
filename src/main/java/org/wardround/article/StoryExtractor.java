package org.wardround.article;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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
    Document document = parse(page);
    Head head = new Head(document);
    StructuredData data = StructuredData.of(document);
    Box whole = Layout.of(document);
    String title = Titles.find(head, data);
    StoryText text = new StoryText(whole, head, data, title);
    List<Block> kept = text.find();
    int words = kept.stream().mapToInt(b -> b.words).sum();
    if (words < SHORTEST) {
      String detail = "It has " + words + " words of text.";
      return new StoryResult.NotAStory(StoryResult.Reason.EMPTY, detail, text.explanation());
    }
    List<Block> before = before(whole.blocks(), kept);
    return new StoryResult.Extracted(
        story(page, head, data, title, before, kept), text.explanation());
  }

  private static Document parse(Page page) {
    String html = PageDecoder.decode(page.body(), page.contentType());
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, page.url());
  }

  private static Story story(
      Page page,
      Head head,
      StructuredData data,
      String title,
      List<Block> before,
      List<Block> kept) {
    StoryDates.Times times = new StoryDates(head, data, page).find(before);
    return new Story(
        Links.canonical(head, page.url()),
        title,
        kept.stream().map(block -> block.text).collect(Collectors.joining("\n\n")),
        new Bylines(head, data).find(before),
        times.published(),
        times.updated(),
        head.first("og:site_name", "application-name"),
        head.language(),
        head.first("article:section", "section", "parsely-section"),
        head.first("og:image", "twitter:image"),
        times.source());
  }

  /// The blocks up to the beginning of the text: where byline and date stand.
  private static List<Block> before(List<Block> all, List<Block> kept) {
    int end = kept.isEmpty() ? all.size() : all.indexOf(kept.getFirst()) + 3;
    return all.subList(0, Math.min(end, all.size()));
  }
}
