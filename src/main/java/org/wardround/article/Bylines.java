package org.wardround.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds who wrote a story: in JSON-LD, then meta elements, then elements named as the byline, then
/// a line "By …" near the headline. Names of the outlet itself count only if nothing else is found.
final class Bylines {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String[] META = {
    "author", "article:author_name", "parsely-author", "sailthru.author", "byl", "dc.creator",
        "dc.contributor",
    "dcterms.creator", "article.author", "authors", "citation_author", "cxenseparse:author",
        "twitter:data1", "article:author",
    "dcsext.author", "rbauthors", "shareaholic:article_author_name", "mediator_author", "vr:author"
  };

  private static final Pattern NAMED =
      Pattern.compile(
          "(^|[\\s_-])(byline|author)s?(([_-]+(name|link|text))s?($|\\s)|$|[\\s_-])", FLAGS);

  private static final Pattern LINKED = Pattern.compile("/authors?/", FLAGS);

  private static final Pattern BY =
      Pattern.compile(
          "(?:^|\\n|\\|)\\W{0,3}(?:(?:written|posted|reported|words|story|published|reviewed)\\s+)?by:?\\s+(.{3,120})",
          FLAGS);

  /// What follows the names in a byline.
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*,?\\s*(?:\\n|\\||•|·|—|–|\\[|\\b(?:for|on)\\b|\\bpublished\\b|\\bposted\\b|\\bupdated\\b|\\d{1,2}[:/.]\\d|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
              + "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\s-\\s|@|\\().*$",
          FLAGS | Pattern.DOTALL);

  private static final Pattern TITLES =
      Pattern.compile(
          ",?\\s+((senior|chief|deputy|associate|assistant|contributing|managing|staff|lead|principal|special|political|health|technology|science|business|sports|news|editor|reporter|correspondent|writer|columnist|producer)\\b.*)$",
          FLAGS);

  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|^\\W*$|\\d{3}|^(admin|administrator|editor|editors|staff|author|guest|unknown|null|undefined|user|webmaster|view all|see all|read more|more|share|follow|about|reading)\\b.{0,12}$|^\\d* ?(min|mins|minutes?)\\b",
          FLAGS);

  private static final Pattern OUTLET =
      Pattern.compile(
          "\\b(staff|newsroom|news desk|editorial|redazione|team|reporters?|press|media|news)\\b",
          FLAGS);

  private static final String AUTHOR = "author";
  private static final int MOST_WORDS = 7;
  private static final int MOST_NAMES = 8;
  private static final int REACH = 20;

  private final Head head;
  private final StructuredData data;
  private final List<String> outlets;

  Bylines(Head head, StructuredData data) {
    this.head = head;
    this.data = data;
    this.outlets =
        Stream.concat(
                Stream.ofNullable(head.first("og:site_name", "application-name")),
                data.names("publisher").stream())
            .map(Titles::bare)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /// The names, separated by commas, or null.
  ///
  /// @param before the blocks before and at the beginning of the story's text
  @Nullable String find(List<Block> before) {
    String ruled = head.ruled(SiteRules.Field.BYLINE);
    // Each is looked for only where the ones before it give no name.
    List<Supplier<Collection<String>>> sources =
        List.of(
            () -> ruled == null ? List.of() : List.of(ruled),
            () -> data.names("author"),
            () -> data.names("creator"),
            () -> Stream.of(META).map(head::first).filter(Objects::nonNull).limit(1).toList(),
            this::elements,
            () -> lines(before));
    Set<String> outlet = Set.of();
    for (Supplier<Collection<String>> source : sources) {
      Set<String> names = names(source.get());
      if (names.stream().anyMatch(name -> !isOutlet(name))) {
        return String.join(", ", names);
      }
      outlet = outlet.isEmpty() ? names : outlet;
    }
    return outlet.isEmpty() ? null : String.join(", ", outlet);
  }

  /// The names of persons that the page's head gives.
  Set<String> stated() {
    Set<String> names = names(data.names("author"));
    if (names.isEmpty()) {
      names = names(Stream.of(META).map(head::first).filter(Objects::nonNull).limit(1).toList());
    }
    names.removeIf(this::isOutlet);
    return names;
  }

  private boolean isOutlet(String name) {
    String bare = Titles.bare(name);
    return OUTLET.matcher(name).find()
        || !name.contains(" ")
        || outlets.stream().anyMatch(outlet -> outlet.contains(bare) || bare.contains(outlet));
  }

  private Collection<String> elements() {
    List<String> texts = new ArrayList<>();
    for (Element element : head.elements().all()) {
      if (texts.size() >= 3) {
        break;
      }
      if (element.attributesSize() == 0 || !isNamed(element) || Head.isElsewhere(element)) {
        continue;
      }
      String text =
          element.hasAttr("content") ? element.attr("content") : element.wholeText().strip();
      if (text.length() < 150 && !text.isBlank()) {
        texts.add(text.replaceAll("[ \\t\\u00a0]+", " ").replaceAll("\\s*\\n\\s*", "\n"));
      }
    }
    return texts;
  }

  /// Whether its markup names it as the byline or a part of it.
  private static boolean isNamed(Element element) {
    return PageElements.has(element, "itemprop", AUTHOR)
        || PageElements.has(element, "rel", AUTHOR)
        || (element.normalName().equals("a") && LINKED.matcher(element.attr("href")).find())
        || NAMED.matcher(element.className()).find()
        || (PageElements.has(element, "itemprop", "name")
            && element.parents().stream()
                .anyMatch(around -> PageElements.has(around, "itemprop", AUTHOR)));
  }

  private static Collection<String> lines(List<Block> before) {
    List<String> texts = new ArrayList<>();
    for (Block block : before.subList(Math.max(0, before.size() - REACH), before.size())) {
      Matcher by = BY.matcher(block.text);
      if (block.words < 30 && by.find()) {
        texts.add(by.group(1));
      }
    }
    return texts.stream().limit(2).toList();
  }

  private static Set<String> names(Collection<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      String plain =
          org.jsoup.parser.Parser.unescapeEntities(text, false).replaceAll("<[^>]+>", "").strip();
      String list =
          AFTER
              .matcher(
                  plain.replaceFirst("(?i)^\\W*((written|posted|story|words)\\s+)?by:?\\s+", ""))
              .replaceFirst("");
      Pattern.compile("\\s*(?:,|;|\\band\\b|&|\\||\\bwith\\b)\\s*")
          .splitAsStream(list)
          .map(name -> TITLES.matcher(name).replaceFirst("").strip())
          .filter(Bylines::isName)
          .limit(MOST_NAMES)
          .forEach(name -> addOnce(name, names));
    }
    return names;
  }

  private static void addOnce(String name, Set<String> names) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (names.stream().noneMatch(other -> other.toLowerCase(Locale.ROOT).equals(lower))) {
      names.add(name);
    }
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && Pattern.compile("\\s+").splitAsStream(name).count() <= MOST_WORDS
        && !NO_NAME.matcher(name).find();
  }
}
