package org.wardround.article;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Page;

/// Finds when a story was published and updated, and says where that was found.
///
/// Sources in the order in which they are believed: JSON-LD, microdata, meta elements, `time`
/// elements, the text near the headline, the link; last, the time of the last change. A time later
/// than the fetch is no time of publication.
final class StoryDates {
  /// What was found.
  ///
  /// @param source `site rule`, `json-ld`, `microdata`, `meta`, `time`, `text`, `url` or `updated`
  record Times(
      @Nullable OffsetDateTime published,
      @Nullable OffsetDateTime updated,
      @Nullable String source) {}

  private record Found(OffsetDateTime time, String source) {}

  private static final String[] PUBLISHED = {
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published-date",
    "publication_date",
    "pubdate",
    "ptime",
    "cxenseparse:recs:publishtime",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "datecreated",
    "date",
    "dcsext.articlefirstpublished",
    "rnews:datepublished",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "displaydate",
    "timestamp",
    "og:pubdate",
    "lastmodifieddate"
  };

  private static final String[] UPDATED = {
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "article:modified",
    "lastmod",
    "last-modified",
    "dc.date.modified"
  };

  private static final Pattern IN_URL =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d{1,2})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANGED =
      Pattern.compile(
          "\\b(updated|modified|edited|corrected|revised)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELEASED =
      Pattern.compile("\\b(published|posted|released|issued)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern ANYTHING = Pattern.compile("");

  /// Before the web there were no news pages.
  private static final Instant EARLIEST = Instant.parse("1993-01-01T00:00:00Z");

  /// Clocks differ, and a bare date of today may be ahead of UTC.
  private static final Duration AHEAD = Duration.ofHours(26);

  /// Longer blocks are told text, whose dates are the story's matter.
  private static final int LONGEST_LINE = 30;

  private static final int REACH = 25;

  private final Head head;
  private final StructuredData data;
  private final Page page;
  private final DateReader reader;

  StoryDates(Head head, StructuredData data, Page page) {
    this.head = head;
    this.data = data;
    this.page = page;
    this.reader = new DateReader(() -> DateOrder.isDayFirst(head, page));
  }

  /// Looks everywhere.
  ///
  /// @param before the blocks before and at the beginning of the story's text
  Times find(List<Block> before) {
    OffsetDateTime updated = updated();
    Found found = published(before);
    if (found == null) {
      return new Times(updated, updated, updated == null ? null : "updated");
    }
    boolean later = updated != null && !updated.isBefore(found.time());
    return new Times(found.time(), later ? updated : null, found.source());
  }

  private @Nullable Found published(List<Block> before) {
    List<Found> all = new ArrayList<>();
    add(all, head.ruled(SiteRules.Field.PUBLISHED), "site rule");
    add(all, data.text("datePublished"), "json-ld");
    add(all, data.anyText("datePublished"), "json-ld");
    addElements(all, "[itemprop=datePublished]", "microdata");
    for (String name : PUBLISHED) {
      add(all, head.first(name), "meta");
    }
    add(all, data.text("dateCreated"), "json-ld");
    add(all, data.anyText("uploadDate"), "json-ld");
    addElements(
        all,
        "time[pubdate], time[class~=(?i)publish|entry-date|post-date|date-?posted], abbr.published",
        "time");
    boolean stated = !all.isEmpty();
    List<Block> near = before.subList(Math.max(0, before.size() - REACH), before.size());
    addText(all, near, RELEASED);
    if (!stated) {
      addUrl(all);
    }
    addElements(all, "time", "time");
    addText(all, near, ANYTHING);
    return all.isEmpty() ? null : withOffset(all);
  }

  /// The first, in the outlet's own offset where another source tells the same minute with one.
  private static Found withOffset(List<Found> all) {
    Found first = all.getFirst();
    if (!first.time().getOffset().equals(ZoneOffset.UTC)) {
      return first;
    }
    Instant minute = first.time().toInstant().truncatedTo(ChronoUnit.MINUTES);
    return all.stream()
        .filter(other -> !other.time().getOffset().equals(ZoneOffset.UTC))
        .filter(other -> other.time().toInstant().truncatedTo(ChronoUnit.MINUTES).equals(minute))
        .findFirst()
        .map(other -> new Found(other.time(), first.source()))
        .orElse(first);
  }

  private @Nullable OffsetDateTime updated() {
    List<Found> all = new ArrayList<>();
    add(all, data.text("dateModified"), "json-ld");
    add(all, data.anyText("dateModified"), "json-ld");
    for (String name : UPDATED) {
      add(all, head.first(name), "meta");
    }
    addElements(all, "[itemprop=dateModified]", "microdata");
    return all.isEmpty() ? null : withOffset(all).time();
  }

  private void add(List<Found> all, @Nullable String text, String source) {
    OffsetDateTime time = reader.read(text);
    if (time != null && isPossible(time)) {
      all.add(new Found(time, source));
    }
  }

  private boolean isPossible(OffsetDateTime time) {
    Instant at = time.toInstant();
    return at.isAfter(EARLIEST) && at.isBefore(page.at().plus(AHEAD));
  }

  private void addElements(List<Found> all, String selector, String source) {
    for (Element element : head.document().select(selector)) {
      if (Head.isElsewhere(element)) {
        continue;
      }
      for (String attribute : List.of("datetime", "content", "title")) {
        add(all, element.hasAttr(attribute) ? element.attr(attribute) : null, source);
      }
      String text = element.text();
      if (!CHANGED.matcher(text).find()) {
        add(all, text, source);
      }
    }
  }

  private void addText(List<Found> all, List<Block> near, Pattern labelled) {
    for (Block block : near) {
      boolean line = block.words <= LONGEST_LINE && block.kind != Block.Kind.HEADING;
      boolean released = RELEASED.matcher(block.text).find();
      if (line
          && labelled.matcher(block.text).find()
          && (released || !CHANGED.matcher(block.text).find())) {
        add(all, block.text, "text");
      }
    }
  }

  private void addUrl(List<Found> all) {
    Matcher m = IN_URL.matcher(Links.canonical(head, page.url()));
    if (m.find()) {
      String month = m.group(2).toLowerCase(Locale.ROOT);
      boolean named = !Character.isDigit(month.charAt(0));
      String date =
          named
              ? m.group(3) + " " + month + " " + m.group(1)
              : m.group(1) + "-" + month + "-" + m.group(3);
      add(all, date, "url");
    }
  }
}
