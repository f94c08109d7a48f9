package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.identity.FormerNames;
import org.wardround.ledger.identity.PersonName;
import org.wardround.model.Evidence;
import org.wardround.model.Testimony;

/// Reads claims together with the stories that make them: those of the newest versions, as the
/// user's judgements leave them.
final class Testimonies {
  private static final String CLAIMS =
      """
      SELECT c.*, s.link, s.cluster, s.first_seen, v.title, v.site, v.published, v.company, v.former,
        e.part, e.sentence, e.span_start, e.span_end
      FROM %s JOIN version v ON v.id = c.version
      JOIN story s ON s.id = v.story AND s.current = v.id
      JOIN evidence e ON e.claim = c.id AND e.number = 0
      WHERE %s
      """;

  private final Keys keys;
  private final Verdicts verdicts;

  Testimonies(Keys keys, Verdicts verdicts) {
    this.keys = keys;
    this.verdicts = verdicts;
  }

  /// The claims of these blocks by block, each with its best evidence only.
  Map<String, List<Heard>> ofBlocks(Handle handle, Collection<String> blocks) {
    Map<String, List<Heard>> heard = new HashMap<>();
    handle
        .createQuery(
            CLAIMS.formatted(
                "json_each(:blocks) asked CROSS JOIN claim c", "c.block = asked.value"))
        .bind("blocks", Blocks.json(blocks))
        .map((row, _) -> Map.entry(row.getString("block"), heard(row, Map.of())))
        .forEach(
            said ->
                verdicts
                    .apply(said.getValue(), keys)
                    .ifPresent(
                        claim ->
                            heard
                                .computeIfAbsent(said.getKey(), _ -> new ArrayList<>())
                                .add(claim)));
    for (String block : blocks) {
      List<Heard> added = verdicts.added(block);
      if (!added.isEmpty()) {
        heard.computeIfAbsent(block, _ -> new ArrayList<>()).addAll(added);
      }
    }
    return heard;
  }

  /// The claims of these people with all their evidence, by person.
  Map<String, List<Heard>> ofPeople(Handle handle, Collection<String> people) {
    Map<String, List<Heard>> heard = new HashMap<>();
    for (String person : people) {
      List<Heard> all = new ArrayList<>();
      Map<Long, List<Evidence>> evidence = evidence(handle, person);
      all.addAll(
          read(
              handle
                  .createQuery(
                      CLAIMS.formatted(
                          "member m JOIN claim c ON c.id = m.claim", "m.person = :person"))
                  .bind("person", person),
              evidence));
      handle
          .createQuery("SELECT claim FROM member WHERE person = :person AND claim < 0")
          .bind("person", person)
          .mapTo(Long.class)
          .forEach(id -> verdicts.added(id).ifPresent(all::add));
      heard.put(person, all);
    }
    return heard;
  }

  /// The claims of these ids with all their evidence, without those that are hidden or gone.
  Map<Long, Testimony> ofClaims(Handle handle, Collection<Long> ids) {
    String asked = Blocks.json(ids);
    Map<Long, Testimony> testimonies = new HashMap<>();
    Map<Long, List<Evidence>> evidence =
        evidence(
            handle
                .createQuery(
                    "SELECT e.* FROM json_each(:claims) asked"
                        + " CROSS JOIN evidence e ON e.claim = asked.value AND e.number > 0"
                        + " ORDER BY e.claim, e.number")
                .bind("claims", asked));
    read(
            handle
                .createQuery(
                    CLAIMS.formatted(
                        "json_each(:claims) asked CROSS JOIN claim c", "c.id = asked.value"))
                .bind("claims", asked),
            evidence)
        .forEach(heard -> testimonies.put(heard.id(), heard.testimony()));
    for (long id : ids) {
      verdicts.added(id).ifPresent(heard -> testimonies.put(id, heard.testimony()));
    }
    return testimonies;
  }

  /// The second and further evidence of a person's claims.
  private static Map<Long, List<Evidence>> evidence(Handle handle, String person) {
    return evidence(
        handle
            .createQuery(
                "SELECT e.* FROM member m JOIN evidence e ON e.claim = m.claim"
                    + " WHERE m.person = :person AND e.number > 0 ORDER BY e.claim, e.number")
            .bind("person", person));
  }

  private static Map<Long, List<Evidence>> evidence(Query query) {
    Map<Long, List<Evidence>> evidence = new HashMap<>();
    query
        .map((row, _) -> Map.entry(row.getLong("claim"), ClaimStore.evidence(row)))
        .forEach(
            said ->
                evidence
                    .computeIfAbsent(said.getKey(), _ -> new ArrayList<>(1))
                    .add(said.getValue()));
    return evidence;
  }

  private List<Heard> read(Query query, Map<Long, List<Evidence>> more) {
    List<Heard> heard = new ArrayList<>();
    query
        .map((row, _) -> heard(row, more))
        .forEach(h -> verdicts.apply(h, keys).ifPresent(heard::add));
    return heard;
  }

  private static Heard heard(ResultSet row, Map<Long, List<Evidence>> more) throws SQLException {
    long id = row.getLong("id");
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(ClaimStore.evidence(row));
    evidence.addAll(more.getOrDefault(id, List.of()));
    String link = row.getString("link");
    String site = row.getString("site");
    Testimony testimony =
        new Testimony(
            row.getString("key"),
            ClaimStore.claim(row, evidence),
            link,
            row.getString("title"),
            site == null ? Hosts.of(link) : site,
            said(row),
            row.getString("cluster"));
    String company = row.getString("company");
    return new Heard(
        id,
        name(testimony.claim().person(), row.getString("former")),
        new Voice(testimony, row.getString("organisation_key"), row.getString("role_key")),
        company == null || company.isEmpty() ? Set.of() : Set.of(company.split(" ", -1)));
  }

  private static PersonName name(String person, @Nullable String former) {
    PersonName name = PersonName.parse(person);
    return former == null || former.isEmpty()
        ? name
        : FormerNames.complete(name, FormerNames.read(former));
  }

  /// The day on which a row's story was published, else first seen.
  static LocalDate said(ResultSet row) throws SQLException {
    OffsetDateTime published = Columns.time(row, "published");
    Instant instant =
        published == null ? Columns.knownInstant(row, "first_seen") : published.toInstant();
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
