package org.wardround.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Mends what tags that were never closed do to a feed: an item that has slipped into a
/// description, a date that has slipped into an author's name. What cannot stand there is put
/// behind the element that swallowed it, as a reader of the source would.
final class Nesting {
  private static final Set<String> ITEM = Set.of("item", "entry");

  /// Elements of RSS and Atom that hold text, and what none of them can hold.
  private static final Set<String> HOLDS_TEXT =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "date",
          "author",
          "name",
          "creator",
          "category",
          "language",
          "copyright",
          "managingeditor",
          "webmaster",
          "ttl",
          "lastbuilddate",
          "generator",
          "description",
          "summary",
          "content",
          "encoded",
          "comments");

  private static final Set<String> NEVER_IN_TEXT =
      Set.of("item", "entry", "guid", "pubdate", "description", "lastbuilddate", "channel");

  /// Atom's people have parts of their own, and its content may be XHTML, where `link` and `title`
  /// are at home.
  private static final Map<String, Set<String>> ALLOWED =
      Map.of("author", Set.of("name", "uri", "email", "id"));

  private Nesting() {}

  /// Mends a document; one without such slips stays as it is.
  static void mend(Document document) {
    // The last first: each is put right behind what swallowed it, so that their order stays.
    for (Element element : List.copyOf(document.getAllElements()).reversed()) {
      Element swallowed = swallowedBy(element);
      if (swallowed != null) {
        swallowed.after(element);
      }
    }
  }

  /// The outermost element that has swallowed this one, and should stand before it.
  private static @org.jspecify.annotations.Nullable Element swallowedBy(Element element) {
    String name = name(element);
    if (!NEVER_IN_TEXT.contains(name)) {
      return null;
    }
    Element outermost = null;
    for (Element above = element.parent(); above != null; above = above.parent()) {
      boolean item = ITEM.contains(name(above));
      if (item && !ITEM.contains(name)) {
        return outermost;
      }
      boolean allowed = ALLOWED.getOrDefault(name(above), Set.of()).contains(name);
      if ((item || HOLDS_TEXT.contains(name(above))) && !allowed) {
        outermost = above;
      }
    }
    return outermost;
  }

  private static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
