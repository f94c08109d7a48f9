package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardround.model.SavedSearch;

/// The user's saved searches, which survive every replay. May be used from any thread.
public final class SavedSearchStore {
  private final Database database;

  SavedSearchStore(Database database) {
    this.database = database;
  }

  /// All of them, by name.
  public List<SavedSearch> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM saved_search ORDER BY name")
                .map((row, _) -> search(row))
                .list());
  }

  /// The one of that name.
  public Optional<SavedSearch> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM saved_search WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> search(row))
                .findOne());
  }

  /// Keeps a search, in the place of one of the same name.
  public void save(SavedSearch search) {
    database.change(
        handle ->
            handle.execute(
                "INSERT OR REPLACE INTO saved_search (name, query, created, seen)"
                    + " VALUES (?, ?, ?, ?)",
                search.name(),
                search.query(),
                search.created().toEpochMilli(),
                search.seen().toEpochMilli()));
  }

  /// Remembers that its stories up to that time have been seen. What was once seen stays seen.
  public void seen(String name, Instant upTo) {
    database.change(
        handle ->
            handle.execute(
                "UPDATE saved_search SET seen = MAX(seen, ?) WHERE name = ?",
                upTo.toEpochMilli(),
                name));
  }

  /// Forgets one; true when there was one of that name.
  public boolean forget(String name) {
    return database.write(
        handle -> handle.execute("DELETE FROM saved_search WHERE name = ?", name) > 0);
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getString("name"),
        row.getString("query"),
        Columns.knownInstant(row, "created"),
        Columns.knownInstant(row, "seen"));
  }
}
