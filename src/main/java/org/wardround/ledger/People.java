package org.wardround.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;

/// Finds people by name, and by where their careers have led them.
final class People {
  private static final String NO_DAY = "first_day >= -1000000";

  private People() {}

  static List<Person> named(Handle handle, String name) {
    return handle
        .createQuery(
            "SELECT * FROM person WHERE id = :id OR " + words("names", name) + " ORDER BY id")
        .bind("id", name.strip().toLowerCase(Locale.ROOT))
        .map((row, _) -> person(row))
        .list();
  }

  private static Person person(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Person(
        row.getString("id"),
        row.getString("name"),
        row.getString("names").lines().map(String::strip).toList());
  }

  static Optional<Person> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM person WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> person(row))
        .findOne();
  }

  /// Ids of the people who may have an event of that kind, at that time, at a post of these words.
  static List<String> withEvents(
      Handle handle,
      String kind,
      @Nullable Long from,
      @Nullable Long until,
      @Nullable String organisation,
      @Nullable String role,
      Keys keys) {
    List<String> conditions = new ArrayList<>(List.of("kind = :kind"));
    conditions.add(from == null ? NO_DAY : "last_day >= :from");
    conditions.add(until == null ? NO_DAY : "first_day <= :until");
    if (organisation != null) {
      conditions.add(
          "(organisation_key = :organisation OR "
              + words("' ' || organisation_key || ' '", organisation)
              + ")");
    }
    if (role != null) {
      conditions.add(
          "(role_key = :role OR " + words("' ' || role_key || ' '", Roles.key(role)) + ")");
    }
    return handle
        .createQuery(
            "SELECT DISTINCT person FROM event WHERE "
                + String.join(" AND ", conditions)
                + " ORDER BY person")
        .bind("kind", kind)
        .bind("from", from)
        .bind("until", until)
        .bind("organisation", keys.organisation(organisation))
        .bind("role", Keys.role(role))
        .mapTo(String.class)
        .list();
  }

  /// Ids of the people who have the latest moves, together at least so many moves.
  static List<String> withNewestMoves(Handle handle, int moves) {
    // A move has at most two events: one for each side.
    return handle
        .createQuery(
            "SELECT DISTINCT person FROM (SELECT person FROM event WHERE kind = :kind"
                + " ORDER BY first_day DESC LIMIT :rows)")
        .bind("kind", DerivedPerson.MOVE)
        .bind("rows", 2 * moves)
        .mapTo(String.class)
        .list();
  }

  /// A condition that the column has every word; folded words are safe in SQL, since they have only
  /// letters and digits.
  private static String words(String column, String wanted) {
    StringJoiner all = new StringJoiner(" AND ", "(", ")");
    for (String word : Names.fold(wanted).split(" ", -1)) {
      all.add(column + " LIKE '% " + word + " %'");
    }
    return all.toString();
  }
}
