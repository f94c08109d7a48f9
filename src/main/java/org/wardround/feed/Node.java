package org.wardround.feed;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// An element of a feed, seen by its vocabulary and its name in lower case, so that readers need
/// not care for prefixes and spelling.
record Node(Element element, Vocabulary vocabulary, String name) {

  static Node of(Element element) {
    String prefix = element.tag().prefix();
    String namespace = element.tag().namespace();
    if (Parsed.isJsoupDefault(namespace)) {
      namespace = "";
    }
    String name = element.tag().localName().toLowerCase(Locale.ROOT);
    return new Node(element, Vocabulary.of(namespace, prefix), name);
  }

  boolean is(Vocabulary wanted, String... names) {
    return vocabulary == wanted && List.of(names).contains(name);
  }

  List<Node> children() {
    return element.children().stream().map(Node::of).toList();
  }

  /// The value of an attribute, whatever its prefix and case; null where it is missing or blank.
  @Nullable String attribute(String wanted) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String local = key.substring(key.indexOf(':') + 1);
      if (local.equalsIgnoreCase(wanted) && !attribute.getValue().isBlank()) {
        return attribute.getValue().strip();
      }
    }
    return null;
  }

  boolean hasMarkup() {
    return !element.children().isEmpty();
  }

  /// The characters between the tags, entities decoded, nothing folded.
  String text() {
    StringBuilder text = new StringBuilder();
    for (TextNode node : element.textNodes()) {
      text.append(node.getWholeText());
    }
    return text.toString();
  }

  /// The text of this element and all below it.
  String wholeText() {
    return element.wholeText();
  }

  /// Everything between the tags as markup.
  String innerMarkup() {
    return element.html();
  }

  /// The address that relative links in here count from, or "" where none is known.
  String base(String documentUrl) {
    return ancestorBase(element, documentUrl);
  }

  private static String ancestorBase(@Nullable Element element, String documentUrl) {
    if (element == null) {
      return documentUrl;
    }
    String outer = ancestorBase(element.parent(), documentUrl);
    String own = element.attr("xml:base");
    return own.isBlank() ? outer : Links.resolve(outer, own);
  }
}
