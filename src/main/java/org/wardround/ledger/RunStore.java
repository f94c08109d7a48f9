package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Outcome;

/// The runs and what each did with every story announced to it: one outcome a link, so that the
/// counts add up. May be used from any thread.
public final class RunStore {
  private final Database database;

  RunStore(Database database) {
    this.database = database;
  }

  /// A run and the outcomes it met.
  ///
  /// @param kind `ingest`, `nightly` or `import`
  /// @param finished null while it runs, and for ever when it was killed
  /// @param counts outcomes by their word
  public record Run(
      long id,
      String kind,
      Instant started,
      @Nullable Instant finished,
      SortedMap<String, Integer> counts) {
    /// How many stories were announced to the run: the sum of the counts.
    public int announced() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// What became of one link in one run.
  public record LinkOutcome(String link, @Nullable String feed, String word, String detail) {}

  /// Starts a run and returns its number.
  public long start(String kind, Instant at) {
    return database.write(
        handle ->
            handle
                .createUpdate("INSERT INTO run (kind, started) VALUES (:kind, :at)")
                .bind("kind", kind)
                .bind("at", at.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  /// Writes down what became of a link; a link that already has an outcome in this run gets the
  /// later one.
  public void record(long run, String link, @Nullable String feed, Outcome outcome) {
    database.change(handle -> record(handle, run, link, feed, outcome));
  }

  static void record(Handle handle, long run, String link, @Nullable String feed, Outcome outcome) {
    handle.execute(
        "INSERT OR REPLACE INTO outcome (run, link, feed, word, detail) VALUES (?, ?, ?, ?, ?)",
        run,
        link,
        feed,
        outcome.word(),
        outcome.detail());
  }

  /// Ends a run.
  public void finish(long run, Instant at) {
    database.change(
        handle ->
            handle.execute("UPDATE run SET finished = ? WHERE id = ?", at.toEpochMilli(), run));
  }

  /// The run of that number.
  public Optional<Run> find(long run) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM run WHERE id = :run")
                .bind("run", run)
                .map((row, _) -> run(handle, row))
                .findOne());
  }

  /// The latest run of a kind, whether it ended or not.
  public Optional<Run> latest(String kind) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM run WHERE kind = :kind ORDER BY id DESC LIMIT 1")
                .bind("kind", kind)
                .map((row, _) -> run(handle, row))
                .findOne());
  }

  /// The latest runs, the latest first.
  public List<Run> latest(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM run ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> run(handle, row))
                .list());
  }

  /// What became of each link in a run, by link.
  public List<LinkOutcome> outcomes(long run) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM outcome WHERE run = :run ORDER BY link")
                .bind("run", run)
                .map(
                    (row, _) ->
                        new LinkOutcome(
                            row.getString("link"),
                            row.getString("feed"),
                            row.getString("word"),
                            row.getString("detail")))
                .list());
  }

  private static Run run(Handle handle, ResultSet row) throws SQLException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    handle
        .createQuery("SELECT word, count(*) AS n FROM outcome WHERE run = :run GROUP BY word")
        .bind("run", row.getLong("id"))
        .map((count, _) -> counts.put(count.getString("word"), count.getInt("n")))
        .list();
    return new Run(
        row.getLong("id"),
        row.getString("kind"),
        Columns.knownInstant(row, "started"),
        Columns.instant(row, "finished"),
        counts);
  }
}
