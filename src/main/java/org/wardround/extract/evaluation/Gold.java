package org.wardround.extract.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people found in one story, read from its JSON file.
///
/// @param mentions for each organisation the forms of its name
public record Gold(
    List<String> people,
    Map<String, List<String>> mentions,
    List<Fact> facts,
    List<Fact> vacancies) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One fact, found or annotated; of a vacancy only role and organisation.
  public record Fact(
      String person,
      String change,
      @Nullable String role,
      @Nullable String organisation,
      String certainty) {}

  /// True when a name found means an annotated organisation.
  public boolean same(String found, @Nullable String organisation) {
    return Matching.sameOrganisation(found, organisation, mentions);
  }

  /// True when a name is one of any annotated organisation's.
  public boolean organisation(String found) {
    return mentions.keySet().stream().anyMatch(o -> same(found, o));
  }

  /// True when two names mean one person.
  public static boolean samePerson(String one, String other) {
    return Matching.samePerson(one, other);
  }

  /// True when two wordings mean one role.
  public static boolean sameRole(@Nullable String found, @Nullable String role) {
    return Matching.sameRole(found, role);
  }

  /// Reads an annotation. Throws `WardroundException` when the file is none.
  public static Gold read(Path file) {
    try {
      return of(JSON.readTree(Files.readString(file)));
    } catch (IOException | JacksonException broken) {
      throw new WardroundException(
          "The annotation " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  /// An annotation that is JSON already.
  public static Gold of(JsonNode root) {
    List<String> people = new ArrayList<>();
    root.path("people").forEach(p -> people.add(p.path("name").asString()));
    Map<String, List<String>> mentions = new LinkedHashMap<>();
    root.path("organisations").forEach(o -> mentions.put(o.path("name").asString(), forms(o)));
    return new Gold(people, mentions, facts(root.path("facts")), facts(root.path("vacancies")));
  }

  private static List<String> forms(JsonNode organisation) {
    List<String> forms = new ArrayList<>(List.of(organisation.path("name").asString()));
    organisation.path("mentions").forEach(m -> forms.add(m.asString()));
    return forms;
  }

  private static List<Fact> facts(JsonNode list) {
    List<Fact> facts = new ArrayList<>();
    list.forEach(
        f ->
            facts.add(
                new Fact(
                    f.path("person").asString(""),
                    f.path("change").asString(""),
                    text(f.path("role")),
                    text(f.path("organisation")),
                    f.path("certainty").asString("asserted"))));
    return facts;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
