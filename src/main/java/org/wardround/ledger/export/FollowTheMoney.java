package org.wardround.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Career;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Person;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Post;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// FollowTheMoney entities, one a line: Person, Organization (Company, PublicBody), Employment,
/// Article as its proof. A tenure without an organisation becomes an Occupancy of a Position.
///
/// Written person by person; only ids of what has been written are kept in memory. See
/// https://followthemoney.tech for the schema.
public final class FollowTheMoney {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Writer out;
  private final Organisations organisations;
  private final Set<String> written = new HashSet<>();

  private FollowTheMoney(Writer out, Organisations organisations) {
    this.out = out;
    this.organisations = organisations;
  }

  /// Writes every tenure of the ledger and all that it refers to.
  public static void write(Ledger ledger, Writer out) {
    FollowTheMoney export = new FollowTheMoney(out, ledger.lexicon().organisations());
    ledger.moves().eachTenure(export::add);
  }

  /// Writes the tenures of one person and all that they refer to.
  public static void write(Career career, Organisations organisations, Writer out) {
    FollowTheMoney export = new FollowTheMoney(out, organisations);
    career.tenures().forEach(tenure -> export.add(career.person(), tenure));
  }

  private void add(Person person, Tenure tenure) {
    entity(
        person.id(),
        "Person",
        property("name", person.name()),
        property("alias", person.names().toArray(String[]::new)));
    List<String> proof = tenure.evidence().stream().map(this::article).distinct().toList();
    Post post = tenure.post();
    if (post.organisation() == null) {
      occupancy(person, tenure, proof);
    } else {
      employment(person, tenure, organisation(post.organisation()), proof);
    }
  }

  private void employment(Person person, Tenure tenure, String employer, List<String> proof) {
    Map<String, List<String>> properties = interval(tenure, proof);
    properties.put("employee", List.of(person.id()));
    properties.put("employer", List.of(employer));
    if (tenure.post().role() != null) {
      properties.put("role", List.of(tenure.post().role()));
    }
    write(
        Ids.of("employment", person.id(), tenure.post().toString(), tenure.start().toString()),
        "Employment",
        properties);
  }

  private void occupancy(Person person, Tenure tenure, List<String> proof) {
    String role = Objects.requireNonNullElse(tenure.post().role(), "unknown");
    String position = Ids.of("position", role);
    entity(position, "Position", property("name", role));
    Map<String, List<String>> properties = interval(tenure, proof);
    properties.put("holder", List.of(person.id()));
    properties.put("post", List.of(position));
    write(
        Ids.of("occupancy", person.id(), role, tenure.start().toString()), "Occupancy", properties);
  }

  private static Map<String, List<String>> interval(Tenure tenure, List<String> proof) {
    Map<String, List<String>> properties = new LinkedHashMap<>();
    if (tenure.start() instanceof Tenure.Start.At(var date)) {
      properties.put("startDate", List.of(date.iso()));
    }
    if (tenure.end() instanceof Tenure.End.At(var date)) {
      properties.put("endDate", List.of(date.iso()));
    }
    Testimony best = tenure.evidence().getFirst();
    properties.put("date", List.of(best.said().toString()));
    properties.put("status", List.of(status(tenure)));
    properties.put("summary", List.of(best.claim().best().sentence()));
    properties.put("proof", proof);
    List<String> links =
        tenure.evidence().stream()
            .map(Testimony::link)
            .filter(FollowTheMoney::isUrl)
            .distinct()
            .toList();
    if (!links.isEmpty()) {
      properties.put("sourceUrl", links);
    }
    return properties;
  }

  private static String status(Tenure tenure) {
    String acting = tenure.acting() ? ", acting" : "";
    String ended = tenure.end() instanceof Tenure.End.Open ? "current" : "ended";
    return ended + acting + ", " + tenure.certainty().word();
  }

  private static boolean isUrl(String link) {
    return link.startsWith("http://") || link.startsWith("https://");
  }

  private String article(Testimony testimony) {
    String id = Ids.of("article", testimony.link());
    entity(
        id,
        "Article",
        property("name", testimony.title()),
        property("title", testimony.title()),
        property("publishedAt", testimony.said().toString()),
        property("publisher", testimony.site()),
        property("sourceUrl", isUrl(testimony.link()) ? testimony.link() : null));
    return id;
  }

  private String organisation(String name) {
    Optional<Organisation> known = organisations.find(name);
    String id = Ids.of("organisation", organisations.key(name));
    entity(
        id,
        schema(known),
        property("name", known.map(Organisation::name).orElse(name)),
        property(
            "previousName",
            known.map(Organisation::former).orElse(List.of()).toArray(String[]::new)),
        property("country", known.map(Organisation::country).map(Names::fold).orElse(null)));
    return id;
  }

  private static String schema(Optional<Organisation> known) {
    if (known.filter(body -> Organisations.isOf(body, "public")).isPresent()) {
      return "PublicBody";
    }
    return known.filter(body -> Organisations.isOf(body, "industry")).isPresent()
        ? "Company"
        : "Organization";
  }

  private record Property(String name, List<String> values) {}

  private static Property property(String name, @Nullable String... values) {
    return new Property(
        name,
        Arrays.stream(values)
            .filter(value -> value != null && !value.isEmpty())
            .map(Objects::requireNonNull)
            .toList());
  }

  private void entity(String id, String schema, Property... properties) {
    Map<String, List<String>> filled = new LinkedHashMap<>();
    for (Property property : properties) {
      if (!property.values.isEmpty()) {
        filled.put(property.name, property.values);
      }
    }
    write(id, schema, filled);
  }

  private void write(String id, String schema, Map<String, List<String>> properties) {
    if (!written.add(id)) {
      return;
    }
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("id", id);
    entity.put("schema", schema);
    entity.put("properties", properties);
    try {
      out.write(JSON.writeValueAsString(entity));
      out.write('\n');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
