package org.wardround.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wardround.Shared;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases of the feedparser project (Python) as a measure for any reader of feeds: the feed's
/// title and link, and the first entry's title, link, identifier, author, summary and content,
/// compared as text without markup. Cases that need HTTP headers are left out.
public final class FeedparserCases {
  private static final String ROOT = "feedparser/";

  /// What one reader got right.
  ///
  /// @param refused files of which nothing was read for a stated reason
  /// @param right and
  /// @param checked values by field
  public record Score(
      int files,
      int refused,
      Map<String, Integer> right,
      Map<String, Integer> checked,
      List<String> wrong) {
    public int allRight() {
      return right.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int allChecked() {
      return checked.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private FeedparserCases() {}

  /// Scores a reader, which returns null for a feed that it cannot read.
  public static Score score(Function<byte[], @Nullable FeedDocument> reader) throws IOException {
    Map<String, byte[]> files = Shared.files("feeds-feedparser.tar.gz", ROOT);
    String cases =
        new String(
            Objects.requireNonNull(files.get(ROOT + "expectations.jsonl")), StandardCharsets.UTF_8);
    Score score = new Score(0, 0, new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    for (String line : cases.lines().toList()) {
      JsonNode test = JsonMapper.shared().readTree(line);
      String name = test.path("file").asString();
      byte[] feed = files.get(ROOT + "tests/" + name);
      boolean counts =
          test.path("headers").isEmpty() && !name.contains("/sanitize/") && name.endsWith(".xml");
      if (counts && feed != null) {
        score = add(score, name, test, reader.apply(feed));
      }
    }
    return score;
  }

  private static Score add(Score score, String name, JsonNode test, @Nullable FeedDocument feed) {
    for (JsonNode check : test.path("checks")) {
      String field = field(check.path("path"));
      JsonNode expected = check.path("value");
      if (field == null || !expected.isString() || !check.path("op").asString().equals("==")) {
        continue;
      }
      String found = feed == null ? null : value(feed, field);
      score.checked().merge(field, 1, Integer::sum);
      if (plain(found).equals(plain(expected.asString()))) {
        score.right().merge(field, 1, Integer::sum);
      } else {
        score.wrong().add(name + " " + field + ": " + found + ", not " + expected);
      }
    }
    boolean refused =
        feed == null
            || (feed.problem() != null && feed.title() == null && feed.entries().isEmpty());
    return new Score(
        score.files() + 1,
        score.refused() + (refused ? 1 : 0),
        score.right(),
        score.checked(),
        score.wrong());
  }

  private static @Nullable String field(JsonNode path) {
    List<String> steps = new ArrayList<>();
    path.forEach(step -> steps.add(step.asString()));
    return switch (String.join(".", steps)) {
      case "feed.title", "feed.link" -> String.join(".", steps);
      case "entries.0.title", "entries.0.link", "entries.0.id", "entries.0.author" ->
          "entry." + steps.getLast();
      case "entries.0.summary", "entries.0.description" -> "entry.summary";
      case "entries.0.content.0.value" -> "entry.content";
      default -> null;
    };
  }

  private static @Nullable String value(FeedDocument feed, String field) {
    if (field.startsWith("feed.")) {
      return field.equals("feed.title") ? feed.title() : feed.link();
    }
    if (feed.entries().isEmpty()) {
      return null;
    }
    FeedEntry entry = feed.entries().getFirst();
    return switch (field) {
      case "entry.title" -> entry.title();
      case "entry.link" -> entry.link();
      case "entry.id" -> entry.id();
      case "entry.author" -> entry.author();
      case "entry.summary" -> entry.summary();
      default -> entry.content();
    };
  }

  private static String plain(@Nullable String text) {
    String plain = Objects.requireNonNullElse(text, "");
    for (int i = 0; i < 2; i++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    return plain.replaceAll("<[^>]*>", " ").replaceAll("[\\s\\u00a0\\p{Z}]+", " ").strip();
  }
}
