package org.wardround.feed;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Feed;
import org.wardround.model.WardroundException;

/// Subscription lists as other readers exchange them (OPML 2.0). What is written is read back as it
/// was: categories, whatever they nest, and feeds that are switched off.
public final class Opml {
  /// Readers agree on `isComment="true"` for "ignore this" (OPML 2.0, "Common attributes").
  private static final String OFF = "isComment";

  private Opml() {}

  /// Reads a list, in its order; an address that stands twice counts once.
  ///
  /// @param name the file, for messages
  /// @throws WardroundException when the bytes are no OPML
  public static List<Feed> read(byte[] bytes, String name) {
    String text = FeedText.decode(bytes, null).text();
    Node root =
        Parsed.of(text, FeedLimits.DEFAULT)
            .root()
            .filter(r -> r.name().equals("opml"))
            .orElseThrow(() -> new WardroundException(name + " is no list of feeds (OPML)."));
    Map<String, Feed> feeds = new LinkedHashMap<>();
    for (Node part : root.children()) {
      if (part.name().equals("body")) {
        outlines(part, "", true, feeds);
      }
    }
    return List.copyOf(feeds.values());
  }

  private static void outlines(Node parent, String path, boolean on, Map<String, Feed> feeds) {
    for (Node outline : parent.children()) {
      boolean enabled = on && !"true".equalsIgnoreCase(outline.attribute(OFF));
      String url = outline.attribute("xmlUrl");
      if (url != null) {
        feeds.putIfAbsent(url, feed(outline, url, path, enabled));
      }
      String inner = url == null ? path + "/" + escaped(title(outline, "")) : path;
      outlines(outline, inner, enabled, feeds);
    }
  }

  private static Feed feed(Node outline, String url, String path, boolean enabled) {
    String own = Objects.requireNonNullElse(outline.attribute("category"), "");
    String category =
        path.isEmpty() && !own.isEmpty() ? own.replaceFirst(",.*$", "").strip() : path;
    return new Feed(url, title(outline, url), outline.attribute("htmlUrl"), category, enabled);
  }

  private static String title(Node outline, String otherwise) {
    String title = outline.attribute("title");
    String text = title == null ? outline.attribute("text") : title;
    return text == null ? otherwise : text;
  }

  /// Writes a list, grouped by category.
  public static String write(List<Feed> feeds, String title) {
    Folder top = new Folder();
    feeds.forEach(top::add);
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeCharacters("\n  ");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters(title);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n  ");
      xml.writeStartElement("body");
      top.write(xml, "\n    ");
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string refused to be written to", impossible);
    }
    return out.toString();
  }

  /// A category with what is in it, in the order of the list.
  private static final class Folder {
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Feed> feeds = new ArrayList<>();

    void add(Feed feed) {
      Folder folder = this;
      for (String name : steps(feed.category())) {
        folder = folder.folders.computeIfAbsent(name, _ -> new Folder());
      }
      folder.feeds.add(feed);
    }

    void write(XMLStreamWriter xml, String indent) throws XMLStreamException {
      for (Feed feed : feeds) {
        xml.writeCharacters(indent);
        writeFeed(xml, feed);
      }
      for (Map.Entry<String, Folder> inner : folders.entrySet()) {
        xml.writeCharacters(indent);
        xml.writeStartElement("outline");
        attribute(xml, "text", inner.getKey());
        inner.getValue().write(xml, indent + "  ");
        xml.writeCharacters(indent);
        xml.writeEndElement();
      }
    }
  }

  private static void writeFeed(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    attribute(xml, "type", "rss");
    attribute(xml, "text", feed.title());
    attribute(xml, "title", feed.title());
    attribute(xml, "xmlUrl", feed.url());
    attribute(xml, "htmlUrl", feed.site());
    attribute(xml, OFF, feed.enabled() ? null : "true");
  }

  /// XML has no way to write most control characters; no title needs them.
  private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, value.replaceAll("[\\x00-\\x1f\\ufffe\\uffff]|\\p{Cs}", " "));
    }
  }

  private static List<String> steps(String category) {
    return Stream.of(category.split("(?<!\\\\)/"))
        .filter(step -> !step.isEmpty())
        .map(step -> step.replace("\\/", "/"))
        .toList();
  }

  private static String escaped(String step) {
    return step.replace("/", "\\/");
  }
}
