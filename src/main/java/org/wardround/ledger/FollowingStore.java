package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardround.model.Following;

/// Whom and what the user follows, and which events have been told. Survives every replay. May be
/// used from any thread.
public final class FollowingStore {
  private final Database database;

  FollowingStore(Database database) {
    this.database = database;
  }

  /// All that is followed, by name.
  public List<Following> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM following ORDER BY name, id")
                .map((row, _) -> following(row))
                .list());
  }

  /// Follows somebody or something; what is followed already stays.
  public void follow(Following.Kind kind, String value, String name, Instant at) {
    database.change(
        handle ->
            handle.execute(
                "INSERT OR IGNORE INTO following (kind, value, name, created) VALUES (?, ?, ?, ?)",
                kind.name(),
                value,
                name,
                at.toEpochMilli()));
  }

  /// Follows no more; true when it was followed.
  public boolean unfollow(long id) {
    return database.write(handle -> handle.execute("DELETE FROM following WHERE id = ?", id) > 0);
  }

  /// The events that have been told, with their state when they were.
  public Map<String, String> told() {
    Map<String, String> told = new HashMap<>();
    database.read(
        handle ->
            handle
                .createQuery("SELECT event, state FROM told")
                .map((row, _) -> told.put(row.getString("event"), row.getString("state")))
                .list());
    return told;
  }

  /// Remembers events as told, with their state.
  public void tell(Map<String, String> events, Instant at) {
    database.change(
        handle ->
            events.forEach(
                (event, state) ->
                    handle.execute(
                        "INSERT OR REPLACE INTO told (event, state, at) VALUES (?, ?, ?)",
                        event,
                        state,
                        at.toEpochMilli())));
  }

  private static Following following(ResultSet row) throws SQLException {
    return new Following(
        row.getLong("id"),
        Following.Kind.valueOf(row.getString("kind")),
        row.getString("value"),
        row.getString("name"),
        Columns.knownInstant(row, "created"));
  }
}
