package org.wardround.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of itself in JSON-LD (schema.org). Several blocks, graphs and broken JSON are
/// read as far as they can be.
final class StructuredData {
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "Review",
          "LiveBlogPosting",
          "TechArticle",
          "ScholarlyArticle",
          "MedicalScholarlyArticle",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "Report",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "CriticReview");

  private static final int DEEPEST = 8;

  /// Longer blocks are data of the site's program rather than a description of the page.
  private static final int LONGEST = 4_000_000;

  /// Reads JSON as leniently as pages write it.
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private final List<JsonNode> nodes = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private StructuredData() {}

  static StructuredData of(PageElements page) {
    StructuredData data = new StructuredData();
    for (Element script : page.of("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        data.read(script.data());
      }
    }
    return data;
  }

  private void read(String text) {
    String json = text.strip().replaceFirst("^(<!--|//<!\\[CDATA\\[)", "");
    if (json.length() > LONGEST) {
      return;
    }
    try {
      collect(JSON.readTree(json), 0);
    } catch (JacksonException wrong) {
      broken.add(json);
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      for (String key :
          List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf")) {
        JsonNode inner = node.get(key);
        if (inner != null && !inner.isString()) {
          collect(inner, depth + 1);
        }
      }
    }
  }

  /// The first node that describes an article.
  @Nullable JsonNode article() {
    for (JsonNode node : nodes) {
      if (hasType(node, ARTICLES)
          && (node.has("headline") || node.has("datePublished") || node.has("articleBody"))) {
        return node;
      }
    }
    return null;
  }

  /// Whether the page describes an article.
  boolean hasArticle() {
    return article() != null;
  }

  /// Whether the page describes something of this type.
  boolean hasType(String... types) {
    return nodes.stream().anyMatch(node -> hasType(node, Set.of(types)));
  }

  /// A text value of the article, also out of broken JSON.
  @Nullable String text(String key) {
    JsonNode article = article();
    String found = article == null ? null : text(article.get(key));
    return found == null ? fromBroken(key) : found;
  }

  /// The posts of a live blog, each its headline and text on lines of their own.
  List<String> posts() {
    List<String> posts = new ArrayList<>();
    JsonNode article = article();
    JsonNode updates = article == null ? null : article.get("liveBlogUpdate");
    if (updates != null && updates.isArray()) {
      for (JsonNode update : updates) {
        Stream.of(text(update.get("headline")), text(update.get("articleBody")))
            .filter(Objects::nonNull)
            .forEach(posts::add);
      }
    }
    return posts;
  }

  /// A text value of the first node at all that has it: a page, a recipe, a video.
  @Nullable String anyText(String key) {
    return nodes.stream()
        .map(node -> text(node.get(key)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// A text value of the first node of such a type.
  @Nullable String text(String type, String key) {
    for (JsonNode node : nodes) {
      if (hasType(node, Set.of(type))) {
        String found = text(node.get(key));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// The names under a key that holds a person, an organisation, a reference or several of them.
  List<String> names(String key) {
    JsonNode article = article();
    List<String> names = new ArrayList<>();
    if (article != null) {
      addNames(article.get(key), names);
    }
    return names;
  }

  /// The first name under a key, or null.
  @Nullable String name(String key) {
    List<String> names = names(key);
    return names.isEmpty() ? null : names.getFirst();
  }

  private void addNames(@Nullable JsonNode node, List<String> names) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node.isString()) {
      names.add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(each -> addNames(each, names));
    } else if (node.has("name")) {
      addNames(node.get("name"), names);
    } else if (node.has("@id")) {
      addReferred(node.get("@id"), names);
    }
  }

  private void addReferred(JsonNode id, List<String> names) {
    for (JsonNode node : nodes) {
      if (id.equals(node.get("@id")) && node.has("name")) {
        addNames(node.get("name"), names);
        return;
      }
    }
  }

  private @Nullable String fromBroken(String key) {
    Pattern pair = Pattern.compile("\"" + key + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    for (String json : broken) {
      Matcher matcher = pair.matcher(json);
      if (matcher.find()) {
        return unescape(matcher.group(1));
      }
    }
    return null;
  }

  private static @Nullable String unescape(String raw) {
    try {
      return JSON.readTree("\"" + raw + "\"").stringValue();
    } catch (JacksonException wrong) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isString()) {
      String text = node.stringValue().strip();
      return text.isEmpty() ? null : text;
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "true" : "false";
    }
    if (node.isArray() && !node.isEmpty()) {
      return text(node.get(0));
    }
    for (String key : List.of("url", "name", "@value", "@id")) {
      if (node.has(key) && node.get(key).isString()) {
        return text(node.get(key));
      }
    }
    return null;
  }

  private static boolean hasType(JsonNode node, Set<String> types) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (each.isString() && types.contains(local(each.stringValue()))) {
          return true;
        }
      }
      return false;
    }
    return type.isString() && types.contains(local(type.stringValue()));
  }

  private static String local(String type) {
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
