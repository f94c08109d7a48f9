package org.wardround.article;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page's meta elements by name, property or itemprop; the first of a name counts.
final class Head {
  /// What may hold a story; names further out are the layout's.
  private static final Set<String> STORY = Set.of("article", "main", "body", "html");

  private static final Set<String> OTHERS = Set.of("aside", "nav", "footer");
  private static final Set<Cue> ASIDE = EnumSet.of(Cue.RELATED, Cue.COMMENTS, Cue.SIDEBAR);

  private final Map<String, String> values = new HashMap<>();
  private final Document document;
  private final PageElements elements;
  private final Map<SiteRules.Field, String> ruled;

  /// @param ruled what the rules of the site say instead
  Head(Document document, Map<SiteRules.Field, String> ruled) {
    this.document = document;
    this.elements = new PageElements(document);
    this.ruled = Map.copyOf(ruled);
    for (Element meta : elements.of("meta")) {
      String content = meta.attr("content").strip();
      for (String kind : List.of("name", "property", "itemprop", "http-equiv")) {
        String name = meta.attr(kind);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  /// The first of these that the page gives.
  @Nullable String first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// What the site's rules say of this field, or null.
  @Nullable String ruled(SiteRules.Field field) {
    return ruled.get(field);
  }

  /// The language that the page states, or null.
  @Nullable String language() {
    Element html = document.selectFirst("html");
    String stated = html == null ? "" : (html.attr("lang") + " " + html.attr("xml:lang")).strip();
    if (stated.isEmpty()) {
      return first("og:locale", "content-language", "language", "dc.language", "inlanguage");
    }
    return stated.split(" ", 2)[0];
  }

  Document document() {
    return document;
  }

  PageElements elements() {
    return elements;
  }

  /// The link of this relation, made absolute, or null.
  @Nullable String link(String relation) {
    for (Element link : elements.of("link")) {
      if (link.attr("rel").equalsIgnoreCase(relation) && !link.attr("href").isBlank()) {
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? null : absolute;
      }
    }
    return null;
  }

  /// Whether an element stands among other stories, in comments or beside the story, and so tells
  /// nothing of it.
  static boolean isElsewhere(Element element) {
    for (Element at = element; at != null && !STORY.contains(at.normalName()); at = at.parent()) {
      Set<Cue> cues = Cue.read(at.attr("class") + " " + at.attr("id"));
      if (OTHERS.contains(at.normalName()) || !Collections.disjoint(cues, ASIDE)) {
        return true;
      }
    }
    return false;
  }
}
