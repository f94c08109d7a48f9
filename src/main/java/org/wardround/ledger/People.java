package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Finds people by name and id.
final class People {
  private People() {}

  static List<Person> named(Handle handle, String name) {
    return handle
        .createQuery(
            "SELECT * FROM person WHERE id = :id OR "
                + Conditions.words("names", name)
                + " ORDER BY id")
        .bind("id", name.strip().toLowerCase(Locale.ROOT))
        .map((row, _) -> person(row))
        .list();
  }

  private static Person person(ResultSet row) throws SQLException {
    return person(row, "id", "name");
  }

  /// The person of a row of a move or tenure.
  static Person ofEvent(ResultSet row) throws SQLException {
    return person(row, "person", "person_name");
  }

  private static Person person(ResultSet row, String id, String name) throws SQLException {
    return new Person(
        row.getString(id),
        row.getString(name),
        row.getString("names").lines().map(String::strip).toList());
  }

  static Optional<Person> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM person WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> person(row))
        .findOne();
  }
}
