package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Certainty;
import org.wardround.model.Post;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// Answers questions on tenures from the derived table, as [MoveTable] does on moves.
final class TenureTable {
  private static final String NAMED =
      """
      FROM tenure t JOIN person p ON p.id = t.person
      LEFT JOIN role r ON r.id = t.role LEFT JOIN organisation o ON o.id = t.organisation
      WHERE\s""";

  private final Handle handle;
  private final Keys keys;

  TenureTable(Handle handle, Keys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  /// The tenures of one page, by their begin.
  List<Held> page(TenureQuery query, int offset, int limit) {
    Conditions conditions = conditions(query);
    List<Row> rows =
        conditions
            .bind(
                handle.createQuery(
                    "SELECT t.*, p.name AS person_name, p.names, r.name AS role_name,"
                        + " o.name AS place "
                        + NAMED
                        + conditions.sql()
                        + " ORDER BY t.earliest, t.name, t.person, t.id LIMIT "
                        + limit
                        + " OFFSET "
                        + offset))
            .map((row, _) -> Row.of(row))
            .list();
    Collection<Long> claims =
        new TreeSet<>(rows.stream().flatMap(row -> row.claims.stream()).toList());
    Map<Long, Testimony> testimonies =
        new Testimonies(keys, Verdicts.read(handle, keys)).ofClaims(handle, claims);
    return rows.stream()
        .map(row -> new Held(row.person, row.tenure(MoveTable.evidence(row.claims, testimonies))))
        .filter(held -> !held.tenure().evidence().isEmpty())
        .toList();
  }

  private record Row(Person person, Tenure bare, List<Long> claims) {
    static Row of(ResultSet row) throws SQLException {
      String confirmed = row.getString("confirmed");
      Tenure bare =
          new Tenure(
              row.getString("name"),
              new Post(row.getString("role_name"), row.getString("place")),
              TenureDates.start(row.getString("began_kind"), row.getString("began")),
              TenureDates.end(row.getString("ended_kind"), row.getString("ended")),
              row.getBoolean("acting"),
              Certainty.valueOf(row.getString("certainty")),
              confirmed == null ? null : LocalDate.parse(confirmed),
              row.getInt("sources"),
              Blocks.texts(row.getString("disputes")),
              List.of());
      return new Row(People.ofEvent(row), bare, Blocks.numbers(row.getString("claims")));
    }

    Tenure tenure(List<Testimony> evidence) {
      return new Tenure(
          bare.person(),
          bare.post(),
          bare.start(),
          bare.end(),
          bare.acting(),
          bare.certainty(),
          bare.confirmed(),
          bare.sources(),
          bare.disputes(),
          evidence);
    }
  }

  long count(TenureQuery query) {
    Conditions conditions = conditions(query);
    return conditions
        .bind(handle.createQuery("SELECT count(*) FROM tenure t WHERE " + conditions.sql()))
        .mapTo(Long.class)
        .one();
  }

  /// Who worked where as what, without what was denied, by person and place.
  List<Moves.Tie> ties(TenureQuery query) {
    Conditions conditions = conditions(query).add("t.certainty <> 'DENIED'");
    return conditions
        .bind(
            handle.createQuery(
                "SELECT DISTINCT t.person, p.name AS person_name, p.names, o.name AS place,"
                    + " r.name AS role_name "
                    + NAMED
                    + conditions.sql()
                    + " AND o.id IS NOT NULL ORDER BY p.name, t.person, o.name, r.name"))
        .map(
            (row, _) ->
                new Moves.Tie(
                    People.ofEvent(row), row.getString("place"), row.getString("role_name")))
        .list();
  }

  private Conditions conditions(TenureQuery query) {
    Organisations organisations = keys.lexicon().organisations();
    Conditions conditions = new Conditions().add("t.person = ?", query.person());
    String organisation = query.organisation();
    if (organisation != null) {
      conditions.add("t.organisation IN " + places(query, organisation, conditions, organisations));
    }
    String role = query.role();
    if (role != null) {
      conditions.add("t.role IN " + conditions.rolesCalled(role));
    }
    String day = Columns.iso(query.on());
    if (day != null) {
      conditions
          .add("t.earliest <= ?", day)
          .add("t.latest >= ?", day)
          .add("t.certainty <> 'DENIED'");
    }
    return conditions;
  }

  private static String places(
      TenureQuery query, String name, Conditions conditions, Organisations organisations) {
    return query.exactly()
        ? conditions.sameOrganisation(name, organisations)
        : conditions.organisationsCalled(name, organisations);
  }

  /// The ids of the people who have such a tenure.
  List<String> people(TenureQuery query) {
    Conditions conditions = conditions(query);
    return conditions
        .bind(
            handle.createQuery(
                "SELECT DISTINCT t.person FROM tenure t WHERE "
                    + conditions.sql()
                    + " ORDER BY t.person"))
        .mapTo(String.class)
        .list();
  }
}
