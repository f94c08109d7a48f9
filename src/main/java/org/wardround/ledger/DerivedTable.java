package org.wardround.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.wardround.model.Testimony;

/// What the derived tables of moves and of tenures are asked alike. A row tells a person's id and
/// the ids of the claims that it was made from.
final class DerivedTable {
  private final Handle handle;
  private final Keys keys;
  private final String table;

  /// @param table name and alias, as `FROM` takes them
  DerivedTable(Handle handle, Keys keys, String table) {
    this.handle = handle;
    this.keys = keys;
    this.table = table;
  }

  /// How many rows fulfil the conditions.
  long count(Conditions conditions) {
    return conditions
        .bind(handle.createQuery("SELECT count(*) " + from(conditions)))
        .mapTo(Long.class)
        .one();
  }

  /// The ids of the people who have such a row.
  List<String> people(Conditions conditions) {
    return conditions
        .bind(handle.createQuery("SELECT DISTINCT person " + from(conditions) + " ORDER BY person"))
        .mapTo(String.class)
        .list();
  }

  /// The rows of one page, to be asked in the place of the table. SQLite takes them from an index
  /// without a look at the others only where `order` names nothing but the index's columns; what is
  /// equal by them has to be put into order outside.
  String page(Conditions conditions, String order, int offset, int limit) {
    return "(SELECT * %s ORDER BY %s LIMIT %d OFFSET %d)"
        .formatted(from(conditions), order, limit, offset);
  }

  private String from(Conditions conditions) {
    return "FROM " + table + " WHERE " + conditions.sql();
  }

  /// The testimonies that rows were made from, by the ids of their claims.
  Map<Long, Testimony> testimonies(Stream<List<Long>> claims) {
    Collection<Long> ids = new TreeSet<>(claims.flatMap(List::stream).toList());
    return new Testimonies(keys, Verdicts.read(handle, keys)).ofClaims(handle, ids);
  }

  /// Those of one row. Claims that another process has changed since are left out.
  static List<Testimony> evidence(List<Long> claims, Map<Long, Testimony> testimonies) {
    return claims.stream().map(testimonies::get).filter(Objects::nonNull).toList();
  }
}
