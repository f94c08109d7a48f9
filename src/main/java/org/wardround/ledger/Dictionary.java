package org.wardround.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;

/// The organisations and roles that moves and tenures name, as stories write them: each name stands
/// in the ledger once, so that a question compares some thousand names rather than all moves.
final class Dictionary {
  private final Handle handle;
  private final Keys keys;

  Dictionary(Handle handle, Keys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  /// The ids of these organisations by name, new ones written down.
  Map<String, Long> organisations(Collection<String> names) {
    try (PreparedBatch rows =
        handle.prepareBatch(
            "INSERT OR IGNORE INTO organisation (name, key, words, kind) VALUES (?, ?, ?, ?)")) {
      Organisations known = keys.lexicon().organisations();
      names.forEach(name -> rows.add(name, known.key(name), words(name), kind(known, name)));
      PersonTable.execute(rows);
    }
    return ids("organisation", names);
  }

  /// Likewise of roles.
  Map<String, Long> roles(Collection<String> names) {
    try (PreparedBatch rows =
        handle.prepareBatch("INSERT OR IGNORE INTO role (name, key, words) VALUES (?, ?, ?)")) {
      names.forEach(name -> rows.add(name, Roles.key(name), words(name)));
      PersonTable.execute(rows);
    }
    return ids("role", names);
  }

  private Map<String, Long> ids(String table, Collection<String> names) {
    Map<String, Long> ids = new HashMap<>();
    handle
        .createQuery(
            "SELECT n.id, n.name FROM json_each(:names) asked CROSS JOIN "
                + table
                + " n ON n.name = asked.value")
        .bind("names", Blocks.json(names))
        .map((row, _) -> ids.put(row.getString("name"), row.getLong("id")))
        .list();
    return ids;
  }

  /// Compares the names anew, after the lexicon or the rules have changed.
  void renew() {
    Organisations known = keys.lexicon().organisations();
    for (String name : names("organisation")) {
      handle.execute(
          "UPDATE organisation SET key = ?, words = ?, kind = ? WHERE name = ?",
          known.key(name),
          words(name),
          kind(known, name),
          name);
    }
    for (String name : names("role")) {
      handle.execute(
          "UPDATE role SET key = ?, words = ? WHERE name = ?", Roles.key(name), words(name), name);
    }
  }

  private List<String> names(String table) {
    return handle.createQuery("SELECT name FROM " + table).mapTo(String.class).list();
  }

  private static String words(String name) {
    return " " + Names.fold(name) + " ";
  }

  private static @Nullable String kind(Organisations organisations, String name) {
    return organisations.find(name).map(Organisation::kind).orElse(null);
  }
}
