package org.wardround.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/// A text of a feed with what its markup means, turned into plain text or into HTML.
///
/// @param base the address that its relative links count from, or ""
record RichText(String value, Kind kind, String base) {
  /// How the value is to be read.
  enum Kind {
    PLAIN,
    HTML,
    /// RSS does not say; it is HTML when it looks like it.
    EITHER
  }

  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");

  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

  private static final List<String> LINKING =
      List.of("href", "src", "poster", "cite", "longdesc", "data");

  private static final Pattern C1 = Pattern.compile("[\\u0080-\\u009f]");

  /// Characters that mean nothing in text: controls, and halves of a pair.
  private static final Pattern NOISE =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]|\\p{Cs}");

  /// Characters, markup included; headlines run to hundreds.
  private static final int LONGEST_LINE = 50_000;

  RichText {
    value = repair(value);
  }

  /// One line of plain text, made of the first part of a value that is far too long for a line.
  String plain() {
    if (value.length() > LONGEST_LINE) {
      return new RichText(value.substring(0, LONGEST_LINE), kind, base).plain();
    }
    String text = isHtml() ? Jsoup.parseBodyFragment(value).text() : value;
    return repair(text).replaceAll("[\\s\\u0085]+", " ").strip();
  }

  /// HTML with absolute links.
  String markup() {
    if (!isHtml()) {
      return kind == Kind.EITHER && value.indexOf('<') < 0 && value.indexOf('&') < 0
          ? value.strip()
          : Entities.escape(value.strip());
    }
    return base.isBlank() ? value.strip() : absolute();
  }

  private boolean isHtml() {
    return switch (kind) {
      case PLAIN -> false;
      case HTML -> true;
      case EITHER -> looksLikeHtml(value);
    };
  }

  private static boolean looksLikeHtml(String value) {
    Matcher tag = TAG.matcher(value);
    while (tag.find()) {
      if (Tag.isKnownTag(tag.group(1).toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return ENTITY.matcher(value).find();
  }

  private String absolute() {
    Document document = Jsoup.parseBodyFragment(value, base);
    document.outputSettings().prettyPrint(false);
    boolean changed = false;
    for (String attribute : LINKING) {
      for (Element element : document.select("[" + attribute + "]")) {
        String link = element.attr(attribute);
        String resolved = Links.resolve(base, link);
        changed |= !resolved.equals(link);
        element.attr(attribute, resolved);
      }
    }
    return changed ? document.body().html().strip() : value.strip();
  }

  /// Windows-1252 characters that came through as C1 controls get their meaning back; noise goes.
  private static String repair(String text) {
    if (text.chars().noneMatch(RichText::isSuspect)) {
      return text;
    }
    String clean = NOISE.matcher(text).replaceAll("");
    return C1.matcher(clean).replaceAll(found -> windows1252(found.group()));
  }

  private static boolean isSuspect(int c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0xd800 && c <= 0xdfff)
        || c >= 0xfffe;
  }

  private static String windows1252(String control) {
    byte[] one = {(byte) control.charAt(0)};
    String meant = new String(one, java.nio.charset.Charset.forName("windows-1252"));
    return Matcher.quoteReplacement(meant.equals("\ufffd") ? control : meant);
  }
}
