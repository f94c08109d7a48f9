package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Move;
import org.wardround.model.Post;
import org.wardround.model.Tenure;

/// Writes the moves and tenures of people whose claims have changed. Most of them were known
/// before: only the difference is written.
final class DerivedRows {
  /// Stands for "open" in the column of a tenure's last day.
  private static final String NO_END = "9999-12-31";

  private static final List<String> MOVE =
      List.of(
          "person",
          "name",
          "announced",
          "said",
          "certainty",
          "sources",
          "disputes",
          "claims",
          "out_role",
          "out_organisation",
          "out_date",
          "out_acting",
          "in_role",
          "in_organisation",
          "in_date",
          "in_acting");

  private static final List<String> TENURE =
      List.of(
          "person",
          "name",
          "role",
          "organisation",
          "began_kind",
          "began",
          "ended_kind",
          "ended",
          "earliest",
          "latest",
          "acting",
          "certainty",
          "confirmed",
          "sources",
          "disputes",
          "claims");

  private final Handle handle;
  private final Map<String, Long> organisations;
  private final Map<String, Long> roles;

  private DerivedRows(Handle handle, Keys keys, List<PersonTable.Changed> people) {
    this.handle = handle;
    Dictionary dictionary = new Dictionary(handle, keys);
    this.organisations = dictionary.organisations(names(people, Post::organisation));
    this.roles = dictionary.roles(names(people, Post::role));
  }

  static void write(Handle handle, Keys keys, List<PersonTable.Changed> people) {
    DerivedRows rows = new DerivedRows(handle, keys, people);
    rows.write("move", MOVE, people, rows::moves);
    rows.write("tenure", TENURE, people, rows::tenures);
  }

  private static Set<String> names(
      List<PersonTable.Changed> people, Function<Post, @Nullable String> name) {
    Set<String> names = new LinkedHashSet<>();
    for (PersonTable.Changed person : people) {
      Stream.concat(
              person.moves().stream().flatMap(derived -> derived.move().posts().stream()),
              person.tenures().stream().map(derived -> derived.tenure().post()))
          .map(name)
          .flatMap(Stream::ofNullable)
          .forEach(names::add);
    }
    return names;
  }

  /// Values in the order of the columns; numbers as `Long`, so that they compare with those read.
  private void write(
      String table,
      List<String> columns,
      List<PersonTable.Changed> people,
      Function<PersonTable.Changed, List<List<@Nullable Object>>> rows) {
    Map<String, Map<Long, List<@Nullable Object>>> known = known(table, columns, people);
    String places = String.join(", ", columns.stream().map(_ -> "?").toList());
    try (PreparedBatch gone = handle.prepareBatch("DELETE FROM " + table + " WHERE id = ?");
        PreparedBatch added =
            handle.prepareBatch(
                "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(table, String.join(", ", columns), places))) {
      for (PersonTable.Changed person : people) {
        List<List<@Nullable Object>> fresh = new ArrayList<>(rows.apply(person));
        known
            .getOrDefault(person.person().id(), Map.of())
            .forEach(
                (id, row) -> {
                  if (!fresh.remove(row)) {
                    gone.add(id);
                  }
                });
        fresh.forEach(row -> added.add(row.toArray()));
      }
      PersonTable.execute(gone);
      PersonTable.execute(added);
    }
  }

  private Map<String, Map<Long, List<@Nullable Object>>> known(
      String table, List<String> columns, List<PersonTable.Changed> people) {
    Map<String, Map<Long, List<@Nullable Object>>> known = new HashMap<>();
    handle
        .createQuery(
            "SELECT t.* FROM json_each(:people) asked CROSS JOIN "
                + table
                + " t ON t.person = asked.value")
        .bind("people", Blocks.json(people.stream().map(p -> p.person().id()).toList()))
        .map(
            (row, _) ->
                known
                    .computeIfAbsent(row.getString("person"), _ -> new HashMap<>())
                    .put(row.getLong("id"), values(row, columns)))
        .list();
    return known;
  }

  private static List<@Nullable Object> values(ResultSet row, List<String> columns)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    for (String column : columns) {
      Object value = row.getObject(column);
      values.add(value instanceof Number number ? (Object) number.longValue() : value);
    }
    return values;
  }

  private List<List<@Nullable Object>> moves(PersonTable.Changed person) {
    IdentityHashMap<Voice, Long> ids = ids(person);
    return person.moves().stream()
        .map(derived -> move(person.person().id(), derived, ids))
        .toList();
  }

  private List<@Nullable Object> move(
      String person, MoveDerivation.Derived derived, IdentityHashMap<Voice, Long> ids) {
    Move move = derived.move();
    List<Voice> voices =
        derived.strands().stream()
            .flatMap(strand -> strand.voices().stream())
            .sorted(Voice.IN_ORDER)
            .toList();
    List<@Nullable Object> row = new ArrayList<>(MOVE.size());
    row.add(person);
    row.add(move.person());
    row.add(move.announced().toString());
    row.add(move.evidence().getLast().said().toString());
    row.add(move.certainty().name());
    row.add((long) move.sources());
    row.add(Blocks.json(move.disputes()));
    row.add(claims(voices, ids));
    addHalf(row, move.out());
    addHalf(row, move.in());
    return row;
  }

  private void addHalf(List<@Nullable Object> row, Move.@Nullable Half half) {
    row.add(half == null ? null : id(roles, half.post().role()));
    row.add(half == null ? null : id(organisations, half.post().organisation()));
    row.add(half == null ? null : Columns.iso(half.date()));
    row.add(half == null ? null : half.acting() ? 1L : 0L);
  }

  private static @Nullable Long id(Map<String, Long> ids, @Nullable String name) {
    return name == null ? null : ids.get(name);
  }

  private List<List<@Nullable Object>> tenures(PersonTable.Changed person) {
    IdentityHashMap<Voice, Long> ids = ids(person);
    return person.tenures().stream()
        .map(derived -> tenure(person.person().id(), derived, ids))
        .toList();
  }

  private List<@Nullable Object> tenure(
      String person, TenureDerivation.Derived derived, IdentityHashMap<Voice, Long> ids) {
    Tenure tenure = derived.tenure();
    boolean open = tenure.end() instanceof Tenure.End.Open;
    List<@Nullable Object> row = new ArrayList<>(TENURE.size());
    row.add(person);
    row.add(tenure.person());
    row.add(id(roles, tenure.post().role()));
    row.add(id(organisations, tenure.post().organisation()));
    row.add(TenureDates.kind(tenure.start()));
    row.add(TenureDates.date(tenure.start()));
    row.add(TenureDates.kind(tenure.end()));
    row.add(TenureDates.date(tenure.end()));
    row.add(tenure.earliest().toString());
    row.add(open ? NO_END : tenure.latest().toString());
    row.add(tenure.acting() ? 1L : 0L);
    row.add(tenure.certainty().name());
    row.add(Columns.iso(tenure.confirmed()));
    row.add((long) tenure.sources());
    row.add(Blocks.json(tenure.disputes()));
    row.add(claims(derived.strand().voices(), ids));
    return row;
  }

  private static IdentityHashMap<Voice, Long> ids(PersonTable.Changed person) {
    IdentityHashMap<Voice, Long> ids = new IdentityHashMap<>();
    person.person().claims().forEach(claim -> ids.put(claim.voice(), claim.id()));
    return ids;
  }

  private static String claims(List<Voice> voices, IdentityHashMap<Voice, Long> ids) {
    return Blocks.json(voices.stream().map(ids::get).toList());
  }
}
