package org.wardround.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Finds a story's text in the data of a page's program: sites that draw the story in the browser
/// send it as JSON (`<script type="application/json">`), each after a scheme of its own.
///
/// What they have in common is a list whose items are paragraphs: a string, or an object that holds
/// one under a usual name, perhaps cut into pieces for its links. The list with the most told words
/// under the page's own headline is the story.
final class ScriptText {
  /// Names under which schemes keep the pieces of a paragraph, in their order.
  private static final List<String> PIECES =
      List.of("text", "value", "content", "children", "html", "body", "paragraph");

  /// Kinds of items that are no told text.
  private static final Set<String> APART =
      Set.of(
          "inline-newsletter", "newsletter", "ad", "image", "figure", "video", "embed", "related");

  private static final int FEWEST_WORDS = 80;

  /// A paragraph has at least so many words.
  private static final int PARAGRAPH = 8;

  /// So far above the list the headline may stand, in objects.
  private static final int REACH = 4;

  /// Larger ones are catalogues.
  private static final int LONGEST = 4_000_000;

  private static final int DEEPEST = 60;

  /// Longer texts, in characters, are whole stories or made to hurt.
  private static final int LONGEST_PARAGRAPH = 20_000;

  private final String title;
  private final Deque<JsonNode> around = new ArrayDeque<>();
  private List<String> best = List.of();
  private int bestWords;

  private ScriptText(String title) {
    this.title = Titles.bare(title);
  }

  /// The paragraphs of the story with that headline; none where no script holds it.
  static List<String> find(PageElements page, String title) {
    ScriptText text = new ScriptText(title);
    for (Element script : page.of("script")) {
      String type = script.attr("type").toLowerCase(Locale.ROOT);
      if (type.contains("json") && !type.contains("ld+json")) {
        text.read(script.data());
      }
    }
    return text.bestWords < FEWEST_WORDS ? List.of() : text.best;
  }

  private void read(String json) {
    if (json.length() > LONGEST || title.isEmpty()) {
      return;
    }
    try {
      visit(StructuredData.JSON.readTree(json), 0);
    } catch (JacksonException notJson) {
      around.clear(); // a program of another kind
    }
  }

  private void visit(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      weigh(node);
      node.forEach(each -> visit(each, depth + 1));
    } else if (node.isObject()) {
      around.push(node);
      node.forEach(each -> visit(each, depth + 1));
      around.pop();
    }
  }

  private void weigh(JsonNode list) {
    List<String> paragraphs = new ArrayList<>();
    int words = 0;
    for (JsonNode item : list) {
      String text = isApart(item) ? "" : paragraph(item);
      if (!text.isEmpty()) {
        paragraphs.add(text);
        int here = text.split(" ", -1).length;
        words += here >= PARAGRAPH && Block.endsLikeASentence(text) ? here : 0;
      }
    }
    if (words > bestWords && isUnderTheHeadline()) {
      best = paragraphs;
      bestWords = words;
    }
  }

  private static boolean isApart(JsonNode item) {
    JsonNode type = item.get("type");
    return type != null && type.isString() && APART.contains(type.stringValue());
  }

  private static String paragraph(JsonNode item) {
    StringBuilder text = new StringBuilder();
    append(item, text, 0);
    if (text.length() > LONGEST_PARAGRAPH) {
      return "";
    }
    boolean markup = text.indexOf("<") >= 0 && text.indexOf(">") >= 0;
    String plain = markup ? Jsoup.parse(text.toString()).text() : text.toString();
    return plain.replaceAll("\\s+", " ").strip();
  }

  private static void append(JsonNode node, StringBuilder text, int depth) {
    if (depth > DEEPEST || text.length() > LONGEST_PARAGRAPH) {
      return;
    }
    if (node.isString()) {
      text.append(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(each -> append(each, text, depth + 1));
    } else if (node.isObject()) {
      for (String piece : PIECES) {
        if (node.has(piece)) {
          append(node.get(piece), text, depth + 1);
          return;
        }
      }
    }
  }

  /// Whether an object around the list, not far out, has the page's headline.
  private boolean isUnderTheHeadline() {
    return around.stream().limit(REACH).anyMatch(this::hasHeadline);
  }

  private boolean hasHeadline(JsonNode object) {
    for (JsonNode value : object) {
      if (value.isString() && isHeadline(value.stringValue())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeadline(String value) {
    return value.length() <= 2 * title.length() + 20 && Titles.bare(value).equals(title);
  }
}
