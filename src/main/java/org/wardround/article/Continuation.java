package org.wardround.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds where a page's story goes on, and where else it stands whole.
///
/// `rel=next` often leads to another story (blogs link their neighbours so), hence the link must be
/// the page's own with the next number in it: `/story` and `/story/2`, `?page=2` and `?page=3`,
/// `story.html` and `story-2.html`.
final class Continuation {
  /// The ways to write a page's number into a link; the first group goes before the number.
  private static final List<Pattern> NUMBERED =
      List.of(
          Pattern.compile("^(.*)[?&](?:page|p|pg|pagenum|pageno)=(\\d{1,2})$"),
          Pattern.compile("^(.*?)/?(?:/page|/p)/?(\\d{1,2})/?$"),
          Pattern.compile("^(.*?)/(\\d{1,2})/?$"),
          Pattern.compile("^(.*?)[-_,](?:page|p)?[-_]?(\\d{1,2})((?:\\.\\w{3,5})?)$"));

  private record Numbered(String link, int number) {}

  private Continuation() {}

  /// The link of the next page of the same story, or null.
  static @Nullable String next(Document document, String url) {
    return document.select("link[rel~=(?i)^next$], a[rel~=(?i)(^|\\s)next(\\s|$)]").stream()
        .map(link -> link.absUrl("href"))
        .filter(link -> follows(url, link))
        .findFirst()
        .orElse(null);
  }

  /// The links of other versions of the same page: for printing, then for AMP.
  static List<String> versions(Document document, String url) {
    return Stream.of("link[rel=alternate][media=print]", "link[rel=amphtml]")
        .map(document::selectFirst)
        .filter(Objects::nonNull)
        .map((Element link) -> link.absUrl("href"))
        .filter(link -> link.startsWith("http") && !link.equals(url))
        .toList();
  }

  /// Whether one link is the other's with the next number.
  static boolean follows(String url, String next) {
    List<Numbered> before = readings(url);
    return readings(next).stream()
        .filter(candidate -> candidate.number > 1)
        .anyMatch(c -> before.contains(new Numbered(c.link, c.number - 1)));
  }

  /// Every way to read a link: as the first page, or with a number in it.
  private static List<Numbered> readings(String url) {
    String link = url.replaceFirst("#.*$", "").toLowerCase(Locale.ROOT);
    List<Numbered> readings = new ArrayList<>();
    readings.add(new Numbered(bare(link), 1));
    for (Pattern pattern : NUMBERED) {
      Matcher m = pattern.matcher(link);
      if (m.matches()) {
        String end = m.groupCount() > 2 ? m.group(3) : "";
        readings.add(new Numbered(bare(m.group(1) + end), Integer.parseInt(m.group(2))));
      }
    }
    return readings;
  }

  private static String bare(String link) {
    return link.replaceFirst("^https?://", "").replaceFirst("/+$", "");
  }
}
