package org.wardround.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds a story's headline: the one that stands over the text, confirmed by what the page's head
/// says; else what the head says, without the outlet's name.
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|·•»–—-]\\s+|\\s+::\\s+|\\s+//\\s+|\\s*[|]\\s*");
  private static final Pattern DANGLING = Pattern.compile("\\s*([|·•»–—-]|::|//)$");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile(" ");

  /// A shorter heading is a label, unless the head confirms it.
  private static final int FEWEST_WORDS = 4;

  private Titles() {}

  /// The headline; empty when there is none.
  static String find(Head head, StructuredData data, Box page) {
    String ruled = head.ruled(SiteRules.Field.TITLE);
    if (ruled != null) {
      return ruled.strip();
    }
    List<String> stated =
        Stream.of(
                data.text("headline"),
                head.first("og:title"),
                head.first("twitter:title"),
                head.first("headline", "dc.title", "parsely-title", "sailthru.title"),
                head.document().title())
            .filter(Objects::nonNull)
            .map(text -> Parser.unescapeEntities(text, false).strip())
            .filter(text -> !text.isEmpty())
            .toList();
    String site = head.first("og:site_name", "application-name");
    String heading = heading(headings(head.elements(), site), stated);
    if (heading != null) {
      return withoutLabel(heading, stated);
    }
    return stated.isEmpty() ? "" : shown(stated, page).orElse(withoutSite(stated.getFirst(), site));
  }

  private static List<String> headings(PageElements page, @Nullable String site) {
    List<String> headings = new ArrayList<>();
    for (Element h1 : page.of("h1")) {
      String text = h1.text().strip();
      boolean isSite = site != null && bare(site).equals(bare(text));
      if (!bare(text).isEmpty() && !isSite && !headings.contains(text)) {
        headings.add(text);
      }
    }
    return headings;
  }

  private static @Nullable String heading(List<String> headings, List<String> stated) {
    for (String heading : headings) {
      String bare = bare(heading);
      if (words(heading) >= 2
          && stated.stream().anyMatch(text -> bare(text).contains(bare) || endsWith(bare, text))) {
        return heading;
      }
    }
    boolean only = headings.size() == 1 && words(headings.getFirst()) >= FEWEST_WORDS;
    return only ? headings.getFirst() : null;
  }

  private static boolean endsWith(String bare, String text) {
    return words(text) >= FEWEST_WORDS && bare.endsWith(" " + bare(text));
  }

  /// Some headings carry a section's label within ("Politics | …"), which the head leaves out.
  private static String withoutLabel(String heading, List<String> stated) {
    String bare = bare(heading);
    return stated.stream()
        .filter(text -> endsWith(bare, text) && words(heading) - words(text) <= 2)
        .findFirst()
        .orElse(heading);
  }

  /// The words alone, in lower case.
  static String bare(String text) {
    return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static int words(String text) {
    return (int) SPACE.splitAsStream(bare(text)).count();
  }

  /// The part of a stated title that stands on the page as a line of its own.
  private static Optional<String> shown(List<String> stated, Box page) {
    Set<String> lines = new HashSet<>();
    page.forEachBlock(
        block -> {
          if (block.words < 40 && block.linkShare() < 0.5) {
            lines.add(bare(block.text));
          }
        });
    return stated.stream()
        .flatMap(text -> Stream.concat(Stream.of(text), SEPARATOR.splitAsStream(text)))
        .filter(part -> words(part) >= FEWEST_WORDS && lines.contains(bare(part)))
        .findFirst()
        .map(String::strip);
  }

  private static String withoutSite(String title, @Nullable String site) {
    List<String> parts = SEPARATOR.splitAsStream(title).toList();
    if (parts.size() < 2) {
      return title;
    }
    String first = parts.getFirst();
    String last = parts.getLast();
    if (site != null && bare(site).equals(bare(first))) {
      return title.substring(title.indexOf(parts.get(1), first.length())).strip();
    }
    boolean named = site != null && bare(site).equals(bare(last));
    if (named || (words(last) <= 4 && words(last) < words(title) / 2)) {
      String rest = title.substring(0, title.lastIndexOf(last)).strip();
      return DANGLING.matcher(rest).replaceFirst("").strip();
    }
    return title;
  }
}
