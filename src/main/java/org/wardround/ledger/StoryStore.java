package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Outcome;
import org.wardround.model.Story;

/// The stories, each with its versions and what was read out of them. One story has one canonical
/// link; a page whose words have changed makes a new version of it. May be used from any thread.
public final class StoryStore {
  private static final String STORED =
      """
      SELECT v.*, s.link, s.feed, s.cluster, s.first_seen, s.revision,
        (SELECT count(*) FROM version o WHERE o.story = s.id AND o.fetched <= v.fetched) AS number
      FROM story s JOIN version v ON v.id = s.current
      """;

  private final Database database;
  private final ClaimStore claims;

  StoryStore(Database database, ClaimStore claims) {
    this.database = database;
    this.claims = claims;
  }

  /// Keeps a reading, story and claims together or not at all. Keeping the same reading twice
  /// changes nothing; reading a page anew with another extractor replaces what was read before.
  public Outcome save(Reading reading) {
    return database.write(handle -> save(handle, reading));
  }

  /// Keeps many readings in one transaction, for rebuilding; returns an outcome for each.
  public List<Outcome> saveAll(List<Reading> readings) {
    return database.write(
        handle -> readings.stream().map(reading -> save(handle, reading)).toList());
  }

  /// The same, and writes down in the same transaction what became of the announcement.
  public Outcome save(Reading reading, Settlement settlement) {
    return database.write(
        handle -> {
          Outcome outcome = save(handle, reading);
          AnnouncementStore.settle(
              handle,
              settlement.link(),
              outcome,
              reading.story().link(),
              settlement.validators(),
              settlement.at());
          RunStore.record(handle, settlement.run(), settlement.link(), reading.feed(), outcome);
          return outcome;
        });
  }

  /// Puts other readings, in their order, in the place of everything that was kept of a story, in
  /// one transaction.
  public void replace(String link, List<Reading> readings) {
    database.change(
        handle -> {
          remove(handle, link);
          readings.forEach(reading -> save(handle, reading));
        });
  }

  /// Forgets a story and what was read out of it. A new generation begins, since whatever follows
  /// the ledger by its revisions would not hear of it.
  public void forget(String link, Instant at) {
    database.change(
        handle -> {
          remove(handle, link);
          handle.execute("DELETE FROM sketch WHERE link = ?", link);
          Revisions.renew(handle, at);
        });
  }

  private static void remove(Handle handle, String link) {
    handle.execute(
        """
        INSERT OR IGNORE INTO dirty (block)
        SELECT c.block FROM story s JOIN version v ON v.story = s.id JOIN claim c ON c.version = v.id
        WHERE s.link = ? AND c.block IS NOT NULL""",
        link);
    handle.execute("DELETE FROM story WHERE link = ?", link);
  }

  private Outcome save(Handle handle, Reading reading) {
    String hash = hash(reading.story());
    long story = storyId(handle, reading);
    Optional<Known> same = known(handle, story, "fetched = :fetched", reading.fetched());
    Optional<Known> before =
        known(handle, story, "fetched < :fetched ORDER BY fetched DESC", reading.fetched());
    if (same.isEmpty() && before.isPresent() && before.get().hash().equals(hash)) {
      return refresh(handle, story, before.get(), reading);
    }
    if (same.isPresent()) {
      return same.get().hash().equals(hash)
          ? refresh(handle, story, same.get(), reading)
          : rewrite(handle, story, same.get().id(), hash, reading);
    }
    Optional<Known> after =
        known(handle, story, "fetched > :fetched ORDER BY fetched", reading.fetched());
    if (after.isPresent() && after.get().hash().equals(hash)) {
      return new Outcome.Unchanged();
    }
    long version = insert(handle, story, hash, reading);
    claims.write(handle, version, reading.story(), reading.extraction());
    settleCurrent(handle, story);
    return new Outcome.Ingested(before.isPresent() || after.isPresent());
  }

  private record Known(long id, String hash, String extractor, Story story) {}

  private static Optional<Known> known(
      Handle handle, long story, String condition, Instant fetched) {
    return handle
        .createQuery(
            "SELECT v.*, s.link FROM version v JOIN story s ON s.id = v.story WHERE v.story = :story AND "
                + condition
                + " LIMIT 1")
        .bind("story", story)
        .bind("fetched", fetched.toEpochMilli())
        .map(
            (row, _) ->
                new Known(
                    row.getLong("id"),
                    row.getString("hash"),
                    row.getString("extractor"),
                    story(row)))
        .findOne();
  }

  /// The words are known; what stands around them, or what read them, may have changed.
  private Outcome refresh(Handle handle, long story, Known known, Reading reading) {
    boolean reread = !known.extractor().equals(reading.extractor());
    if (!reread && known.story().equals(reading.story())) {
      return new Outcome.Unchanged();
    }
    return rewrite(handle, story, known.id(), known.hash(), reading);
  }

  private Outcome rewrite(Handle handle, long story, long version, String hash, Reading reading) {
    bind(
            handle.createUpdate(
                """
                UPDATE version SET hash = :hash, title = :title, text = :text, byline = :byline,
                  published = :published, published_at = :publishedAt, updated = :updated,
                  site = :site, language = :language, section = :section, image = :image,
                  date_source = :dateSource, extractor = :extractor
                WHERE id = :version"""),
            hash,
            reading)
        .bind("version", version)
        .execute();
    claims.remove(handle, version);
    claims.write(handle, version, reading.story(), reading.extraction());
    settleCurrent(handle, story);
    return new Outcome.Unchanged();
  }

  private static long insert(Handle handle, long story, String hash, Reading reading) {
    ArchivePosition archived = reading.archived();
    return bind(
            handle.createUpdate(
                """
                INSERT INTO version (story, fetched, hash, title, text, byline, published,
                  published_at, updated, site, language, section, image, date_source, warc_file,
                  warc_offset, extractor)
                VALUES (:story, :fetched, :hash, :title, :text, :byline, :published, :publishedAt,
                  :updated, :site, :language, :section, :image, :dateSource, :file, :offset,
                  :extractor)"""),
            hash,
            reading)
        .bind("story", story)
        .bind("fetched", reading.fetched().toEpochMilli())
        .bind("file", archived == null ? null : archived.file())
        .bind("offset", archived == null ? null : archived.offset())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private static org.jdbi.v3.core.statement.Update bind(
      org.jdbi.v3.core.statement.Update update, String hash, Reading reading) {
    Story story = reading.story();
    return update
        .bind("hash", hash)
        .bind("title", story.title())
        .bind("text", story.text())
        .bind("byline", story.byline())
        .bind("published", Columns.iso(story.published()))
        .bind(
            "publishedAt",
            story.published() == null ? null : story.published().toInstant().toEpochMilli())
        .bind("updated", Columns.iso(story.updated()))
        .bind("site", story.site())
        .bind("language", story.language())
        .bind("section", story.section())
        .bind("image", story.image())
        .bind("dateSource", story.dateSource())
        .bind("extractor", reading.extractor());
  }

  private static long storyId(Handle handle, Reading reading) {
    String link = reading.story().link();
    long fetched = reading.fetched().toEpochMilli();
    handle
        .createUpdate(
            """
            INSERT INTO story (link, feed, cluster, first_seen, revision)
            VALUES (:link, :feed, :cluster, :fetched, :revision)
            ON CONFLICT (link) DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
              feed = coalesce(feed, excluded.feed), cluster = coalesce(excluded.cluster, cluster)""")
        .bind("link", link)
        .bind("feed", reading.feed())
        .bind("cluster", CopyStore.clusterOf(handle, link).orElse(reading.cluster()))
        .bind("fetched", fetched)
        .bind("revision", -1L)
        .execute();
    return handle
        .createQuery("SELECT id FROM story WHERE link = :link")
        .bind("link", link)
        .mapTo(Long.class)
        .one();
  }

  /// Points the story at its newest version and gives it the next revision.
  private static void settleCurrent(Handle handle, long story) {
    handle.execute(
        """
        UPDATE story SET revision = ?, current =
          (SELECT id FROM version WHERE story = story.id ORDER BY fetched DESC LIMIT 1)
        WHERE id = ?""",
        Revisions.next(handle),
        story);
    handle.execute(
        """
        INSERT OR IGNORE INTO dirty (block)
        SELECT c.block FROM version v JOIN claim c ON c.version = v.id
        WHERE v.story = ? AND c.block IS NOT NULL""",
        story);
  }

  /// Says that a story is a copy of others: all stories of one cluster count as one source.
  static void cluster(Handle handle, String link, @Nullable String cluster) {
    Optional<Long> changed =
        handle
            .createQuery(
                "UPDATE story SET cluster = :cluster WHERE link = :link AND cluster IS NOT :cluster"
                    + " RETURNING id")
            .bind("cluster", cluster)
            .bind("link", link)
            .mapTo(Long.class)
            .findOne();
    changed.ifPresent(story -> settleCurrent(handle, story));
  }

  /// The story of that canonical link.
  public Optional<StoredStory> find(String link) {
    return database.read(
        handle ->
            handle
                .createQuery(STORED + " WHERE s.link = :link")
                .bind("link", link)
                .map((row, _) -> stored(handle, row))
                .findOne());
  }

  /// Every version of a story, the oldest first.
  public List<StoredStory> versions(String link) {
    String all = STORED.replace("v.id = s.current", "v.story = s.id");
    return database.read(
        handle ->
            handle
                .createQuery(all + " WHERE s.link = :link ORDER BY v.fetched")
                .bind("link", link)
                .map((row, _) -> stored(handle, row))
                .list());
  }

  /// Which story the captures became, of those that made a version of one.
  public Map<ArchivePosition, String> archived() {
    Map<ArchivePosition, String> stories = new HashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT v.warc_file, v.warc_offset, s.link FROM version v"
                        + " JOIN story s ON s.id = v.story WHERE v.warc_file IS NOT NULL")
                .map(
                    (row, _) ->
                        stories.put(
                            new ArchivePosition(row.getString(1), row.getLong(2)),
                            row.getString(3)))
                .list());
    return Map.copyOf(stories);
  }

  /// The canonical links of all stories.
  public Set<String> links() {
    return database.read(
        handle ->
            Set.copyOf(handle.createQuery("SELECT link FROM story").mapTo(String.class).list()));
  }

  /// The stories changed after that revision, the longest ago first: how an index follows the
  /// ledger. Ask again with the last one's revision until nothing comes.
  public List<StoredStory> changedSince(long revision, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    STORED + " WHERE s.revision > :revision ORDER BY s.revision LIMIT :limit")
                .bind("revision", revision)
                .bind("limit", limit)
                .map((row, _) -> stored(handle, row))
                .list());
  }

  /// How many stories there are.
  public long count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM story").mapTo(Long.class).one());
  }

  private StoredStory stored(Handle handle, ResultSet row) throws SQLException {
    String file = row.getString("warc_file");
    long version = row.getLong("id");
    Reading reading =
        new Reading(
            story(row),
            claims.read(handle, version),
            row.getString("extractor"),
            Columns.knownInstant(row, "fetched"),
            file == null ? null : new ArchivePosition(file, row.getLong("warc_offset")),
            row.getString("feed"),
            row.getString("cluster"));
    return new StoredStory(
        reading,
        row.getInt("number"),
        row.getLong("revision"),
        row.getString("hash"),
        Columns.knownInstant(row, "first_seen"));
  }

  private static Story story(ResultSet row) throws SQLException {
    return new Story(
        row.getString("link"),
        row.getString("title"),
        row.getString("text"),
        row.getString("byline"),
        Columns.time(row, "published"),
        Columns.time(row, "updated"),
        row.getString("site"),
        row.getString("language"),
        row.getString("section"),
        row.getString("image"),
        row.getString("date_source"));
  }

  private static String hash(Story story) {
    return ContentHash.of(story.title(), story.text(), Objects.toString(story.byline(), ""));
  }
}
