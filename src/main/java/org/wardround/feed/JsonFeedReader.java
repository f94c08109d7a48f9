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
import org.jspecify.annotations.Nullable;
import org.wardround.feed.RichText.Kind;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), with the slips that hand-made ones show: trailing
/// commas, comments, raw control characters, numbers as identifiers.
final class JsonFeedReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private final String url;
  private final Instant fetchedAt;
  private final FeedLimits limits;

  JsonFeedReader(String url, Instant fetchedAt, FeedLimits limits) {
    this.url = url;
    this.fetchedAt = fetchedAt;
    this.limits = limits;
  }

  FeedDocument read(String text, @Nullable String problem) {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException broken) {
      return problem("is broken JSON: " + broken.getOriginalMessage());
    }
    JsonNode items = feed.path("items");
    if (!items.isArray()) {
      return problem("is JSON, but no JSON Feed: it has no list of items");
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      if (entries.size() == limits.entries()) {
        break;
      }
      entries.add(entry(item));
    }
    String home = string(feed, "home_page_url");
    return new FeedDocument(
        plain(string(feed, "title")),
        home == null ? null : Links.resolve(url, home),
        entries,
        problem == null ? overflow(items.size()) : problem,
        null);
  }

  private FeedEntry entry(JsonNode item) {
    EntryDraft draft = new EntryDraft();
    draft.offer(ID, 0, string(item, "id"));
    draft.offer(TITLE, 0, plain(string(item, "title")));
    draft.offer(LINK, 0, resolved(string(item, "url")));
    draft.offer(LINK, 1, resolved(string(item, "external_url")));
    String id = string(item, "id");
    draft.offer(LINK, 2, Links.isWeb(id) ? id : null);
    draft.offer(PUBLISHED, 0, string(item, "date_published"));
    draft.offer(UPDATED, 0, string(item, "date_modified"));
    draft.offer(AUTHOR, 0, authors(item));
    text(item, "summary", Kind.EITHER, draft::summary);
    text(item, "content_html", Kind.HTML, draft::content);
    if (string(item, "content_html") == null) {
      text(item, "content_text", Kind.PLAIN, draft::content);
    }
    return draft.finish(fetchedAt, limits);
  }

  private void text(
      JsonNode item, String field, Kind kind, java.util.function.Consumer<RichText> taker) {
    String value = string(item, field);
    if (value != null) {
      taker.accept(new RichText(value, kind, url));
    }
  }

  private static @Nullable String authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : item.path("authors")) {
      String name = string(author, "name");
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? string(item.path("author"), "name") : String.join(", ", names);
  }

  private @Nullable String resolved(@Nullable String link) {
    return link == null ? null : Links.resolve(url, link);
  }

  private static @Nullable String plain(@Nullable String title) {
    return title == null ? null : new RichText(title, Kind.EITHER, "").plain();
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? value.asString() : null;
  }

  private @Nullable String overflow(int size) {
    return size <= limits.entries()
        ? null
        : "it has " + size + " entries, of which the first " + limits.entries() + " were read";
  }

  private static FeedDocument problem(String problem) {
    return new FeedDocument(null, null, List.of(), "it " + problem, null);
  }
}
