package org.wardround.ledger.export;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Person;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Tenure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Popolo JSON (https://www.popoloproject.com): persons, memberships with their sources,
/// organisations, posts. Persons and memberships are written as they are read, in two passes;
/// organisations and posts are kept in memory.
public final class Popolo {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Organisations organisations;
  private final Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> posts = new LinkedHashMap<>();

  private Popolo(Organisations organisations) {
    this.organisations = organisations;
  }

  /// Writes the whole ledger as one JSON object.
  public static void write(Ledger ledger, Writer out) {
    Popolo popolo = new Popolo(ledger.lexicon().organisations());
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("persons");
      ledger.moves().eachPerson((person, _) -> json.writePOJO(person(person)));
      json.writeEndArray();
      json.writeArrayPropertyStart("memberships");
      ledger
          .moves()
          .eachTenure((person, tenure) -> json.writePOJO(popolo.membership(person, tenure)));
      json.writeEndArray();
      json.writePOJOProperty("organizations", popolo.bodies.values());
      json.writePOJOProperty("posts", popolo.posts.values());
      json.writeEndObject();
    }
  }

  private static Map<String, Object> person(Person person) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", person.id());
    json.put("name", person.name());
    json.put("other_names", person.names().stream().map(name -> Map.of("name", name)).toList());
    return json;
  }

  private Map<String, Object> membership(Person person, Tenure tenure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "id",
        Ids.of("membership", person.id(), tenure.post().toString(), tenure.start().toString()));
    json.put("person_id", person.id());
    String organisation = tenure.post().organisation();
    String role = tenure.post().role();
    if (organisation != null) {
      json.put("organization_id", body(organisation));
    }
    if (role != null) {
      json.put("role", role);
    }
    if (organisation != null && role != null) {
      json.put("post_id", post(organisation, role));
    }
    if (tenure.start() instanceof Tenure.Start.At(var date)) {
      json.put("start_date", date.iso());
    }
    if (tenure.end() instanceof Tenure.End.At(var date)) {
      json.put("end_date", date.iso());
    }
    json.put("sources", sources(tenure));
    return json;
  }

  private static List<Map<String, String>> sources(Tenure tenure) {
    return tenure.evidence().stream()
        .map(said -> source(said.link(), said.claim().best().sentence()))
        .distinct()
        .toList();
  }

  /// In this order, so that two exports of one ledger are the same.
  private static Map<String, String> source(String url, String note) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("url", url);
    json.put("note", note);
    return json;
  }

  private String body(String name) {
    String id = Ids.of("organisation", organisations.key(name));
    bodies.computeIfAbsent(
        id,
        _ -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("id", id);
          json.put("name", organisations.find(name).map(Organisation::name).orElse(name));
          organisations
              .find(name)
              .ifPresent(
                  known -> {
                    json.put("classification", known.kind());
                    json.put(
                        "other_names",
                        known.former().stream().map(former -> Map.of("name", former)).toList());
                  });
          return json;
        });
    return id;
  }

  private String post(String organisation, String role) {
    String id = Ids.of("post", organisations.key(organisation), role);
    posts.computeIfAbsent(
        id,
        _ -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("id", id);
          json.put("label", role);
          json.put("organization_id", body(organisation));
          return json;
        });
    return id;
  }
}
