package org.wardround.web;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes Atom (RFC 4287).
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /// Signs that XML cannot hold.
  private static final String UNWRITABLE = "[\\p{Cc}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]";

  private AtomFeed() {}

  /// One event.
  ///
  /// @param id never changes
  /// @param updated RFC 3339
  record Entry(String id, String title, String updated, String link, @Nullable String summary) {}

  /// A feed at an address, the latest entry first.
  static String write(String self, String page, String title, List<Entry> entries) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", self);
      element(xml, "title", title);
      element(
          xml,
          "updated",
          entries.isEmpty() ? "1970-01-01T00:00:00Z" : entries.getFirst().updated());
      xml.writeStartElement("author");
      element(xml, "name", "Wardround");
      xml.writeEndElement();
      link(xml, "self", self);
      link(xml, "alternate", page);
      for (Entry entry : entries) {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated());
        link(xml, "alternate", entry.link());
        if (entry.summary() != null) {
          element(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("a string can always be written to", broken);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll(UNWRITABLE, " "));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address.replaceAll(UNWRITABLE, ""));
  }
}
