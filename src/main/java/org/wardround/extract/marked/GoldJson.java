package org.wardround.extract.marked;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The annotation of a marked story as the JSON that stands beside plain stories.
final class GoldJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MarkedStory story;
  private final Map<String, String> names;

  private GoldJson(MarkedStory story) {
    this.story = story;
    names = story.names();
  }

  static ObjectNode of(MarkedStory story) {
    return new GoldJson(story).root();
  }

  private ObjectNode root() {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", story.id());
    root.put("url", story.url());
    root.put("title", story.title());
    root.put("published", story.published().toString());
    named(root.putArray("people"), Numbers::isPerson);
    named(root.putArray("organisations"), Numbers::isOrganisation);
    ArrayNode facts = root.putArray("facts");
    story.facts().forEach(fact -> fact(facts.addObject(), fact));
    ArrayNode vacancies = root.putArray("vacancies");
    story.vacancies().forEach(vacancy -> vacancy(vacancies.addObject(), vacancy));
    return root;
  }

  private void named(ArrayNode list, Predicate<String> kind) {
    Map<String, Set<String>> wordings = story.wordings();
    wordings.keySet().stream()
        .filter(kind)
        .forEach(
            entity -> {
              ObjectNode one = list.addObject();
              one.put("name", name(entity));
              ArrayNode mentions = one.putArray("mentions");
              wordings.getOrDefault(entity, Set.of()).forEach(mentions::add);
            });
  }

  private void fact(ObjectNode node, MarkedFact fact) {
    node.put("person", name(fact.person()));
    node.put("change", fact.change().word());
    node.put("role", Words.role(fact.role()));
    node.put("organisation", name(fact.organisation()));
    node.put("date", fact.date());
    node.put("acting", fact.acting());
    node.put("certainty", fact.certainty().word());
  }

  private void vacancy(ObjectNode node, MarkedVacancy vacancy) {
    node.put("role", vacancy.role());
    node.put("organisation", name(vacancy.organisation()));
    node.put("reason", vacancy.reason());
  }

  private @Nullable String name(@Nullable String entity) {
    return entity == null ? null : names.getOrDefault(entity, entity);
  }
}
