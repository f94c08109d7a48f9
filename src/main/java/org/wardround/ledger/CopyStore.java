package org.wardround.ledger;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The sketches of the stories' texts, and which of them are copies of one another. May be used
/// from any thread.
public final class CopyStore {
  private final Database database;

  CopyStore(Database database) {
    this.database = database;
  }

  private record Sketch(String link, @Nullable String cluster, List<Long> minima) {}

  /// Remembers a story's sketch and puts the story with its copies. Copies of copies are one
  /// cluster, named by the first of its links in the alphabet: so the order in which stories come
  /// in does not matter. The stories that the ledger already has are told.
  ///
  /// @param link of the story; an earlier sketch of it is replaced
  /// @param bands keys by which candidates are found
  /// @param isCopy decides on the minima of a candidate
  public void join(String link, List<Long> minima, List<Long> bands, Predicate<List<Long>> isCopy) {
    database.change(
        handle -> {
          keep(handle, link, minima, bands);
          SortedSet<String> names = new TreeSet<>();
          for (Sketch candidate : candidates(handle, link, bands)) {
            if (isCopy.test(candidate.minima())) {
              names.add(candidate.cluster() == null ? candidate.link() : candidate.cluster());
            }
          }
          if (!names.isEmpty()) {
            names.add(clusterOf(handle, link).orElse(link));
            unite(handle, names);
          }
        });
  }

  /// Takes over the sketches of another ledger in the place of all its own, and tells the stories
  /// whose cluster is another one now.
  ///
  /// @param desk of the other ledger, which nobody writes to meanwhile
  public void adopt(Path desk) {
    database.changeBeside(
        desk.resolve(Database.FILE),
        "other",
        handle -> {
          handle.execute("DELETE FROM sketch");
          handle.execute("INSERT INTO sketch SELECT * FROM other.sketch");
          handle.execute("INSERT INTO sketch_band SELECT * FROM other.sketch_band");
          handle
              .createQuery(
                  "SELECT k.link, k.cluster FROM sketch k JOIN story s ON s.link = k.link"
                      + " WHERE s.cluster IS NOT k.cluster")
              .map((row, _) -> new Sketch(row.getString(1), row.getString(2), List.of()))
              .list()
              .forEach(moved -> StoryStore.cluster(handle, moved.link(), moved.cluster()));
        });
  }

  /// The cluster of a story; empty when no copy of it is known.
  static Optional<String> clusterOf(Handle handle, String link) {
    return handle
        .createQuery("SELECT cluster FROM sketch WHERE link = :link AND cluster IS NOT NULL")
        .bind("link", link)
        .mapTo(String.class)
        .findOne();
  }

  private static List<Sketch> candidates(Handle handle, String link, List<Long> bands) {
    if (bands.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT * FROM sketch WHERE id IN (SELECT sketch FROM sketch_band WHERE band IN"
                + " (<bands>)) AND link <> :link")
        .bindList("bands", bands)
        .bind("link", link)
        .map(
            (row, _) ->
                new Sketch(
                    row.getString("link"),
                    row.getString("cluster"),
                    numbers(row.getBytes("minima"))))
        .list();
  }

  /// Makes one cluster of several; a story without one goes by its link.
  private static void unite(Handle handle, SortedSet<String> names) {
    List<String> members =
        handle
            .createQuery(
                "SELECT link FROM sketch WHERE coalesce(cluster, link) IN (<names>) AND cluster IS"
                    + " NOT :name")
            .bindList("names", names)
            .bind("name", names.first())
            .mapTo(String.class)
            .list();
    for (String member : members) {
      handle.execute("UPDATE sketch SET cluster = ? WHERE link = ?", names.first(), member);
      StoryStore.cluster(handle, member, names.first());
    }
  }

  private static void keep(Handle handle, String link, List<Long> minima, List<Long> bands) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO sketch (link, minima) VALUES (:link, :minima)
                ON CONFLICT (link) DO UPDATE SET minima = excluded.minima
                RETURNING id""")
            .bind("link", link)
            .bind("minima", bytes(minima))
            .mapTo(Long.class)
            .one();
    handle.execute("DELETE FROM sketch_band WHERE sketch = ?", id);
    var batch = handle.prepareBatch("INSERT OR IGNORE INTO sketch_band VALUES (:band, :sketch)");
    Set<Long> distinct = new LinkedHashSet<>(bands);
    distinct.forEach(band -> batch.bind("band", band).bind("sketch", id).add());
    batch.execute();
  }

  private static byte[] bytes(List<Long> numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.size());
    numbers.forEach(bytes::putLong);
    return bytes.array();
  }

  private static List<Long> numbers(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<Long> numbers = new ArrayList<>();
    while (buffer.hasRemaining()) {
      numbers.add(buffer.getLong());
    }
    return numbers;
  }
}
