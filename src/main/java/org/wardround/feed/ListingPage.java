package org.wardround.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import org.wardround.model.Page;

/// A page that lists stories, read as a feed for a site that has none.
///
/// Asked for by the feed's address, whose fragment no server ever sees: `https://site/news#listing`
/// finds the list by itself, `https://site/news#css=h2.title a` takes the links of that selector.
public final class ListingPage {
  private static final String BY_ITSELF = "listing";
  private static final String BY_SELECTOR = "css=";

  private ListingPage() {}

  /// True when the address says that its page is to be read as a list.
  public static boolean isAskedFor(String url) {
    String fragment = fragment(url);
    return fragment.equals(BY_ITSELF) || fragment.startsWith(BY_SELECTOR);
  }

  /// The address of a listing page as a feed, with a selector of its links or null to find them.
  public static String address(String url, @Nullable String selector) {
    String bare = url.replaceFirst("#.*$", "");
    return bare + "#" + (selector == null ? BY_ITSELF : BY_SELECTOR + selector);
  }

  /// Reads a listing page in the way that its address asks for.
  public static FeedDocument read(Page page) {
    String html = FeedText.decode(page.body(), page.contentType()).text();
    Document document = Jsoup.parse(html, page.url());
    String fragment = fragment(page.url());
    List<Element> links;
    if (fragment.startsWith(BY_SELECTOR)) {
      String selector = fragment.substring(BY_SELECTOR.length());
      try {
        links = document.select(selector).stream().map(ListingPage::anchor).toList();
      } catch (Selector.SelectorParseException wrong) {
        return document(document, List.of(), "its CSS selector '" + selector + "' is wrong");
      }
    } else {
      links = StoryLinks.in(document);
    }
    List<FeedEntry> entries = entries(links, page.at());
    return document(document, entries, entries.isEmpty() ? "no list of stories is on it" : null);
  }

  private static FeedDocument document(
      Document document, List<FeedEntry> entries, @Nullable String problem) {
    String title = document.title().isBlank() ? null : document.title();
    return new FeedDocument(title, document.location(), entries, problem, null);
  }

  /// A selector may name the link, what holds it, or what it holds.
  private static Element anchor(Element chosen) {
    Element around = chosen.closest("a[href]");
    Element inside = chosen.selectFirst("a[href]");
    return around != null ? around : inside != null ? inside : chosen;
  }

  private static List<FeedEntry> entries(List<Element> links, Instant at) {
    Map<String, FeedEntry> entries = new LinkedHashMap<>();
    for (Element link : links) {
      String url = link.absUrl("href").replaceFirst("#.*$", "");
      String title = title(link);
      if (Links.isWeb(url) && !title.isEmpty()) {
        entries.merge(url, entry(url, title, link, at), ListingPage::better);
      }
    }
    return List.copyOf(entries.values());
  }

  /// The same story is often linked by its picture, its headline and "read more".
  private static FeedEntry better(FeedEntry one, FeedEntry other) {
    int first = one.title() == null ? 0 : one.title().length();
    int second = other.title() == null ? 0 : other.title().length();
    return second > first && first < StoryLinks.SHORTEST_HEADLINE ? other : one;
  }

  private static FeedEntry entry(String url, String title, Element link, Instant at) {
    Optional<Instant> date = date(link);
    boolean future = date.filter(d -> d.isAfter(at)).isPresent();
    Instant published = date.map(d -> d.isAfter(at) ? at : d).orElse(null);
    return new FeedEntry(url, title, url, published, null, null, null, null, future);
  }

  private static String title(Element link) {
    Element heading = link.selectFirst("h1,h2,h3,h4,h5");
    String text = (heading == null ? link : heading).text().strip();
    return text.isEmpty() ? link.attr("title").strip() : text;
  }

  /// The date in the nearest element around the link that has one, and no other story in it.
  private static Optional<Instant> date(Element link) {
    Element around = link;
    for (int level = 0; level < 4 && around != null; level++) {
      List<Element> times = around.select("time");
      if (times.size() > 1) {
        return Optional.empty();
      }
      if (times.size() == 1) {
        Element time = times.getFirst();
        return FeedDates.parse(time.hasAttr("datetime") ? time.attr("datetime") : time.text());
      }
      around = around.parent();
    }
    return Optional.empty();
  }

  private static String fragment(String url) {
    int hash = url.indexOf('#');
    if (hash < 0) {
      return "";
    }
    String raw = url.substring(hash + 1);
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return raw;
    }
  }
}
