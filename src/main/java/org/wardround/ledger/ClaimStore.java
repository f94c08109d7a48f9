package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.identity.FormerNames;
import org.wardround.ledger.identity.PersonName;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;
import org.wardround.model.Post;
import org.wardround.model.Story;
import org.wardround.model.Vacancy;

/// What was read out of each version of a story: mentions, claims with all their evidence,
/// vacancies. Written with the story they belong to, never alone. May be used from any thread.
public final class ClaimStore {
  /// Separates what was inferred, in one column; no sentence contains it.
  private static final String SEPARATOR = "\u001f";

  /// Claims in memory at one time while their keys are made anew.
  private static final int RENEWED_AT_ONCE = 10_000;

  /// Remembers the rules that keys were made by.
  private static final String KEYS = "keys";

  private final Database database;
  private final Keys keys;

  ClaimStore(Database database, Keys keys) {
    this.database = database;
    this.keys = keys;
  }

  /// What was read out of the newest version of the story of that link.
  public Optional<Extraction> find(String link) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT current FROM story WHERE link = :link")
                .bind("link", link)
                .mapTo(Long.class)
                .findOne()
                .map(version -> read(handle, version)));
  }

  /// How many claims the newest versions of all stories make.
  public long count() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM claim c JOIN story s ON s.current = c.version")
                .mapTo(Long.class)
                .one());
  }

  void remove(Handle handle, long version) {
    handle.execute(
        "INSERT OR IGNORE INTO dirty (block)"
            + " SELECT block FROM claim WHERE version = ? AND block IS NOT NULL",
        version);
    handle.execute("DELETE FROM mention WHERE version = ?", version);
    handle.execute("DELETE FROM claim WHERE version = ?", version);
    handle.execute("DELETE FROM vacancy WHERE version = ?", version);
  }

  void write(Handle handle, long version, Story story, Extraction extraction) {
    Map<String, String> former = FormerNames.in(story.title() + "\n" + story.text());
    writeMentions(handle, version, extraction.mentions());
    writeClaims(handle, version, story.link(), extraction.claims(), former);
    handle.execute(
        "UPDATE version SET company = ?, former = ? WHERE id = ?",
        keys.company(extraction),
        FormerNames.line(former),
        version);
    writeVacancies(handle, version, extraction.vacancies());
  }

  private record Name(Mention.Kind kind, String name, Evidence.Part part) {}

  private static void writeMentions(Handle handle, long version, List<Mention> mentions) {
    Map<Name, StringBuilder> spans = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      spans
          .computeIfAbsent(
              new Name(mention.kind(), mention.name(), mention.part()), _ -> new StringBuilder())
          .append(mention.start())
          .append('-')
          .append(mention.end())
          .append(' ');
    }
    PreparedBatch batch = handle.prepareBatch("INSERT INTO mention VALUES (?, ?, ?, ?, ?)");
    spans.forEach(
        (name, where) ->
            batch.add(
                version, name.kind.name(), name.name, name.part.name(), where.toString().strip()));
    batch.execute();
  }

  /// Claims and their evidence, in batches: ids are dealt out here, since there is one writer.
  private void writeClaims(
      Handle handle, long version, String link, List<Claim> claims, Map<String, String> former) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO claim (id, version, person, change, role, organisation, date, acting,
              certainty, attribution, pattern, inferred, confidence, key, block, organisation_key,
              role_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    PreparedBatch evidence = handle.prepareBatch("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)");
    PreparedBatch dirty = handle.prepareBatch("INSERT OR IGNORE INTO dirty (block) VALUES (?)");
    long id = nextId(handle);
    for (Claim claim : claims) {
      PersonName name = PersonName.parse(claim.person());
      Post post = claim.post();
      String organisation = keys.organisation(post.organisation());
      rows.add(
          id,
          version,
          claim.person(),
          claim.change().name(),
          post.role(),
          post.organisation(),
          Columns.iso(claim.date()),
          claim.acting(),
          claim.certainty().name(),
          claim.attribution(),
          claim.grounds().pattern(),
          String.join(SEPARATOR, claim.grounds().inferred()),
          claim.confidence(),
          Keys.claim(link, claim),
          keys.block(name),
          organisation,
          Keys.role(post.role()));
      int number = 0;
      for (Evidence said : claim.evidence()) {
        evidence.add(id, number++, said.part().name(), said.sentence(), said.start(), said.end());
      }
      dirty.add(keys.block(name));
      id++;
    }
    rows.execute();
    evidence.execute();
    dirty.execute();
    writeTies(handle, id - claims.size(), claims, former);
  }

  /// An id that no claim has, and that nothing derived from a claim of before refers to.
  private static long nextId(Handle handle) {
    return handle
        .createQuery(
            "SELECT max((SELECT coalesce(max(id), 0) FROM claim),"
                + " (SELECT coalesce(max(claim), 0) FROM member)) + 1")
        .mapTo(Long.class)
        .one();
  }

  private void writeTies(
      Handle handle, long firstId, List<Claim> claims, Map<String, String> former) {
    long id = firstId;
    for (Claim claim : claims) {
      PersonName name = FormerNames.complete(PersonName.parse(claim.person()), former);
      writeTies(handle, id++, name, keys.organisation(claim.post().organisation()));
    }
  }

  /// What ties a claim to blocks of other surnames.
  private void writeTies(Handle handle, long id, PersonName name, @Nullable String organisation) {
    if (!name.former().isEmpty() && !name.vague()) {
      handle.execute(
          "INSERT INTO bridge VALUES (?, ?, ?)", id, keys.block(name), keys.block(name.before()));
    }
    if (name.parts().size() > 1 && organisation != null) {
      for (String part : Set.copyOf(name.parts())) {
        handle.execute(
            "INSERT INTO barrel VALUES (?, ?, ?, ?)", id, part, keys.block(name), organisation);
      }
    }
  }

  private void writeKeys(Handle handle, Stored stored) {
    long id = stored.id;
    Claim claim = stored.claim;
    PersonName name =
        FormerNames.complete(PersonName.parse(claim.person()), FormerNames.read(stored.former));
    String block = keys.block(name);
    String organisation = keys.organisation(claim.post().organisation());
    handle.execute(
        "UPDATE claim SET key = ?, block = ?, organisation_key = ?, role_key = ? WHERE id = ?",
        Keys.claim(stored.link, claim),
        block,
        organisation,
        Keys.role(claim.post().role()),
        id);
    handle.execute("INSERT OR IGNORE INTO dirty (block) VALUES (?)", block);
    handle.execute("DELETE FROM barrel WHERE claim = ?", id);
    handle.execute("DELETE FROM bridge WHERE claim = ?", id);
    writeTies(handle, id, name, organisation);
  }

  /// True when claims have keys, by whatever lexicon.
  static boolean hasKeys(Handle handle) {
    return Meta.get(handle, KEYS).isPresent();
  }

  /// Makes the keys of every claim anew, where the rules or the lexicon have changed since.
  void renewKeys() {
    boolean current =
        database.read(handle -> Meta.get(handle, KEYS).equals(Optional.of(keys.rules())));
    if (!current) {
      database.change(this::renewKeys);
    }
  }

  private record Stored(long id, String link, String former, Claim claim) {}

  private void renewKeys(Handle handle) {
    renewVersions(handle);
    new Dictionary(handle, keys).renew();
    List<Stored> some = stored(handle, 0);
    while (!some.isEmpty()) {
      some.forEach(stored -> writeKeys(handle, stored));
      some = stored(handle, some.getLast().id);
    }
    Meta.put(handle, KEYS, keys.rules());
  }

  /// Some of the claims, those with the lowest ids above that one.
  private static List<Stored> stored(Handle handle, long after) {
    Evidence none = new Evidence(Evidence.Part.TEXT, "", 0, 0);
    return handle
        .createQuery(
            "SELECT c.*, s.link, v.former FROM claim c JOIN version v ON v.id = c.version"
                + " JOIN story s ON s.id = v.story WHERE c.id > :after ORDER BY c.id LIMIT :some")
        .bind("after", after)
        .bind("some", RENEWED_AT_ONCE)
        .map(
            (row, _) ->
                new Stored(
                    row.getLong("id"),
                    row.getString("link"),
                    row.getString("former"),
                    claim(row, List.of(none))))
        .list();
  }

  private void renewVersions(Handle handle) {
    for (long version : handle.createQuery("SELECT id FROM version").mapTo(Long.class).list()) {
      String words =
          handle
              .createQuery("SELECT title || char(10) || text FROM version WHERE id = :version")
              .bind("version", version)
              .mapTo(String.class)
              .one();
      handle.execute(
          "UPDATE version SET company = ?, former = ? WHERE id = ?",
          keys.company(read(handle, version)),
          FormerNames.line(FormerNames.in(words)),
          version);
    }
  }

  private static void writeVacancies(Handle handle, long version, List<Vacancy> vacancies) {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO vacancy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 0;
    for (Vacancy vacancy : vacancies) {
      Evidence said = vacancy.evidence();
      batch.add(
          version,
          number++,
          vacancy.post().role(),
          vacancy.post().organisation(),
          vacancy.reason(),
          said.part().name(),
          said.sentence(),
          said.start(),
          said.end());
    }
    batch.execute();
  }

  Extraction read(Handle handle, long version) {
    return new Extraction(
        mentions(handle, version), claims(handle, version), vacancies(handle, version));
  }

  private static List<Mention> mentions(Handle handle, long version) {
    List<Mention> mentions = new ArrayList<>();
    handle
        .createQuery("SELECT * FROM mention WHERE version = :version")
        .bind("version", version)
        .map((row, _) -> spans(row))
        .forEach(mentions::addAll);
    mentions.sort(
        Comparator.comparing(Mention::part)
            .thenComparingInt(Mention::start)
            .thenComparingInt(Mention::end)
            .thenComparing(Mention::kind));
    return mentions;
  }

  private static List<Mention> spans(ResultSet row) throws SQLException {
    List<Mention> mentions = new ArrayList<>();
    Mention.Kind kind = Mention.Kind.valueOf(row.getString("kind"));
    Evidence.Part part = Evidence.Part.valueOf(row.getString("part"));
    for (String span : row.getString("spans").split(" ", -1)) {
      int dash = span.indexOf('-');
      mentions.add(
          new Mention(
              kind,
              row.getString("name"),
              part,
              Integer.parseInt(span, 0, dash, 10),
              Integer.parseInt(span, dash + 1, span.length(), 10)));
    }
    return mentions;
  }

  static List<Claim> claims(Handle handle, long version) {
    Map<Long, List<Evidence>> evidence = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT e.* FROM evidence e JOIN claim c ON c.id = e.claim WHERE c.version = :version"
                + " ORDER BY e.claim, e.number")
        .bind("version", version)
        .map((row, _) -> Map.entry(row.getLong("claim"), evidence(row)))
        .forEach(
            said ->
                evidence
                    .computeIfAbsent(said.getKey(), _ -> new ArrayList<>())
                    .add(said.getValue()));
    return handle
        .createQuery("SELECT * FROM claim WHERE version = :version ORDER BY id")
        .bind("version", version)
        .map((row, _) -> claim(row, evidence.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  static Claim claim(ResultSet row, List<Evidence> evidence) throws SQLException {
    String inferred = row.getString("inferred");
    return new Claim(
        row.getString("person"),
        Change.valueOf(row.getString("change")),
        new Post(row.getString("role"), row.getString("organisation")),
        Columns.date(row, "date"),
        row.getBoolean("acting"),
        Certainty.valueOf(row.getString("certainty")),
        row.getString("attribution"),
        evidence,
        new Claim.Grounds(
            row.getString("pattern"),
            inferred.isEmpty() ? List.of() : List.of(inferred.split(SEPARATOR, -1))),
        row.getDouble("confidence"));
  }

  static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        Evidence.Part.valueOf(row.getString("part")),
        row.getString("sentence"),
        row.getInt("span_start"),
        row.getInt("span_end"));
  }

  private static List<Vacancy> vacancies(Handle handle, long version) {
    return handle
        .createQuery("SELECT * FROM vacancy WHERE version = :version ORDER BY number")
        .bind("version", version)
        .map(
            (row, _) ->
                new Vacancy(
                    new Post(row.getString("role"), row.getString("organisation")),
                    row.getString("reason"),
                    evidence(row)))
        .list();
  }
}
