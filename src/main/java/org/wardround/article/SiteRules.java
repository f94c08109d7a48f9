package org.wardround.article;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Page;
import org.wardround.model.WardroundException;

/// Rules for the sites whose pages are read wrongly without: CSS selectors by host, each valid for
/// pages fetched before a day, so that pages of an older layout stay readable after a redesign.
///
/// The file has four columns parted by tabs: host (its subdomains included), last day or `-`,
/// field, selector. Fields are `body` (the text stands in these elements), `remove` (take these
/// away first), `title`, `byline` and `published` (the text or the `content` or `datetime`
/// attribute of the first such element). Lines that start with `#` are comments. Immutable.
public final class SiteRules {
  /// No rules at all.
  public static final SiteRules NONE = new SiteRules(List.of());

  /// What a rule tells.
  enum Field {
    BODY,
    REMOVE,
    TITLE,
    BYLINE,
    PUBLISHED
  }

  /// The mark of an element that a rule has chosen as the text.
  static final String CHOSEN = "data-wardround-body";

  private record Rule(String host, LocalDate until, Field field, Evaluator selector) {
    boolean isFor(String pageHost, LocalDate day) {
      return (pageHost.equals(host) || pageHost.endsWith("." + host)) && !day.isAfter(until);
    }
  }

  private static final Pattern TAB = Pattern.compile("\t+");
  private static final int COLUMNS = 4;

  private final List<Rule> rules;

  private SiteRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// Reads a file of rules; one that does not exist holds none. Throws `WardroundException` that
  /// names file and line when a line is no rule.
  public static SiteRules read(Path file) {
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      List<Rule> rules = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(rule(line, file + ", line " + (i + 1)));
        }
      }
      return new SiteRules(rules);
    } catch (IOException broken) {
      throw new WardroundException("The site rules " + file + " cannot be read.", broken);
    }
  }

  private static Rule rule(String line, String place) {
    List<String> cells = TAB.splitAsStream(line.strip()).toList();
    if (cells.size() != COLUMNS) {
      throw new WardroundException(
          "In %s stand %d columns; a rule has host, last day, field and selector, parted by tabs."
              .formatted(place, cells.size()));
    }
    try {
      LocalDate until = cells.get(1).equals("-") ? LocalDate.MAX : LocalDate.parse(cells.get(1));
      Field field = Field.valueOf(cells.get(2).toUpperCase(Locale.ROOT));
      return new Rule(
          cells.get(0).toLowerCase(Locale.ROOT), until, field, QueryParser.parse(cells.get(3)));
    } catch (DateTimeParseException
        | IllegalArgumentException
        | Selector.SelectorParseException wrong) {
      throw new WardroundException("In " + place + " is no rule: " + wrong.getMessage(), wrong);
    }
  }

  /// Applies the rules for the page to its document: removes what is to go, marks the chosen text,
  /// and answers the texts of the single fields.
  Map<Field, String> apply(Page page, Document document) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    String host = host(page.url());
    LocalDate day = LocalDate.ofInstant(page.at(), ZoneOffset.UTC);
    for (Rule rule : rules) {
      if (!rule.isFor(host, day)) {
        continue;
      }
      for (Element element : document.select(rule.selector())) {
        switch (rule.field()) {
          case BODY -> element.attr(CHOSEN, "");
          case REMOVE -> element.remove();
          case TITLE, BYLINE, PUBLISHED -> texts.putIfAbsent(rule.field(), text(element));
        }
      }
    }
    return texts;
  }

  private static String text(Element element) {
    for (String attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private static String host(String url) {
    try {
      @Nullable String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException wrong) {
      return "";
    }
  }
}
