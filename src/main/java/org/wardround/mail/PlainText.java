package org.wardround.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Plain text of messages as HTML: empty lines part paragraphs; what others said before (`>`) and
/// the signature (after `-- `) are left out.
final class PlainText {
  private PlainText() {}

  static String html(String text) {
    String own =
        text.replace("\r\n", "\n")
            .replaceFirst("(?s)(^|\n)-- \n.*", "\n")
            .replaceAll("(?m)^>.*\n?", "");
    return Arrays.stream(own.split("\n\\s*\n"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> "<p>" + escaped(paragraph) + "</p>\n")
        .collect(Collectors.joining());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
