package org.wardround.feed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

/// A feed's text as a tree, however broken. The parser knows no document type: external entities
/// are never fetched and internal ones never expanded.
final class Parsed {
  private static final List<String> ROOTS =
      List.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex", "entry", "html", "opml");

  private static final XMLInputFactory STRICT = strict();

  private final Document document;
  private final ParseErrorList errors;
  private final String text;

  private Parsed(Document document, ParseErrorList errors, String text) {
    this.document = document;
    this.errors = errors;
    this.text = text;
  }

  static Parsed of(String text, FeedLimits limits) {
    Parser parser = Parser.xmlParser().setTrackErrors(1).setMaxDepth(limits.depth());
    Document document = parser.parseInput(asHtml4(text), "");
    document.outputSettings().prettyPrint(false);
    Nesting.mend(document);
    return new Parsed(document, parser.getErrors(), text);
  }

  /// The named characters of feeds are those of HTML 4, two of which HTML 5 has moved.
  private static String asHtml4(String text) {
    return text.replace("&lang;", "\u2329").replace("&rang;", "\u232a");
  }

  /// A feed in a namespace that nobody knows, its own root included, means the usual words.
  private Node adopted(Node root) {
    String namespace = root.element().tag().namespace();
    if (root.vocabulary() != Vocabulary.FOREIGN) {
      return root;
    }
    for (Element element : document.getAllElements()) {
      if (element.tag().namespace().equals(namespace)) {
        element.tag().namespace(Parser.NamespaceXml);
      }
    }
    return Node.of(root.element());
  }

  /// The parser's own namespace for elements that declare none.
  static boolean isJsoupDefault(String namespace) {
    return namespace.equals(Parser.NamespaceXml) || namespace.equals(Parser.NamespaceHtml);
  }

  /// The element that makes this a feed, in reading order; rarely deeper than the first level.
  Optional<Node> root() {
    Deque<Element> waiting = new ArrayDeque<>(document.children());
    for (int seen = 0; seen < 20 && !waiting.isEmpty(); seen++) {
      Element element = waiting.removeFirst();
      Node node = Node.of(element);
      if (ROOTS.contains(node.name())) {
        return Optional.of(adopted(node));
      }
      waiting.addAll(element.children());
    }
    return Optional.empty();
  }

  /// The first thing that was wrong with the markup. Our parser forgives what a strict one, which
  /// is asked here, does not.
  Optional<String> error() {
    if (!errors.isEmpty()) {
      return Optional.of(errors.getFirst().getErrorMessage());
    }
    try {
      XMLStreamReader strict = STRICT.createXMLStreamReader(new StringReader(text));
      while (strict.hasNext()) {
        strict.next();
      }
      return Optional.empty();
    } catch (XMLStreamException wrong) {
      return Optional.of(oneLine(wrong));
    }
  }

  private static String oneLine(XMLStreamException wrong) {
    String message = String.valueOf(wrong.getMessage()).replaceFirst("(?s).*Message: ", "");
    int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNumber();
    return "line " + line + ": " + message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }

  /// Reads no document type and fetches nothing.
  private static XMLInputFactory strict() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
