package org.wardround.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.IndexedStory;
import org.wardround.model.Mention;
import org.wardround.model.Post;
import org.wardround.model.Story;
import org.wardround.model.Vacancy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Annotated stories: a text file with its annotation beside it.
final class GoldStories {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Evidence NONE = new Evidence(Evidence.Part.TITLE, "", 0, 0);

  private GoldStories() {}

  /// All stories of a folder by the name of their file.
  static Map<String, IndexedStory> read(Path folder) throws IOException {
    Map<String, IndexedStory> stories = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        IndexedStory story = story(file);
        stories.put(story.key(), story);
      }
    }
    return stories;
  }

  private static IndexedStory story(Path file) throws IOException {
    JsonNode gold = JSON.readTree(file.toFile());
    String written = Files.readString(Path.of(file.toString().replace(".json", ".txt")));
    String text = written.substring(written.indexOf("\n\n") + 2);
    String title = gold.get("title").asString();
    Story story =
        Story.of(gold.get("url").asString(), title, text)
            .withPublished(
                LocalDate.parse(gold.get("published").asString())
                    .atStartOfDay()
                    .atOffset(ZoneOffset.UTC),
                "gold");
    Extraction extraction = new Extraction(mentions(gold, text), claims(gold), vacancies(gold));
    return new IndexedStory(
        gold.get("id").asString(), Instant.EPOCH, 1, story, extraction, null, null);
  }

  private static List<Mention> mentions(JsonNode gold, String text) {
    List<Mention> mentions = new ArrayList<>();
    gather(gold.get("people"), Mention.Kind.PERSON, text, mentions);
    gather(gold.get("organisations"), Mention.Kind.ORGANISATION, text, mentions);
    return mentions;
  }

  private static void gather(
      JsonNode named, Mention.Kind kind, String text, List<Mention> mentions) {
    for (JsonNode one : named) {
      for (JsonNode form : one.get("mentions")) {
        Matcher places = Pattern.compile(Pattern.quote(form.asString())).matcher(text);
        while (places.find()) {
          mentions.add(
              new Mention(
                  kind,
                  one.get("name").asString(),
                  Evidence.Part.TEXT,
                  places.start(),
                  places.end()));
        }
      }
    }
  }

  private static List<Claim> claims(JsonNode gold) {
    List<Claim> claims = new ArrayList<>();
    for (JsonNode fact : gold.get("facts")) {
      claims.add(
          new Claim(
              fact.get("person").asString(),
              Change.valueOf(fact.get("change").asString().toUpperCase(Locale.ROOT)),
              new Post(text(fact, "role"), text(fact, "organisation")),
              null,
              fact.get("acting").asBoolean(),
              Certainty.valueOf(fact.get("certainty").asString().toUpperCase(Locale.ROOT)),
              null,
              List.of(NONE),
              new Claim.Grounds("gold", List.of())));
    }
    return claims;
  }

  private static List<Vacancy> vacancies(JsonNode gold) {
    List<Vacancy> vacancies = new ArrayList<>();
    for (JsonNode open : gold.get("vacancies")) {
      Post post = new Post(text(open, "role"), text(open, "organisation"));
      vacancies.add(new Vacancy(post, null, NONE));
    }
    return vacancies;
  }

  private static @Nullable String text(JsonNode of, String name) {
    JsonNode value = of.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}
