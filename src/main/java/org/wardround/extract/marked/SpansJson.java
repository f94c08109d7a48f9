package org.wardround.extract.marked;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The places of all marks of a story, as JSON. Unlike in the records, places count whole
/// characters (code points), as most languages but Java do.
final class SpansJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SpansJson() {}

  static ObjectNode of(MarkedStory story) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", story.id());
    root.put("text", story.text());
    ArrayNode mentions = root.putArray("mentions");
    story.marks().forEach(mark -> mark(mentions.addObject(), mark, story.text()));
    ObjectNode facts = root.putObject("facts");
    story.facts().forEach(fact -> fact(facts.putObject(fact.id()), fact));
    ObjectNode vacancies = root.putObject("vacancies");
    story.vacancies().forEach(v -> vacancy(vacancies.putObject(v.id()), v));
    return root;
  }

  private static void mark(ObjectNode node, Mark mark, String text) {
    node.put("start", text.codePointCount(0, mark.start()));
    node.put("end", text.codePointCount(0, mark.end()));
    node.put("kind", mark.kind().name().toLowerCase(Locale.ROOT));
    node.put("entity", mark.entity());
    ArrayNode facts = node.putArray("facts");
    mark.facts().forEach(facts::add);
    node.put("vacancy", mark.vacancy());
  }

  private static void fact(ObjectNode node, MarkedFact fact) {
    node.put("role", fact.role());
    node.put("organisation", fact.organisation());
    node.put("date", fact.date());
    node.put("acting", fact.acting());
    node.put("certainty", fact.certainty().word());
    node.put("person", fact.person());
    node.put("change", fact.change().word());
  }

  private static void vacancy(ObjectNode node, MarkedVacancy vacancy) {
    node.put("role", vacancy.role());
    node.put("organisation", vacancy.organisation());
    node.put("reason", Reasons.word(vacancy.reason()));
  }
}
