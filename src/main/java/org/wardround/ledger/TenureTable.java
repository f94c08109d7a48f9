package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
      t JOIN person p ON p.id = t.person
      LEFT JOIN role r ON r.id = t.role LEFT JOIN organisation o ON o.id = t.organisation
      """;

  private final Handle handle;
  private final Keys keys;
  private final DerivedTable table;

  TenureTable(Handle handle, Keys keys) {
    this.handle = handle;
    this.keys = keys;
    this.table = new DerivedTable(handle, keys, "tenure t");
  }

  /// The tenures of one page, by their begin.
  List<Held> page(TenureQuery query, int offset, int limit) {
    Conditions conditions = conditions(query);
    String sql =
        "SELECT t.*, p.name AS person_name, p.names, r.name AS role_name, o.name AS place FROM "
            + table.page(conditions, "t.earliest, t.name, t.person, t.id", offset, limit)
            + NAMED
            + " ORDER BY t.earliest, t.name, t.person, o.name, r.name";
    List<Row> rows = conditions.bind(handle.createQuery(sql)).map((row, _) -> Row.of(row)).list();
    Map<Long, Testimony> testimonies = table.testimonies(rows.stream().map(Row::claims));
    return rows.stream()
        .map(
            row -> new Held(row.person, row.tenure(DerivedTable.evidence(row.claims, testimonies))))
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
    return table.count(conditions(query));
  }

  /// Who worked where as what, without what was denied, by person and place.
  List<Moves.Tie> ties(TenureQuery query) {
    Conditions conditions = conditions(query).add("t.certainty <> 'DENIED'");
    return conditions
        .bind(
            handle.createQuery(
                "SELECT DISTINCT t.person, p.name AS person_name, p.names, o.name AS place,"
                    + " r.name AS role_name FROM tenure "
                    + NAMED
                    + " WHERE "
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
      conditions.add(
          "t.organisation IN "
              + conditions.organisations(organisation, query.exactly(), organisations));
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

  /// The ids of the people who have such a tenure.
  List<String> people(TenureQuery query) {
    return table.people(conditions(query));
  }
}
