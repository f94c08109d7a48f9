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

/// Writes what was derived: people, their claims, their moves and tenures.
final class PersonTable {
  private final Handle handle;
  private final Keys keys;

  PersonTable(Handle handle, Keys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  /// A person whose claims have changed.
  record Changed(
      DerivedPerson person,
      List<MoveDerivation.Derived> moves,
      List<TenureDerivation.Derived> tenures) {}

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

  void write(List<Outcome> outcomes) {
    try (PreparedBatch gone = handle.prepareBatch("DELETE FROM person WHERE id = ?")) {
      outcomes.forEach(outcome -> outcome.gone.forEach(gone::add));
      execute(gone);
    }
    writePeople(outcomes);
    writeMembers(outcomes);
    DerivedRows.write(handle, keys, changed(outcomes));
    writeComponents(outcomes);
  }

  private void writePeople(List<Outcome> outcomes) {
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
  private void writeMembers(List<Outcome> outcomes) {
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

  private static List<Changed> changed(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> outcome.changed.stream()).toList();
  }

  private void writeComponents(List<Outcome> outcomes) {
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

  static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      int[] _ = batch.execute();
    }
  }

  /// People, their claims, moves and tenures, in one text that does not depend on the order of
  /// writing.
  static String dump(Handle handle) {
    return Stream.of(
            "SELECT id || '|' || name || '|' || names || '|' || digest FROM person ORDER BY id",
            "SELECT person || '|' || claim FROM member ORDER BY person, claim",
            """
            SELECT m.person || '|' || m.name || '|' || announced || '|' || said || '|' || certainty
              || '|' || sources || '|' || disputes || '|' || claims || '|'
              || coalesce(r.name, '') || '@' || coalesce(o.name, '') || coalesce(out_date, '')
              || coalesce(out_acting, '') || '|'
              || coalesce(s.name, '') || '@' || coalesce(p.name, '') || coalesce(in_date, '')
              || coalesce(in_acting, '')
            FROM move m LEFT JOIN role r ON r.id = out_role LEFT JOIN role s ON s.id = in_role
            LEFT JOIN organisation o ON o.id = out_organisation
            LEFT JOIN organisation p ON p.id = in_organisation ORDER BY 1""",
            """
            SELECT person || '|' || t.name || '|' || coalesce(r.name, '') || '@'
              || coalesce(o.name, '') || '|' || began_kind || began || '|' || ended_kind
              || coalesce(ended, '') || '|' || earliest || '|' || latest || '|' || acting || '|'
              || certainty || '|' || coalesce(confirmed, '') || '|' || sources || '|' || disputes
              || '|' || claims
            FROM tenure t LEFT JOIN role r ON r.id = role
            LEFT JOIN organisation o ON o.id = organisation ORDER BY 1""")
        .flatMap(sql -> handle.createQuery(sql).mapTo(String.class).list().stream())
        .collect(Collectors.joining("\n"));
  }
}
