package org.wardround.feed;

import static org.wardround.feed.EntryDraft.Field.AUTHOR;
import static org.wardround.feed.EntryDraft.Field.ID;
import static org.wardround.feed.EntryDraft.Field.LINK;
import static org.wardround.feed.EntryDraft.Field.PUBLISHED;
import static org.wardround.feed.EntryDraft.Field.TITLE;
import static org.wardround.feed.EntryDraft.Field.UPDATED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;

/// Reads RSS, RDF, Atom, CDF and news sitemaps by one table of words: what an element is called and
/// in which vocabulary decides, not which format the feed says it is. Real feeds mix them.
///
/// Ranks: 0 the format's own word, 1 Dublin Core and the like, 2 iTunes, 3 Media RSS.
final class XmlFeedReader {
  private static final List<String> ENTRY_NAMES = List.of("item", "entry", "url");

  /// Parts of a channel that have titles and links of their own.
  private static final List<String> OTHER_PARTS = List.of("image", "textinput", "cloud", "items");

  private final String url;
  private final Instant fetchedAt;
  private final FeedLimits limits;
  private final EntryDraft feed = new EntryDraft();
  private final List<FeedEntry> entries = new ArrayList<>();
  private @Nullable Integer pollMinutes;
  private int left;

  XmlFeedReader(String url, Instant fetchedAt, FeedLimits limits) {
    this.url = url;
    this.fetchedAt = fetchedAt;
    this.limits = limits;
    this.left = limits.entries();
  }

  FeedDocument read(Node root, @Nullable String problem) {
    if (ENTRY_NAMES.contains(root.name())) {
      entry(root);
    } else {
      part(root);
    }
    return new FeedDocument(
        feed.value(TITLE), feed.value(LINK), entries, overflow(problem), pollMinutes);
  }

  private @Nullable String overflow(@Nullable String problem) {
    return left >= 0
        ? problem
        : "it has "
            + (limits.entries() - left)
            + " entries, of which the first "
            + limits.entries()
            + " were read";
  }

  private void part(Node part) {
    if (part.name().equals("channel")) {
      channelAttributes(part);
    }
    for (Node child : part.children()) {
      if (isEntry(child)) {
        entry(child);
      } else if (child.name().equals("channel") || holdsEntries(child)) {
        unclosedTitle(child);
        part(child);
      } else if (!OTHER_PARTS.contains(child.name())) {
        field(child, feed, url);
        pollHint(child);
      }
    }
  }

  /// A list of items, or an element that nobody closed.
  private static boolean holdsEntries(Node node) {
    return node.children().stream().anyMatch(XmlFeedReader::isEntry);
  }

  private void unclosedTitle(Node node) {
    if (node.is(Vocabulary.CORE, "title")) {
      feed.offer(TITLE, 9, node.text());
    }
  }

  private void channelAttributes(Node channel) {
    feed.offer(LINK, 1, channel.attribute("href"));
  }

  private static boolean isEntry(Node node) {
    return node.vocabulary() == Vocabulary.CORE && ENTRY_NAMES.contains(node.name());
  }

  /// A missing end tag puts the next entry inside this one; it is read after it.
  private void entry(Node item) {
    if (--left < 0) {
      return;
    }
    EntryDraft draft = new EntryDraft();
    String base = item.base(url);
    draft.offer(LINK, 2, absolute(base, item.attribute("href")));
    draft.offer(UPDATED, 3, item.attribute("lastmod"));
    String about = item.attribute("about");
    draft.offer(ID, 1, about);
    List<Node> inner = new ArrayList<>();
    for (Node child : item.children()) {
      if (isEntry(child)) {
        inner.add(child);
      } else {
        field(child, draft, base);
      }
    }
    linkFromId(draft, about);
    if (!draft.isEmpty()) {
      entries.add(draft.finish(fetchedAt, limits));
    }
    inner.forEach(this::entry);
  }

  private static void linkFromId(EntryDraft draft, @Nullable String about) {
    if (Links.isWeb(about)) {
      draft.offer(LINK, 8, about);
    }
  }

  private void field(Node node, EntryDraft draft, String base) {
    switch (node.vocabulary()) {
      case CORE -> core(node, draft, base);
      case DUBLIN_CORE -> dublinCore(node, draft, base);
      case CONTENT, XHTML -> body(node, draft, base);
      case ITUNES -> itunes(node, draft, base);
      case MEDIA -> media(node, draft, base);
      case NEWS -> news(node, draft);
      case FEEDBURNER -> {
        if (node.name().equals("origlink")) {
          draft.offer(LINK, -1, node.text());
        }
      }
      case PRISM -> {
        if (node.name().equals("publicationdate")) {
          draft.offer(PUBLISHED, 2, node.text());
        }
      }
      case SYNDICATION, RDF, FOREIGN -> {}
    }
  }

  private void core(Node node, EntryDraft draft, String base) {
    switch (node.name()) {
      case "title" -> draft.offer(TITLE, 0, rich(node, base).plain());
      case "link" -> link(node, draft);
      case "loc" -> draft.offer(LINK, 0, node.text());
      case "guid" -> guid(node, draft, base);
      case "id" -> draft.offer(ID, 0, node.text());
      case "description", "summary", "abstract" -> draft.summary(rich(node, base));
      case "content", "body", "fullitem" -> draft.content(rich(node, base));
      case "author" -> draft.offer(AUTHOR, 0, Names.of(node));
      case "managingeditor" -> draft.offer(AUTHOR, 4, Names.of(node));
      case "contributor" -> draft.offer(AUTHOR, 5, Names.of(node));
      case "pubdate", "published", "issued" -> draft.offer(PUBLISHED, 0, node.text());
      case "created", "date" -> draft.offer(PUBLISHED, 1, node.text());
      case "updated", "modified", "lastmod" -> draft.offer(UPDATED, 0, node.text());
      default -> {}
    }
  }

  private void dublinCore(Node node, EntryDraft draft, String base) {
    switch (node.name()) {
      case "title" -> draft.offer(TITLE, 1, rich(node, base).plain());
      case "description" -> draft.summary(rich(node, base));
      case "creator", "author" -> draft.offer(AUTHOR, 1, Names.of(node));
      case "identifier" -> draft.offer(ID, 2, node.text());
      case "date" -> draft.offer(PUBLISHED, 1, node.text());
      case "issued", "created" -> draft.offer(PUBLISHED, 2, node.text());
      case "modified" -> draft.offer(UPDATED, 1, node.text());
      default -> {}
    }
  }

  private static void body(Node node, EntryDraft draft, String base) {
    if (node.is(Vocabulary.CONTENT, "encoded") || node.is(Vocabulary.XHTML, "body", "div")) {
      draft.content(rich(node, base));
    }
  }

  private static void itunes(Node node, EntryDraft draft, String base) {
    switch (node.name()) {
      case "title" -> draft.offer(TITLE, 2, rich(node, base).plain());
      case "author" -> draft.offer(AUTHOR, 2, Names.of(node));
      case "summary", "subtitle" -> draft.fallbackSummary(rich(node, base));
      default -> {}
    }
  }

  private static void media(Node node, EntryDraft draft, String base) {
    switch (node.name()) {
      case "group", "content" -> node.children().forEach(child -> mediaText(child, draft, base));
      default -> mediaText(node, draft, base);
    }
  }

  private static void mediaText(Node node, EntryDraft draft, String base) {
    if (node.is(Vocabulary.MEDIA, "title")) {
      draft.offer(TITLE, 3, rich(node, base).plain());
    } else if (node.is(Vocabulary.MEDIA, "description")) {
      draft.fallbackSummary(rich(node, base));
    }
  }

  private static void news(Node node, EntryDraft draft) {
    switch (node.name()) {
      case "news" -> node.children().forEach(child -> news(child, draft));
      case "title" -> draft.offer(TITLE, 0, rich(node, "").plain());
      case "publication_date" -> draft.offer(PUBLISHED, 0, node.text());
      default -> {}
    }
  }

  /// Atom's link has an address and a relation, RSS's is its text.
  private void link(Node node, EntryDraft draft) {
    String base = node.base(url);
    String href = node.attribute("href");
    if (href == null) {
      draft.offer(LINK, 1, absolute(base, node.wholeText()));
      return;
    }
    String relation = Objects.requireNonNullElse(node.attribute("rel"), "alternate");
    if (relation.toLowerCase(Locale.ROOT).matches("(.*[/#])?alternate")) {
      String type = Objects.requireNonNullElse(node.attribute("type"), "text/html");
      draft.offer(LINK, type.contains("html") ? 0 : 3, absolute(base, href));
    }
  }

  private static void guid(Node node, EntryDraft draft, String base) {
    String guid = node.text().strip();
    draft.offer(ID, 0, guid);
    boolean permanent = !"false".equalsIgnoreCase(node.attribute("ispermalink"));
    if (permanent && (Links.isWeb(guid) || node.attribute("ispermalink") != null)) {
      draft.offer(LINK, 5, absolute(base, guid));
    }
  }

  private static @Nullable String absolute(String base, @Nullable String link) {
    return link == null ? null : Links.resolve(base, link);
  }

  private static RichText rich(Node node, String documentBase) {
    return TextConstruct.read(node, documentBase);
  }

  private void pollHint(Node node) {
    if (node.is(Vocabulary.CORE, "ttl")) {
      pollMinutes = positive(node.text());
    } else if (node.is(Vocabulary.SYNDICATION, "updateperiod") && pollMinutes == null) {
      pollMinutes = period(node);
    }
  }

  /// The period divided by the frequency beside it (RSS 1.0 syndication module).
  private static @Nullable Integer period(Node node) {
    Integer minutes =
        switch (node.text().strip().toLowerCase(Locale.ROOT)) {
          case "hourly" -> 60;
          case "daily" -> 24 * 60;
          case "weekly" -> 7 * 24 * 60;
          case "monthly" -> 30 * 24 * 60;
          case "yearly" -> 365 * 24 * 60;
          default -> null;
        };
    Integer times = null;
    for (Node sibling : Node.of(Objects.requireNonNull(node.element().parent())).children()) {
      if (sibling.is(Vocabulary.SYNDICATION, "updatefrequency")) {
        times = positive(sibling.text());
      }
    }
    return minutes == null || times == null ? minutes : Integer.valueOf(minutes / times);
  }

  private static @Nullable Integer positive(String digits) {
    String bare = digits.strip();
    return bare.matches("0*[1-9]\\d{0,6}") ? Integer.valueOf(bare) : null;
  }
}
