package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes what was derived: people, their claims, and where to look for moves and tenures.
final class PersonTable {
  private PersonTable() {}

  /// A person whose claims have changed.
  record Changed(DerivedPerson person, List<DerivedPerson.Event> events) {}

  /// What is to be written of a component.
  ///
  /// @param gone ids of people who are no more
  record Outcome(SortedSet<String> component, List<Changed> changed, Set<String> gone) {}

  /// The people known of these blocks: their digests by id, by the component they were written for.
  static Map<String, Map<String, String>> known(Handle handle, Collection<String> blocks) {
    Map<String, Map<String, String>> known = new HashMap<>();
    handle
        .createQuery(
            "SELECT p.component, p.id, p.digest FROM json_each(:blocks) asked"
                + " CROSS JOIN person p ON p.component = asked.value")
        .bind("blocks", Blocks.json(blocks))
        .map(
            (row, _) ->
                known
                    .computeIfAbsent(row.getString("component"), _ -> new HashMap<>())
                    .put(row.getString("id"), row.getString("digest")))
        .list();
    return known;
  }

  static void write(Handle handle, List<Outcome> outcomes) {
    try (PreparedBatch gone = handle.prepareBatch("DELETE FROM person WHERE id = ?")) {
      outcomes.forEach(outcome -> outcome.gone.forEach(gone::add));
      execute(gone);
    }
    writePeople(handle, outcomes);
    writeMembers(handle, outcomes);
    writeEvents(handle, outcomes);
    writeComponents(handle, outcomes);
  }

  private static void writePeople(Handle handle, List<Outcome> outcomes) {
    try (PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO person (id, component, name, names, digest) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET component = excluded.component, name = excluded.name,
              names = excluded.names, digest = excluded.digest""")) {
      for (Outcome outcome : outcomes) {
        for (Changed changed : outcome.changed) {
          DerivedPerson person = changed.person;
          rows.add(
              person.id(),
              outcome.component.first(),
              person.name(),
              person.names(),
              person.digest());
        }
      }
      execute(rows);
    }
  }

  /// Most claims of a changed person were theirs before: only the difference is written.
  private static void writeMembers(Handle handle, List<Outcome> outcomes) {
    try (PreparedBatch gone =
            handle.prepareBatch(
                "DELETE FROM member WHERE person = ?"
                    + " AND claim NOT IN (SELECT value FROM json_each(?))");
        PreparedBatch rows =
            handle.prepareBatch("INSERT OR IGNORE INTO member (person, claim) VALUES (?, ?)")) {
      for (Changed changed : changed(outcomes)) {
        String person = changed.person.id();
        List<Long> claims = changed.person.claims().stream().map(Heard::id).toList();
        gone.add(person, Blocks.json(claims));
        claims.forEach(claim -> rows.add(person, claim));
      }
      execute(gone);
      execute(rows);
    }
  }

  /// Likewise of events.
  private static void writeEvents(Handle handle, List<Outcome> outcomes) {
    Map<String, Map<Long, DerivedPerson.Event>> known = events(handle, outcomes);
    try (PreparedBatch gone = handle.prepareBatch("DELETE FROM event WHERE rowid = ?");
        PreparedBatch rows = handle.prepareBatch("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Changed changed : changed(outcomes)) {
        String person = changed.person.id();
        List<DerivedPerson.Event> fresh = new ArrayList<>(changed.events);
        known
            .getOrDefault(person, Map.of())
            .forEach(
                (row, event) -> {
                  if (!fresh.remove(event)) {
                    gone.add(row);
                  }
                });
        fresh.forEach(event -> add(rows, person, event));
      }
      execute(gone);
      execute(rows);
    }
  }

  private static List<Changed> changed(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> outcome.changed.stream()).toList();
  }

  /// The events of changed people as they are written, by person and row.
  private static Map<String, Map<Long, DerivedPerson.Event>> events(
      Handle handle, List<Outcome> outcomes) {
    Map<String, Map<Long, DerivedPerson.Event>> events = new HashMap<>();
    handle
        .createQuery(
            "SELECT e.rowid AS number, e.* FROM json_each(:people) asked"
                + " CROSS JOIN event e ON e.person = asked.value")
        .bind("people", Blocks.json(changed(outcomes).stream().map(c -> c.person.id()).toList()))
        .map(
            (row, _) ->
                events
                    .computeIfAbsent(row.getString("person"), _ -> new HashMap<>())
                    .put(row.getLong("number"), event(row)))
        .list();
    return events;
  }

  private static DerivedPerson.Event event(ResultSet row) throws SQLException {
    return new DerivedPerson.Event(
        row.getString("kind"),
        row.getLong("first_day"),
        row.getLong("last_day"),
        row.getString("organisation_key"),
        row.getString("role_key"));
  }

  private static void add(PreparedBatch events, String person, DerivedPerson.Event event) {
    events.add(
        person, event.kind(), event.first(), event.last(), event.organisation(), event.role());
  }

  private static void writeComponents(Handle handle, List<Outcome> outcomes) {
    try (PreparedBatch old = handle.prepareBatch("DELETE FROM component WHERE block = ?");
        PreparedBatch rows = handle.prepareBatch("INSERT INTO component VALUES (?, ?)")) {
      for (Outcome outcome : outcomes) {
        outcome.component.forEach(old::add);
        if (outcome.component.size() > 1) {
          outcome.component.forEach(block -> rows.add(block, outcome.component.first()));
        }
      }
      execute(old);
      execute(rows);
    }
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      int[] _ = batch.execute();
    }
  }

  /// People, their claims and events, in one text that does not depend on the order of writing.
  static String dump(Handle handle) {
    return Stream.of(
            "SELECT id || '|' || name || '|' || names || '|' || digest FROM person ORDER BY id",
            "SELECT person || '|' || claim FROM member ORDER BY person, claim",
            "SELECT person || '|' || kind || '|' || first_day || '|' || last_day || '|'"
                + " || coalesce(organisation_key, '') || '|' || coalesce(role_key, '')"
                + " FROM event ORDER BY 1")
        .flatMap(sql -> handle.createQuery(sql).mapTo(String.class).list().stream())
        .collect(Collectors.joining("\n"));
  }
}
