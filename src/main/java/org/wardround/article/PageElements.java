package org.wardround.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// All elements of a page in their order, walked once: what is said of a story stands in many
/// places, and walking the page for each costs more than reading the story.
final class PageElements {
  private final List<Element> all = new ArrayList<>();
  private final Map<String, List<Element>> byTag = new HashMap<>();

  PageElements(Document document) {
    document.stream()
        .forEach(
            element -> {
              all.add(element);
              byTag.computeIfAbsent(element.normalName(), tag -> new ArrayList<>()).add(element);
            });
  }

  /// Every element, in page order.
  List<Element> all() {
    return all;
  }

  /// The elements of one tag, in page order.
  List<Element> of(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  /// The value of an attribute where it is this one, whatever the case: how HTML compares names.
  static boolean has(Element element, String attribute, String value) {
    return element.attributesSize() > 0 && element.attr(attribute).strip().equalsIgnoreCase(value);
  }
}
