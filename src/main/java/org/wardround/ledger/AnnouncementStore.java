package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedEntry;
import org.wardround.model.Outcome;
import org.wardround.model.Validators;

/// Every link announced by a feed, written down before anything is done about it: what a killed run
/// had not finished is waiting for the next one. May be used from any thread.
public final class AnnouncementStore {
  /// Beyond what servers ask for in earnest (Retry-After) and what failures add.
  private static final Duration LONGEST_WAIT = Duration.ofDays(366);

  private final Database database;

  AnnouncementStore(Database database) {
    this.database = database;
  }

  /// What an announcement is to us.
  public enum News {
    /// Never seen before: now waiting.
    NEW,
    /// Settled before, but the feed now says something else of it (title, dates, words): waiting
    /// again.
    CHANGED,
    /// Waiting since an earlier poll.
    WAITING,
    /// Settled, and the feed says nothing new.
    KNOWN
  }

  /// An entry as met in a feed: how it stands after it was written down.
  public record Announced(Announcement announcement, News news) {}

  /// Writes down the entries of one poll in one transaction; entries without a link are left out,
  /// and of entries with the same link the first counts.
  public List<Announced> announce(String feedUrl, List<FeedEntry> entries, Instant at) {
    return database.write(
        handle -> {
          List<Announced> announced = new ArrayList<>();
          java.util.Set<String> links = new java.util.HashSet<>();
          for (FeedEntry entry : entries) {
            if (entry.link() != null && links.add(entry.link())) {
              announced.add(announce(handle, feedUrl, entry.link(), entry, at));
            }
          }
          return List.copyOf(announced);
        });
  }

  private static Announced announce(
      Handle handle, String feedUrl, String link, FeedEntry entry, Instant at) {
    handle.execute(
        "INSERT OR IGNORE INTO announced_by (feed, link, first_seen) VALUES (?, ?, ?)",
        feedUrl,
        link,
        at.toEpochMilli());
    String digest = digest(entry);
    Optional<String> known =
        handle
            .createQuery("SELECT digest FROM announcement WHERE link = :link")
            .bind("link", link)
            .mapTo(String.class)
            .findOne();
    News news = News.NEW;
    if (known.isPresent()) {
      boolean waiting = find(handle, link).orElseThrow().waiting();
      news = waiting ? News.WAITING : known.get().equals(digest) ? News.KNOWN : News.CHANGED;
    }
    if (news == News.NEW || news == News.CHANGED) {
      write(handle, feedUrl, link, entry, digest, at);
    }
    return new Announced(find(handle, link).orElseThrow(), news);
  }

  private static void write(
      Handle handle, String feedUrl, String link, FeedEntry entry, String digest, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO announcement (link, feed, entry_id, title, published, updated, author,
              summary, content, digest, first_seen, waiting, due)
            VALUES (:link, :feed, :id, :title, :published, :updated, :author, :summary, :content,
              :digest, :at, 1, :at)
            ON CONFLICT (link) DO UPDATE SET entry_id = excluded.entry_id, title = excluded.title,
              published = excluded.published, updated = excluded.updated,
              author = excluded.author, summary = excluded.summary, content = excluded.content,
              digest = excluded.digest, waiting = 1, due = excluded.due, attempts = 0""")
        .bind("link", link)
        .bind("feed", feedUrl)
        .bind("id", entry.id())
        .bind("title", entry.title())
        .bind("published", Columns.millis(entry.published()))
        .bind("updated", Columns.millis(entry.updated()))
        .bind("author", entry.author())
        .bind("summary", entry.summary())
        .bind("content", entry.content())
        .bind("digest", digest)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /// The links that may be fetched at that time, the longest waiting first.
  public List<Announcement> waiting(Instant now, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM announcement WHERE waiting = 1 AND due <= :now"
                        + " ORDER BY due, first_seen, link LIMIT :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> announcement(row))
                .list());
  }

  /// Makes the links due that wait for a time that a clock which was ahead has set: they were seen
  /// after that time, or are not due for longer than anything is put off. Returns how many.
  public int dueAgainAfter(Instant now) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE announcement SET due = :now, first_seen = min(first_seen, :now)"
                        + " WHERE waiting = 1 AND (first_seen > :now OR due > :never)")
                .bind("now", now.toEpochMilli())
                .bind("never", now.plus(LONGEST_WAIT).toEpochMilli())
                .execute());
  }

  /// How many links wait, due or not.
  public int countWaiting() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM announcement WHERE waiting = 1")
                .mapTo(int.class)
                .one());
  }

  /// The announcement of that link.
  public Optional<Announcement> find(String link) {
    return database.read(handle -> find(handle, link));
  }

  /// The announcements that led to that story, the first seen first.
  public List<Announcement> ofStory(String storyLink) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM announcement WHERE story = :story ORDER BY first_seen, link")
                .bind("story", storyLink)
                .map((row, _) -> announcement(row))
                .list());
  }

  /// Writes down that a link has met its outcome: it waits no longer.
  ///
  /// @param story the canonical link of the story it led to, null to leave what was known
  /// @param validators what its page gave for asking again; null to leave what was known
  public void settle(
      String link,
      Outcome outcome,
      @Nullable String story,
      @Nullable Validators validators,
      Instant at) {
    database.change(handle -> settle(handle, link, outcome, story, validators, at));
  }

  static void settle(
      Handle handle,
      String link,
      Outcome outcome,
      @Nullable String story,
      @Nullable Validators validators,
      Instant at) {
    handle
        .createUpdate(
            """
            UPDATE announcement SET waiting = 0, attempts = 0, settled = :at, word = :word,
              detail = :detail, story = coalesce(:story, story),
              etag = CASE WHEN :keep THEN etag ELSE :etag END,
              last_modified = CASE WHEN :keep THEN last_modified ELSE :modified END,
              summary = NULL, content = NULL
            WHERE link = :link""")
        .bind("link", link)
        .bind("at", at.toEpochMilli())
        .bind("word", outcome.word())
        .bind("detail", outcome.detail())
        .bind("story", story)
        .bind("keep", validators == null)
        .bind("etag", validators == null ? null : validators.etag())
        .bind("modified", validators == null ? null : validators.lastModified())
        .execute();
  }

  /// Writes down that a link leads to another story than was known.
  public void leadsTo(String link, String story) {
    database.change(
        handle ->
            handle.execute(
                "UPDATE announcement SET story = ? WHERE link = ? AND story IS NOT ?",
                story,
                link,
                story));
  }

  /// Writes down that a link could not be had and is to be tried again.
  public void retry(String link, Outcome outcome, Instant due) {
    database.change(
        handle ->
            handle.execute(
                "UPDATE announcement SET waiting = 1, attempts = attempts + 1, due = ?, word = ?,"
                    + " detail = ? WHERE link = ?",
                due.toEpochMilli(),
                outcome.word(),
                outcome.detail(),
                link));
  }

  /// Makes a settled link wait again, to see whether its page has changed.
  public void recheck(String link, Instant due) {
    database.change(
        handle ->
            handle.execute(
                "UPDATE announcement SET waiting = 1, attempts = 0, due = ? WHERE link = ?",
                due.toEpochMilli(),
                link));
  }

  private static Optional<Announcement> find(Handle handle, String link) {
    return handle
        .createQuery("SELECT * FROM announcement WHERE link = :link")
        .bind("link", link)
        .map((row, _) -> announcement(row))
        .findOne();
  }

  /// What makes an entry the same as before. The author and the identifier do not count.
  private static String digest(FeedEntry entry) {
    return ContentHash.of(
        Objects.toString(entry.title(), ""),
        Objects.toString(entry.published(), ""),
        Objects.toString(entry.updated(), ""),
        Objects.toString(entry.summary(), ""),
        Objects.toString(entry.content(), ""));
  }

  private static Announcement announcement(ResultSet row) throws SQLException {
    FeedEntry entry =
        new FeedEntry(
            row.getString("entry_id"),
            row.getString("title"),
            row.getString("link"),
            Columns.instant(row, "published"),
            Columns.instant(row, "updated"),
            row.getString("author"),
            row.getString("summary"),
            row.getString("content"));
    return new Announcement(
        row.getString("link"),
        row.getString("feed"),
        entry,
        Columns.knownInstant(row, "first_seen"),
        row.getBoolean("waiting"),
        Columns.knownInstant(row, "due"),
        row.getInt("attempts"),
        Columns.instant(row, "settled"),
        row.getString("word"),
        row.getString("detail"),
        row.getString("story"),
        Columns.validators(row));
  }
}
