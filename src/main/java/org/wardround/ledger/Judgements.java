package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.identity.PersonName;
import org.wardround.model.WardroundException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The judgements of the user, each with who made it, when and why. None is ever deleted: undoing
/// is written down beside it. They survive every replay. May be used from any thread.
public final class Judgements {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Class<? extends Judgement>> KINDS =
      Map.of(
          "merge", Judgement.SamePerson.class,
          "split", Judgement.DifferentPeople.class,
          "hide", Judgement.HideClaim.class,
          "confirm", Judgement.ConfirmClaim.class,
          "correct", Judgement.CorrectClaim.class,
          "add", Judgement.AddClaim.class);

  private final Database database;
  private final Keys keys;
  private final InstantSource clock;

  Judgements(Database database, Keys keys, InstantSource clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /// A judgement as it was made.
  ///
  /// @param undone when it was undone, null while it holds
  public record Made(
      long id,
      Judgement judgement,
      String who,
      String why,
      Instant made,
      @Nullable Instant undone,
      @Nullable String undoneBy) {}

  /// Makes a judgement and returns its number. One that already holds is not made twice.
  public long make(Judgement judgement, String who, String why) {
    return database.write(handle -> make(handle, judgement, who, why));
  }

  /// Makes many in one transaction and returns how many were new.
  public int makeAll(List<? extends Judgement> judgements, String who, String why) {
    return database.write(
        handle -> {
          long before = count(handle);
          judgements.forEach(judgement -> make(handle, judgement, who, why));
          return Math.toIntExact(count(handle) - before);
        });
  }

  private static long count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM judgement").mapTo(Long.class).one();
  }

  private long make(Handle handle, Judgement judgement, String who, String why) {
    String payload = JSON.writeValueAsString(judgement);
    Optional<Long> known =
        handle
            .createQuery(
                "SELECT id FROM judgement WHERE kind = :kind AND payload = :payload AND undone IS NULL")
            .bind("kind", judgement.kind())
            .bind("payload", payload)
            .mapTo(Long.class)
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    markDirty(handle, judgement, keys);
    return handle
        .createUpdate(
            "INSERT INTO judgement (kind, payload, who, why, made)"
                + " VALUES (:kind, :payload, :who, :why, :made)")
        .bind("kind", judgement.kind())
        .bind("payload", payload)
        .bind("who", who)
        .bind("why", why)
        .bind("made", clock.millis())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /// Undoes a judgement; throws `WardroundException` when there is none of that number, or it was
  /// undone before.
  public void undo(long id, String who) {
    database.change(
        handle -> {
          Made made =
              find(handle, id)
                  .filter(known -> known.undone() == null)
                  .orElseThrow(
                      () -> new WardroundException("There is no judgement " + id + " to undo."));
          handle.execute(
              "UPDATE judgement SET undone = ?, undone_by = ? WHERE id = ?",
              clock.instant().toEpochMilli(),
              who,
              id);
          markDirty(handle, made.judgement(), keys);
        });
  }

  /// Every judgement, the oldest first; those undone only when asked for.
  public List<Made> list(boolean undoneToo) {
    return database.read(handle -> list(handle, undoneToo));
  }

  static List<Made> list(Handle handle, boolean undoneToo) {
    return handle
        .createQuery("SELECT * FROM judgement WHERE undone IS NULL OR :undone ORDER BY id")
        .bind("undone", undoneToo)
        .map((row, _) -> made(row))
        .list();
  }

  private static Optional<Made> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM judgement WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> made(row))
        .findOne();
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        row.getLong("id"),
        parse(row.getString("kind"), row.getString("payload")),
        row.getString("who"),
        row.getString("why"),
        Columns.knownInstant(row, "made"),
        Columns.instant(row, "undone"),
        row.getString("undone_by"));
  }

  /// A judgement of its kind's word and its JSON, as [#json] writes it. Throws `WardroundException`
  /// for what is none.
  public static Judgement parse(String kind, String json) {
    Class<? extends Judgement> type = KINDS.get(kind);
    if (type == null) {
      throw new WardroundException("There are no judgements of the kind “" + kind + "”.");
    }
    try {
      return JSON.readValue(json, type);
    } catch (tools.jackson.core.JacksonException wrong) {
      throw new WardroundException("This is no judgement of the kind " + kind + ": " + json, wrong);
    }
  }

  /// The judgement in one line of JSON.
  public static String json(Judgement judgement) {
    return JSON.writeValueAsString(judgement);
  }

  /// Says that whom the judgement touches is to be derived anew.
  static void markDirty(Handle handle, Judgement judgement, Keys keys) {
    Set<String> blocks = new TreeSet<>();
    switch (judgement) {
      case Judgement.SamePerson same -> blocks.addAll(blocks(same.people(), keys));
      case Judgement.DifferentPeople different ->
          Stream.of(different.one(), different.other())
              .map(people -> blocks(people, keys))
              .forEach(blocks::addAll);
      case Judgement.AddClaim add -> blocks.add(keys.block(PersonName.parse(add.person())));
      case Judgement.HideClaim(var claim) -> blocks.addAll(blocks(handle, claim));
      case Judgement.ConfirmClaim(var claim) -> blocks.addAll(blocks(handle, claim));
      case Judgement.CorrectClaim correct -> blocks.addAll(blocks(handle, correct.claim()));
    }
    blocks.forEach(
        block -> handle.execute("INSERT OR IGNORE INTO dirty (block) VALUES (?)", block));
  }

  static Set<String> blocks(List<Judgement.Named> people, Keys keys) {
    Set<String> blocks = new TreeSet<>();
    people.forEach(named -> blocks.add(keys.block(PersonName.parse(named.name()))));
    return blocks;
  }

  private static List<String> blocks(Handle handle, String claim) {
    return handle
        .createQuery("SELECT DISTINCT block FROM claim WHERE key = :key AND block IS NOT NULL")
        .bind("key", claim)
        .mapTo(String.class)
        .list();
  }
}
