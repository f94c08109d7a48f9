package org.wardround.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the list of stories on a page by its shape: links that stand in the same place of a
/// repeated structure, with headlines for words, into the same site.
///
/// Links are grouped by the tags and classes around them; the group whose headlines say most wins.
final class StoryLinks {
  /// Characters; "Read more" and "Next page" are shorter. Set by eye on news front pages, 2026.
  static final int SHORTEST_HEADLINE = 20;

  private static final int LONGEST_HEADLINE = 250;

  /// Two links of a kind are no list.
  private static final int FEWEST_STORIES = 3;

  private static final int LEVELS = 4;

  private static final Pattern FURNITURE =
      Pattern.compile(
          "nav|menu|footer|sidebar|related|breadcrumb|cookie|newsletter|social|share|popular|tags?|"
              + "advert|promo|login|most-?read|trending",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD_ENDS = Pattern.compile("[\\s_-]+");

  private static final Set<String> FURNITURE_TAGS = Set.of("nav", "footer", "aside", "form");

  private StoryLinks() {}

  /// The links of the best group, in reading order; empty when the page has no list.
  static List<Element> in(Document page) {
    Map<String, List<Element>> groups = new LinkedHashMap<>();
    for (Element anchor : page.select("a[href]")) {
      if (isHeadline(anchor) && !isFurniture(anchor) && isOfSite(anchor, page)) {
        groups.computeIfAbsent(place(anchor), _ -> new ArrayList<>()).add(anchor);
      }
    }
    return groups.values().stream()
        .filter(g -> distinct(g) >= FEWEST_STORIES)
        .max(Comparator.comparingDouble(StoryLinks::weight))
        .orElse(List.of());
  }

  private static boolean isHeadline(Element anchor) {
    int length = words(anchor).length();
    return length >= SHORTEST_HEADLINE && length <= LONGEST_HEADLINE;
  }

  private static String words(Element anchor) {
    Element heading = anchor.selectFirst("h1,h2,h3,h4,h5");
    return (heading == null ? anchor : heading).text();
  }

  private static boolean isFurniture(Element anchor) {
    for (Element e = anchor; e != null && !e.nameIs("body"); e = e.parent()) {
      if (FURNITURE_TAGS.contains(e.normalName()) || namesFurniture(e)) {
        return true;
      }
    }
    return false;
  }

  /// Whole words of a class or id only: "navigation" is furniture, "innovation" is news.
  private static boolean namesFurniture(Element element) {
    String names = element.className() + " " + element.id();
    return WORD_ENDS
        .splitAsStream(names.toLowerCase(Locale.ROOT))
        .anyMatch(name -> FURNITURE.matcher(name).matches() || name.startsWith("navig"));
  }

  private static boolean isOfSite(Element anchor, Document page) {
    String url = anchor.absUrl("href");
    if (!Links.isWeb(url) || url.equals(page.location())) {
      return false;
    }
    String there = host(url);
    String here = host(page.location());
    return there.equals(here) || there.endsWith("." + here) || here.endsWith("." + there);
  }

  private static String host(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(www\\.)?", "")
        .replaceFirst("[/?#:].*$", "");
  }

  private static String place(Element anchor) {
    StringBuilder place = new StringBuilder();
    @Nullable Element element = anchor;
    for (int level = 0; level < LEVELS && element != null; level++) {
      List<String> classes =
          element.classNames().stream().filter(c -> !isCounted(c)).sorted().toList();
      place.append('/').append(element.normalName()).append(classes);
      element = element.parent();
    }
    return place.toString();
  }

  /// Classes such as `post-1234` or `odd` tell siblings apart.
  private static boolean isCounted(String name) {
    return name.matches(".*\\d.*|odd|even|first|last|category-.*|tag-.*");
  }

  private static int distinct(List<Element> group) {
    Set<String> urls = new HashSet<>();
    group.forEach(a -> urls.add(a.absUrl("href")));
    return urls.size();
  }

  /// All that the headlines say; a link in a heading counts double.
  private static double weight(List<Element> group) {
    double weight = 0;
    for (Element anchor : group) {
      boolean heading =
          anchor.closest("h1,h2,h3,h4,h5") != null || anchor.selectFirst("h1,h2,h3,h4,h5") != null;
      weight += Math.sqrt(Objects.requireNonNull(words(anchor)).length()) * (heading ? 2 : 1);
    }
    return weight;
  }
}
