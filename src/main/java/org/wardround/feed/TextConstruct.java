package org.wardround.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.wardround.feed.RichText.Kind;

/// What an element that carries text means: Atom's `type` and `mode` (RFC 4287, section 3.1; Atom
/// 0.3), RSS's silence, and markup that nobody escaped.
final class TextConstruct {
  private TextConstruct() {}

  static RichText read(Node node, String documentBase) {
    String base = node.base(documentBase);
    String type = lower(node.attribute("type"));
    String mode = lower(node.attribute("mode"));
    if (mode.equals("base64") || isBinary(type)) {
      return new RichText(unpacked(node.text()), Kind.EITHER, base);
    }
    if (node.hasMarkup()) {
      return new RichText(inline(node, type), Kind.HTML, base);
    }
    return new RichText(node.text(), kind(node, type, mode), base);
  }

  private static Kind kind(Node node, String type, String mode) {
    return switch (type) {
      case "html", "text/html", "xhtml", "application/xhtml+xml" -> Kind.HTML;
      case "text", "text/plain", "plain" -> Kind.PLAIN;
      default -> isAtom(node) && mode.isEmpty() && type.isEmpty() ? Kind.PLAIN : Kind.EITHER;
    };
  }

  private static boolean isAtom(Node node) {
    return node.element().tag().namespace().toLowerCase(Locale.ROOT).contains("atom");
  }

  /// Atom wraps XHTML in a div that is no part of the text.
  private static String inline(Node node, String type) {
    boolean wrapped = type.contains("xhtml") && node.children().size() == 1;
    Node inner = wrapped ? node.children().getFirst() : node;
    return wrapped && inner.name().equals("div") ? inner.innerMarkup() : node.innerMarkup();
  }

  private static boolean isBinary(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.contains("json");
  }

  private static String unpacked(String packed) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(packed);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return packed;
    }
  }

  private static String lower(@org.jspecify.annotations.Nullable String value) {
    return Objects.requireNonNullElse(value, "").toLowerCase(Locale.ROOT);
  }
}
