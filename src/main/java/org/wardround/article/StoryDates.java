package org.wardround.article;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Page;

/// Finds when a story was published and updated, and says where that was found.
///
/// Sources in the order in which they are believed: JSON-LD, microdata, meta elements, marked
/// `time` elements, a line "Published …", the link, the text near the headline, other `time`
/// elements; last, the time of the last change. A time later than the fetch is no time of
/// publication.
final class StoryDates {
  /// What was found.
  ///
  /// @param source `site rule`, `json-ld`, `microdata`, `meta`, `time`, `text`, `url`, `shown` or
  ///   `updated`
  record Times(
      @Nullable OffsetDateTime published,
      @Nullable OffsetDateTime updated,
      @Nullable String source) {}

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

  /// Class names of elements that give the time of publication.
  private static final Pattern NAMED =
      Pattern.compile("publish|entry-date|post-date|date-?posted", Pattern.CASE_INSENSITIVE);

  /// A story has few times, the nearest to its headline; pages of lists have thousands.
  private static final int MOST_MARKED = 12;

  /// A heading of so few words may be a date and nothing else.
  private static final int DATE_ALONE = 4;

  /// From so many days on a change is more than a correction of the story.
  private static final int REWRITTEN = 5;

  private final Head head;
  private final String title;
  private final StructuredData data;
  private final Page page;
  private final DateReader reader;
  private final List<Element> marked;

  StoryDates(Head head, StructuredData data, Page page, String title) {
    this.title = Titles.bare(title);
    this.head = head;
    this.data = data;
    this.page = page;
    this.reader = new DateReader(() -> DateOrder.isDayFirst(head, page));
    this.marked = nearestFirst(head.elements());
  }

  /// Looks everywhere.
  ///
  /// @param before the blocks before and at the beginning of the story's text
  Times find(List<Block> before) {
    OffsetDateTime updated = updated();
    List<FoundTime> all = published(before);
    if (all.isEmpty()) {
      return new Times(updated, updated, updated == null ? null : "updated");
    }
    FoundTime found = rewritten(FoundTime.firstAtHome(best(all)), all, updated, before);
    boolean later = updated != null && !updated.isBefore(found.time());
    return new Times(found.time(), later ? updated : null, found.source());
  }

  private List<FoundTime> published(List<Block> before) {
    List<FoundTime> all = new ArrayList<>();
    add(all, head.ruled(SiteRules.Field.PUBLISHED), "site rule");
    add(all, data.text("datePublished"), "json-ld");
    add(all, data.anyText("datePublished"), "json-ld");
    addElements(all, element -> isProperty(element, "datePublished"), "microdata");
    for (String name : PUBLISHED) {
      add(all, head.first(name), "meta");
    }
    add(all, data.text("dateCreated"), "json-ld");
    add(all, data.anyText("uploadDate"), "json-ld");
    addElements(all, StoryDates::isNamed, "time");
    boolean stated = !all.isEmpty();
    List<Block> near = near(before);
    addText(all, near, RELEASED);
    if (!stated) {
      addUrl(all);
    }
    addText(all, near, ANYTHING);
    addElements(all, StoryDates::isTime, "time");
    return all;
  }

  /// The link tells the day only, and at times the one on which the story was filed: a clock's time
  /// of that day or of a day beside it goes before it.
  private static List<FoundTime> best(List<FoundTime> all) {
    FoundTime first = all.getFirst();
    if (!first.source().equals("url")) {
      return all;
    }
    return all.stream()
        .filter(other -> !other.isMidnight() && other.daysFrom(first) <= 1)
        .findFirst()
        .map(clock -> List.of(clock))
        .orElse(all);
  }

  private @Nullable OffsetDateTime updated() {
    List<FoundTime> all = new ArrayList<>();
    add(all, data.text("dateModified"), "json-ld");
    add(all, data.anyText("dateModified"), "json-ld");
    for (String name : UPDATED) {
      add(all, head.first(name), "meta");
    }
    addElements(all, element -> isProperty(element, "dateModified"), "microdata");
    return all.isEmpty() ? null : FoundTime.firstAtHome(all).time();
  }

  private void add(List<FoundTime> all, @Nullable String text, String source) {
    OffsetDateTime time = reader.read(text);
    if (time != null && isPossible(time)) {
      all.add(new FoundTime(time, source));
    }
  }

  private boolean isPossible(OffsetDateTime time) {
    Instant at = time.toInstant();
    return at.isAfter(EARLIEST) && at.isBefore(page.at().plus(AHEAD));
  }

  private static boolean isProperty(Element element, String name) {
    return PageElements.has(element, "itemprop", name);
  }

  private static boolean isTime(Element element) {
    return element.normalName().equals("time");
  }

  /// Whether its markup says that it is the time of publication.
  private static boolean isNamed(Element element) {
    return isTime(element)
        ? element.hasAttr("pubdate") || NAMED.matcher(element.className()).find()
        : element.normalName().equals("abbr") && element.hasClass("published");
  }

  private static boolean isMarked(Element element) {
    return isTime(element)
        || isNamed(element)
        || isProperty(element, "datePublished")
        || isProperty(element, "dateModified");
  }

  private void addElements(List<FoundTime> all, Predicate<Element> kind, String source) {
    List<Element> elements = marked.stream().filter(kind).limit(MOST_MARKED).toList();
    for (Element element : elements) {
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

  /// Pages that list other stories give the times of these, too: the story's own stands nearest to
  /// its headline.
  private List<Element> nearestFirst(PageElements page) {
    List<Element> times = new ArrayList<>();
    IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();
    int headline = -1;
    for (int i = 0; i < page.all().size(); i++) {
      Element element = page.all().get(i);
      boolean main = headline < 0 && element.normalName().equals("h1");
      if (main && Titles.bare(element.text()).equals(title)) {
        headline = i;
      } else if (isMarked(element)) {
        times.add(element);
        places.put(element, i);
      }
    }
    int center = headline;
    Comparator<Element> near =
        Comparator.comparingInt(e -> distance(places.getOrDefault(e, 0), center));
    return headline < 0 ? times : times.stream().sorted(near).toList();
  }

  /// Of two that are as near the one behind the headline is nearer.
  private static int distance(int place, int headline) {
    return place > headline ? 2 * (place - headline) - 1 : 2 * (headline - place);
  }

  /// Guides and lists are written anew under their old link, and keep their first date in the
  /// markup. Where readers see one date only, that of another day, which is not called an update
  /// and which the markup confirms, the page was published again: its sentences speak of then.
  private FoundTime rewritten(
      FoundTime first, List<FoundTime> all, @Nullable OffsetDateTime updated, List<Block> before) {
    List<FoundTime> shown = new ArrayList<>();
    addText(shown, near(before), ANYTHING);
    if (shown.isEmpty() || first.source().equals("site rule")) {
      return first;
    }
    FoundTime again = shown.getFirst();
    boolean one = shown.stream().allMatch(other -> other.daysFrom(again) <= 1);
    boolean confirmed =
        (updated != null && again.daysFrom(new FoundTime(updated, "")) <= 1)
            || all.stream().anyMatch(time -> isMarkup(time) && time.daysFrom(again) == 0);
    return one && confirmed && !again.isSwapOf(first) && again.daysFrom(first) >= REWRITTEN
        ? new FoundTime(again.time(), "shown")
        : first;
  }

  private static boolean isMarkup(FoundTime time) {
    return !time.source().equals("text") && !time.source().equals("url");
  }

  private static List<Block> near(List<Block> before) {
    return before.subList(Math.max(0, before.size() - REACH), before.size());
  }

  private void addText(List<FoundTime> all, List<Block> near, Pattern labelled) {
    for (Block block : near) {
      boolean heading = block.kind == Block.Kind.HEADING && block.words > DATE_ALONE;
      boolean line = block.words <= LONGEST_LINE && !heading;
      boolean released = RELEASED.matcher(block.text).find();
      if (line
          && labelled.matcher(block.text).find()
          && (released || !CHANGED.matcher(block.text).find())) {
        add(all, block.text, "text");
      }
    }
  }

  private void addUrl(List<FoundTime> all) {
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
