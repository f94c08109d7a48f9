package org.wardround.ledger;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Single values that the ledger remembers of itself.
final class Meta {
  private Meta() {}

  static Optional<String> get(Handle handle, String name) {
    return handle
        .createQuery("SELECT value FROM meta WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  static void put(Handle handle, String name, String value) {
    handle.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
  }
}
