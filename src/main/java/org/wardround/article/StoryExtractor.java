package org.wardround.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Page;
import org.wardround.model.Story;

/// Reads the story out of a page. Thread-safe; never throws for what a page contains.
public final class StoryExtractor {
  /// Deeper elements are drawn up by the parser; no page is read differently for it.
  private static final int DEEPEST = 400;

  private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

  private final SiteRules rules;

  /// Reads every page by the general way.
  public StoryExtractor() {
    this(SiteRules.NONE);
  }

  /// Reads pages by the general way, but for the sites that have rules.
  public StoryExtractor(SiteRules rules) {
    this.rules = rules;
  }

  /// Reads the page.
  public StoryResult extract(Page page) {
    StoryGate.Refusal unreadable = StoryGate.ofBytes(page);
    if (unreadable != null) {
      return refuse(unreadable, Explanation.NONE);
    }
    Document document = parse(page);
    Head head = new Head(document, rules.apply(page, document));
    StructuredData data = StructuredData.of(head.elements());
    Box whole = Layout.of(document);
    String title = Titles.find(head, data, whole);
    StoryText text = new StoryText(whole, head, data, title);
    List<Block> kept = text.find();
    StoryGate.Refusal refusal =
        new StoryGate(page, head, data, whole, title).of(kept, text.words(kept));
    if (refusal != null) {
      return refuse(refusal, text.explanation());
    }
    List<Block> before = before(whole.blocks(), kept);
    return new StoryResult.Extracted(
        story(page, head, data, title, before, text.text(kept)), text.explanation());
  }

  /// Reads a story that stands on several pages, in their order. What a later page repeats of the
  /// former ones is told once; where the first shows no story, that of the next is taken, under the
  /// first one's link if it states none.
  public StoryResult extract(Page page, List<Page> further) {
    StoryResult whole = extract(page);
    for (Page next : further) {
      whole =
          switch (extract(next)) {
            case StoryResult.Extracted found -> joined(whole, under(page, next, found));
            case StoryResult.NotAStory _ -> whole;
          };
    }
    return whole;
  }

  private static StoryResult.Extracted under(Page page, Page next, StoryResult.Extracted found) {
    Story story = found.story();
    return story.link().equals(next.url())
        ? new StoryResult.Extracted(story.withLink(page.url()), found.explanation())
        : found;
  }

  /// The links of the pages that hold more of a page's story: the next one, if the story is parted;
  /// or its versions for print and AMP, if the page itself shows no text. One of these is enough. A
  /// paywall, a log-in or a consent wall is an answer, and is not gone around.
  public List<String> further(Page page) {
    if (StoryGate.ofBytes(page) != null) {
      return List.of();
    }
    Document document = parse(page);
    String next = Continuation.next(document, page.url());
    if (next != null) {
      return List.of(next);
    }
    List<String> versions = Continuation.versions(document, page.url());
    return !versions.isEmpty() && isEmpty(extract(page)) ? versions : List.of();
  }

  private static boolean isEmpty(StoryResult result) {
    return result instanceof StoryResult.NotAStory(StoryResult.Reason reason, _, _)
        && reason == StoryResult.Reason.EMPTY;
  }

  private static StoryResult joined(StoryResult before, StoryResult.Extracted after) {
    return switch (before) {
      case StoryResult.NotAStory _ -> after;
      case StoryResult.Extracted(Story story, Explanation why) ->
          new StoryResult.Extracted(
              story.withText(joined(story.text(), after.story().text())),
              why.and(after.explanation()));
    };
  }

  private static String joined(String text, String more) {
    Set<String> paragraphs = new LinkedHashSet<>(PARAGRAPHS.splitAsStream(text).toList());
    PARAGRAPHS.splitAsStream(more).forEach(paragraphs::add);
    return String.join("\n\n", paragraphs);
  }

  private static StoryResult refuse(StoryGate.Refusal refusal, Explanation explanation) {
    return new StoryResult.NotAStory(refusal.reason(), refusal.detail(), explanation);
  }

  private static Document parse(Page page) {
    String html = PageDecoder.decode(page.body(), page.contentType());
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, page.url());
  }

  private static Story story(
      Page page, Head head, StructuredData data, String title, List<Block> before, String text) {
    StoryDates.Times times = new StoryDates(head, data, page, title).find(before);
    return new Story(
        Links.canonical(head, page.url()),
        title,
        text,
        new Bylines(head, data).find(before),
        times.published(),
        times.updated(),
        either(head.first("og:site_name", "application-name"), data.name("publisher")),
        head.language(),
        either(head.first("article:section", "parsely-section"), data.text("articleSection")),
        either(head.first("og:image", "twitter:image"), data.text("image")),
        times.source());
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  /// The blocks up to the beginning of the text, which may part a standfirst from the rest: where
  /// byline and date stand.
  private static List<Block> before(List<Block> all, List<Block> kept) {
    int end = kept.isEmpty() ? all.size() : all.indexOf(kept.get(Math.min(1, kept.size() - 1))) + 3;
    return all.subList(0, Math.min(end, all.size()));
  }
}
