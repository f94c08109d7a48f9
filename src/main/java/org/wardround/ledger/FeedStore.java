package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.wardround.model.Feed;
import org.wardround.model.Validators;

/// The subscriptions, and what polling needs to remember of each. Subscriptions are the user's own:
/// they survive every replay. May be used from any thread.
public final class FeedStore {
  private final Database database;

  FeedStore(Database database) {
    this.database = database;
  }

  /// Every subscribed feed, by category and title.
  public List<FeedState> subscribed() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM feed WHERE subscribed = 1 ORDER BY category, title, url")
                .map((row, _) -> state(row))
                .list());
  }

  /// The enabled feeds that may be polled at that time, the longest due first.
  public List<FeedState> due(Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM feed WHERE subscribed = 1 AND enabled = 1 AND next_due <= :now"
                        + " ORDER BY next_due, url")
                .bind("now", now.toEpochMilli())
                .map((row, _) -> state(row))
                .list());
  }

  /// The feed of that URL, subscribed or once known.
  public Optional<FeedState> find(String url) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM feed WHERE url = :url")
                .bind("url", url)
                .map((row, _) -> state(row))
                .findOne());
  }

  /// Subscribes to a feed, or gives a subscribed one its new title, site, category and switch; true
  /// when it was not subscribed before. The state of polling is kept.
  public boolean subscribe(Feed feed) {
    return database.write(
        handle -> {
          boolean known = isSubscribed(handle, feed.url());
          handle
              .createUpdate(
                  """
                  INSERT INTO feed (url, title, site, category, enabled, subscribed)
                  VALUES (:url, :title, :site, :category, :enabled, 1)
                  ON CONFLICT (url) DO UPDATE SET title = excluded.title, site = excluded.site,
                    category = excluded.category, enabled = excluded.enabled, subscribed = 1""")
              .bind("url", feed.url())
              .bind("title", feed.title())
              .bind("site", feed.site())
              .bind("category", feed.category())
              .bind("enabled", feed.enabled())
              .execute();
          return !known;
        });
  }

  /// Ends a subscription; true when there was one. Its stories and its history stay.
  public boolean unsubscribe(String url) {
    return database.write(
        handle ->
            handle.execute("UPDATE feed SET subscribed = 0 WHERE url = ? AND subscribed = 1", url)
                > 0);
  }

  /// Follows a feed to the URL that its server says it has moved to for good. Where that one is
  /// subscribed too, the old subscription ends.
  public void moved(String from, String to) {
    database.change(
        handle -> {
          if (isSubscribed(handle, to)) {
            handle.execute("UPDATE feed SET subscribed = 0 WHERE url = ?", from);
            return;
          }
          handle.execute("DELETE FROM feed WHERE url = ?", to);
          handle.execute(
              "UPDATE feed SET url = ?, etag = NULL, last_modified = NULL WHERE url = ?", to, from);
          handle.execute("UPDATE OR IGNORE announced_by SET feed = ? WHERE feed = ?", to, from);
          handle.execute("UPDATE OR IGNORE poll SET feed = ? WHERE feed = ?", to, from);
          handle.execute("UPDATE OR IGNORE notice SET subject = ? WHERE subject = ?", to, from);
        });
  }

  /// Remembers a poll that brought an answer, changed or not.
  public void polled(String url, Instant at, Validators validators, Instant nextDue) {
    database.change(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE feed SET etag = :etag, last_modified = :modified, last_attempt = :at,
                      last_success = :at, failures = 0, last_error = NULL, next_due = :due
                    WHERE url = :url""")
                .bind("url", url)
                .bind("etag", validators.etag())
                .bind("modified", validators.lastModified())
                .bind("at", at.toEpochMilli())
                .bind("due", nextDue.toEpochMilli())
                .execute());
  }

  /// Remembers a poll that failed.
  public void failed(String url, Instant at, String error, Instant nextDue) {
    database.change(
        handle ->
            handle.execute(
                "UPDATE feed SET last_attempt = ?, failures = failures + 1, last_error = ?,"
                    + " next_due = ? WHERE url = ?",
                at.toEpochMilli(),
                error,
                nextDue.toEpochMilli(),
                url));
  }

  /// Makes the feeds due that were polled after that time, by a clock that was ahead; else they
  /// would not be polled before it comes. Returns how many.
  public int dueAgainAfter(Instant now) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE feed SET next_due = :now, last_attempt = :now WHERE last_attempt > :now")
                .bind("now", now.toEpochMilli())
                .execute());
  }

  /// Switches a feed off, or on again; the subscription stays.
  public void enable(String url, boolean enabled) {
    database.change(
        handle -> handle.execute("UPDATE feed SET enabled = ? WHERE url = ?", enabled, url));
  }

  /// How many links the feed announced for the first time, by the Monday (UTC) of the week. Weeks
  /// without any are missing.
  public SortedMap<LocalDate, Integer> weeks(String url) {
    SortedMap<LocalDate, Integer> counts = new TreeMap<>();
    List<Long> seen =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT first_seen FROM announced_by WHERE feed = :url")
                    .bind("url", url)
                    .mapTo(Long.class)
                    .list());
    for (long millis : seen) {
      LocalDate day = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
      counts.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1, Integer::sum);
    }
    return counts;
  }

  private static boolean isSubscribed(Handle handle, String url) {
    return handle
        .createQuery("SELECT 1 FROM feed WHERE url = :url AND subscribed = 1")
        .bind("url", url)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  private static FeedState state(ResultSet row) throws SQLException {
    Feed feed =
        new Feed(
            row.getString("url"),
            row.getString("title"),
            row.getString("site"),
            row.getString("category"),
            row.getBoolean("enabled"));
    return new FeedState(
        feed,
        Columns.validators(row),
        Columns.instant(row, "last_attempt"),
        Columns.instant(row, "last_success"),
        row.getInt("failures"),
        row.getString("last_error"),
        Columns.knownInstant(row, "next_due"));
  }
}
