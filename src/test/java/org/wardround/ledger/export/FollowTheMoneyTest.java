package org.wardround.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Ledger;
import org.wardround.model.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Holds the export to the schema of FollowTheMoney: which properties each schema has, of what
/// type, and which it must have. Written down from the YAML files in `followthemoney/schema` of
/// https://github.com/opensanctions/followthemoney (version 4, `Interval` at commit 2d9005a0); only
/// the properties of the schemata that are exported.
class FollowTheMoneyTest {
  /// A schema: what it extends, what it must have, and the type of each property of its own; an
  /// entity's type is the schema it must be of.
  private record Schema(List<String> parents, Set<String> required, Map<String, String> types) {}

  private static final Map<String, Schema> SCHEMATA =
      Map.ofEntries(
          schema(
              "Thing",
              List.of(),
              Set.of("name"),
              "name:name summary:text description:text country:country alias:name previousName:name"
                  + " weakAlias:name sourceUrl:url publisher:string publisherUrl:url"
                  + " wikidataId:identifier keywords:string topics:topic address:address"
                  + " notes:text proof:Document modifiedAt:date retrievedAt:date"),
          schema("LegalEntity", List.of("Thing"), Set.of("name"), "status:string legalForm:string"),
          schema("Person", List.of("LegalEntity"), Set.of("name"), "title:string position:string"),
          schema("Organization", List.of("LegalEntity"), Set.of("name"), ""),
          schema("PublicBody", List.of("Organization"), Set.of("name"), ""),
          schema("Company", List.of("Organization"), Set.of("name"), "jurisdiction:country"),
          schema(
              "Position",
              List.of("Thing"),
              Set.of("name"),
              "organization:Organization inceptionDate:date dissolutionDate:date"),
          schema(
              "Document",
              List.of("Thing"),
              Set.of(),
              "title:string author:string language:language date:date publishedAt:date"),
          schema("Article", List.of("Document"), Set.of(), ""),
          schema(
              "Interval",
              List.of(),
              Set.of(),
              "startDate:date endDate:date date:date summary:text description:text recordId:string"
                  + " sourceUrl:url proof:Document publisher:string publisherUrl:url"
                  + " modifiedAt:date retrievedAt:date"),
          schema("Interest", List.of("Interval"), Set.of(), "role:string status:string"),
          schema(
              "Employment",
              List.of("Interest"),
              Set.of("employer", "employee"),
              "employer:Organization employee:Person"),
          schema(
              "Occupancy",
              List.of("Interval"),
              Set.of("holder", "post"),
              "holder:Person post:Position declarationDate:date status:string"));

  private static final Map<String, String> SHAPES =
      Map.of(
          "date", "\\d{4}(-\\d\\d(-\\d\\d)?)?",
          "url", "https?://\\S+",
          "country", "[a-z]{2}(-[a-z]{3})?");

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T04:00:00Z"));

  @TempDir Path desk;

  private final Map<String, JsonNode> entities = new HashMap<>();

  private static Map.Entry<String, Schema> schema(
      String name, List<String> parents, Set<String> required, String types) {
    Map<String, String> typed = new HashMap<>();
    for (String property : types.isEmpty() ? new String[0] : types.split(" ")) {
      typed.put(property.split(":")[0], property.split(":")[1]);
    }
    return Map.entry(name, new Schema(parents, required, typed));
  }

  @BeforeEach
  void export() {
    StringWriter out = new StringWriter();
    try (Ledger ledger = Ledger.open(desk, CLOCK)) {
      add(ledger, "Tim Kelsey", Change.IN, "commercial director", "Telstra Health", "2015-12");
      add(ledger, "Tim Kelsey", Change.OUT, "national director", "NHS England", null);
      add(ledger, "Ann Able", Change.HOLDS, "chair", null, "2014");
      add(ledger, "Ann Able", Change.HELD, null, "Acme Imaginary Works", null);
      FollowTheMoney.write(ledger, out);
    }
    out.toString()
        .lines()
        .map(JSON::readTree)
        .forEach(e -> entities.put(e.get("id").asString(), e));
  }

  private static void add(
      Ledger ledger,
      String person,
      Change change,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String date) {
    ledger
        .judgements()
        .make(
            new Judgement.AddClaim(
                person,
                change,
                role,
                organisation,
                date,
                false,
                "https://a.example/" + change.word(),
                LocalDate.of(2015, 11, 27),
                "It was said."),
            "test",
            "A story");
  }

  @Test
  void writesEachKindOfEntity() {
    assertThat(entities.values().stream().map(e -> e.get("schema").asString()).distinct())
        .containsExactlyInAnyOrder(
            "Person",
            "Organization",
            "PublicBody",
            "Company",
            "Employment",
            "Occupancy",
            "Position",
            "Article");
  }

  @Test
  void usesOnlyPropertiesOfTheSchemaEachOfItsType() {
    for (JsonNode entity : entities.values()) {
      Map<String, String> types = types(entity.get("schema").asString());
      entity
          .get("properties")
          .properties()
          .forEach(
              property -> {
                assertThat(types).as(entity.toString()).containsKey(property.getKey());
                property.getValue().forEach(v -> check(types.get(property.getKey()), v.asString()));
              });
    }
  }

  private void check(@Nullable String type, String value) {
    if (SCHEMATA.containsKey(String.valueOf(type))) {
      JsonNode other = Objects.requireNonNull(entities.get(value), value);
      assertThat(lineage(other.get("schema").asString())).contains(type);
    } else {
      assertThat(value).isNotBlank().matches(SHAPES.getOrDefault(String.valueOf(type), "(?s).*"));
    }
  }

  @Test
  void givesWhatTheSchemaDemands() {
    for (JsonNode entity : entities.values()) {
      for (String schema : lineage(entity.get("schema").asString())) {
        Set<String> required = Objects.requireNonNull(SCHEMATA.get(schema)).required;
        assertThat(entity.get("properties").propertyNames())
            .as(entity.toString())
            .containsAll(required);
      }
    }
  }

  private static Map<String, String> types(String schema) {
    Map<String, String> types = new HashMap<>();
    lineage(schema).forEach(s -> types.putAll(Objects.requireNonNull(SCHEMATA.get(s)).types));
    return types;
  }

  private static Set<String> lineage(String schema) {
    Set<String> lineage = new HashSet<>(Set.of(schema));
    Objects.requireNonNull(SCHEMATA.get(schema), schema)
        .parents
        .forEach(parent -> lineage.addAll(lineage(parent)));
    return lineage;
  }
}
