package org.wardround.ledger;

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
    writeComponents(handle, outcomes);
  }

  private static void writePeople(Handle handle, List<Outcome> outcomes) {
    try (PreparedBatch rows =
            handle.prepareBatch(
                "INSERT OR REPLACE INTO person (id, component, name, names, digest)"
                    + " VALUES (?, ?, ?, ?, ?)");
        PreparedBatch members =
            handle.prepareBatch("INSERT INTO member (person, claim) VALUES (?, ?)");
        PreparedBatch events = handle.prepareBatch("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Outcome outcome : outcomes) {
        String unit = outcome.component.first();
        for (Changed changed : outcome.changed) {
          DerivedPerson person = changed.person;
          rows.add(person.id(), unit, person.name(), person.names(), person.digest());
          person.claims().forEach(claim -> members.add(person.id(), claim.id()));
          changed.events.forEach(event -> add(events, person.id(), event));
        }
      }
      execute(rows);
      execute(members);
      execute(events);
    }
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
