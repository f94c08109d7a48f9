package org.wardround.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.wardround.model.Evidence;
import org.wardround.model.Testimony;

/// Reads claims together with the stories that make them: those of the newest versions.
final class Testimonies {
  private static final String FROM =
      """
      FROM claim c JOIN story s ON s.current = c.version JOIN version v ON v.id = c.version
      """;

  private Testimonies() {}

  static List<Testimony> all(Handle handle) {
    Map<Long, List<Evidence>> evidence = new HashMap<>();
    handle
        .createQuery(
            "SELECT e.* FROM evidence e JOIN claim c ON c.id = e.claim JOIN story s ON s.current = c.version ORDER BY e.claim, e.number")
        .map((row, _) -> Map.entry(row.getLong("claim"), ClaimStore.evidence(row)))
        .forEach(
            said ->
                evidence
                    .computeIfAbsent(said.getKey(), _ -> new ArrayList<>(1))
                    .add(said.getValue()));
    return handle
        .createQuery(
            "SELECT c.*, s.link, s.cluster, s.first_seen, v.title, v.site, v.published " + FROM)
        .map((row, _) -> testimony(row, evidence.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Testimony testimony(ResultSet row, List<Evidence> evidence) throws SQLException {
    String link = row.getString("link");
    String site = row.getString("site");
    return new Testimony(
        ClaimStore.claim(row, evidence),
        link,
        row.getString("title"),
        site == null ? host(link) : site,
        said(row),
        row.getString("cluster"));
  }

  private static LocalDate said(ResultSet row) throws SQLException {
    OffsetDateTime published = Columns.time(row, "published");
    Instant instant =
        published == null ? Columns.knownInstant(row, "first_seen") : published.toInstant();
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String host(String link) {
    try {
      String host = URI.create(link).getHost();
      return host == null ? link : host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException _) {
      return link;
    }
  }
}
