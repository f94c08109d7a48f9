package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Certainty;
import org.wardround.model.Move;
import org.wardround.model.Post;
import org.wardround.model.Testimony;

/// Answers questions on moves from the derived table, page by page: only the claims behind the
/// moves shown are read. For one question at a time.
final class MoveTable {
  private static final String NAMED =
      """
      m JOIN person p ON p.id = m.person
      LEFT JOIN role xr ON xr.id = m.out_role LEFT JOIN organisation xo ON xo.id = m.out_organisation
      LEFT JOIN role nr ON nr.id = m.in_role LEFT JOIN organisation n ON n.id = m.in_organisation
      """;

  private static final String PAGE =
      "SELECT m.*, p.name AS person_name, p.names, xr.name AS left_role, xo.name AS left_name,"
          + " nr.name AS joined_role, n.name AS joined_name FROM ";

  private final Handle handle;
  private final Keys keys;
  private final DerivedTable table;

  MoveTable(Handle handle, Keys keys) {
    this.handle = handle;
    this.keys = keys;
    this.table = new DerivedTable(handle, keys, "move m");
  }

  /// The moves of one page.
  List<Moved> page(MoveQuery query, Moves.Order order, int offset, int limit) {
    Conditions conditions = conditions(query);
    String latest =
        switch (order) {
          case ANNOUNCED -> "m.announced DESC, m.name";
          case TOLD -> "m.said DESC, m.announced DESC, m.name";
        };
    String sql =
        PAGE
            + table.page(conditions, latest + ", m.person, m.id", offset, limit)
            + NAMED
            + " ORDER BY "
            + latest
            + ", xr.name, xo.name, nr.name, n.name, m.person";
    List<Row> rows = conditions.bind(handle.createQuery(sql)).map((row, _) -> Row.of(row)).list();
    Map<Long, Testimony> testimonies = table.testimonies(rows.stream().map(Row::claims));
    return rows.stream()
        .map(row -> new Moved(row.person, row.move(DerivedTable.evidence(row.claims, testimonies))))
        .filter(moved -> !moved.move().evidence().isEmpty())
        .toList();
  }

  /// A row of the table; its evidence is read for all rows of a page at once.
  private record Row(Person person, Move bare, List<Long> claims) {
    static Row of(ResultSet row) throws SQLException {
      Move bare =
          new Move(
              row.getString("name"),
              half(row, "out", row.getString("left_role"), row.getString("left_name")),
              half(row, "in", row.getString("joined_role"), row.getString("joined_name")),
              LocalDate.parse(row.getString("announced")),
              Certainty.valueOf(row.getString("certainty")),
              row.getInt("sources"),
              Blocks.texts(row.getString("disputes")),
              List.of());
      return new Row(People.ofEvent(row), bare, Blocks.numbers(row.getString("claims")));
    }

    private static Move.@Nullable Half half(
        ResultSet row, String side, @Nullable String role, @Nullable String organisation)
        throws SQLException {
      boolean acting = row.getBoolean(side + "_acting");
      return row.wasNull()
          ? null
          : new Move.Half(new Post(role, organisation), Columns.date(row, side + "_date"), acting);
    }

    Move move(List<Testimony> evidence) {
      return new Move(
          bare.person(),
          bare.out(),
          bare.in(),
          bare.announced(),
          bare.certainty(),
          bare.sources(),
          bare.disputes(),
          evidence);
    }
  }

  long count(MoveQuery query) {
    return table.count(conditions(query));
  }

  /// From where to where people went, of moves of which both organisations are told and that are
  /// not denied, the latest announced first.
  List<Moves.Transfer> transfers(MoveQuery query) {
    Conditions conditions = conditions(query).add("m.certainty <> 'DENIED'");
    return conditions
        .bind(
            handle.createQuery(
                "SELECT m.name, xo.name AS left_name, n.name AS joined_name FROM move "
                    + NAMED
                    + " WHERE "
                    + conditions.sql()
                    + " AND xo.id IS NOT NULL AND n.id IS NOT NULL"
                    + " ORDER BY m.announced DESC, m.name"))
        .map(
            (row, _) ->
                new Moves.Transfer(
                    row.getString("name"),
                    row.getString("left_name"),
                    row.getString("joined_name")))
        .list();
  }

  /// How many moves that are not denied were announced in each month that has any.
  List<Moves.Month> months(MoveQuery query) {
    Conditions conditions = conditions(query).add("m.certainty <> 'DENIED'");
    return conditions
        .bind(
            handle.createQuery(
                "SELECT substr(m.announced, 1, 7) AS month, count(in_acting) AS taken,"
                    + " count(out_acting) AS gone FROM move m WHERE "
                    + conditions.sql()
                    + " GROUP BY month ORDER BY month"))
        .map(
            (row, _) ->
                new Moves.Month(
                    YearMonth.parse(row.getString("month")),
                    row.getInt("taken"),
                    row.getInt("gone")))
        .list();
  }

  /// The ids of the people who have such a move.
  List<String> people(MoveQuery query) {
    return table.people(conditions(query));
  }

  private Conditions conditions(MoveQuery query) {
    Organisations organisations = keys.lexicon().organisations();
    Conditions conditions = new Conditions();
    String person = query.person();
    if (person != null) {
      List<String> ids = People.named(handle, person).stream().map(Person::id).toList();
      conditions.add("m.person IN " + conditions.list(ids));
    }
    conditions
        .add("m.announced >= ?", Columns.iso(query.since()))
        .add("m.announced <= ?", Columns.iso(query.until()))
        .add("m.said >= ?", Columns.iso(query.changedSince()));
    if (query.sources() > 1) {
      conditions.add("m.sources >= ?", query.sources());
    }
    Certainty least = query.certainty();
    if (least != null) {
      conditions.add("m.certainty IN " + conditions.list(atLeast(least)));
    }
    addPosts(query, conditions, organisations);
    String from = query.from();
    if (from != null) {
      conditions.add(
          "m.out_organisation IN " + conditions.organisationsCalled(from, organisations));
    }
    String to = query.to();
    if (to != null) {
      conditions.add("m.in_organisation IN " + conditions.organisationsCalled(to, organisations));
    }
    String fromKind = query.fromKind();
    if (fromKind != null) {
      conditions.add("m.out_organisation IN " + conditions.organisationsOf(fromKind));
    }
    String toKind = query.toKind();
    if (toKind != null) {
      conditions.add("m.in_organisation IN " + conditions.organisationsOf(toKind));
    }
    return conditions;
  }

  private static List<String> atLeast(Certainty least) {
    List<String> names = new ArrayList<>();
    for (Certainty certainty : Certainty.values()) {
      if (certainty.compareTo(least) <= 0) {
        names.add(certainty.name());
      }
    }
    return names;
  }

  /// Role and organisation must be those of one side.
  private static void addPosts(
      MoveQuery query, Conditions conditions, Organisations organisations) {
    String organisation = query.organisation();
    String role = query.role();
    String places =
        organisation == null
            ? null
            : conditions.organisations(organisation, query.exactly(), organisations);
    String roles = role == null ? null : conditions.rolesCalled(role);
    if (places != null || roles != null) {
      conditions.add(side("out", places, roles) + " OR " + side("in", places, roles));
    }
  }

  private static String side(String side, @Nullable String places, @Nullable String roles) {
    return Stream.of(
            places == null ? null : "m." + side + "_organisation IN " + places,
            roles == null ? null : "m." + side + "_role IN " + roles)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" AND ", "(", ")"));
  }
}
