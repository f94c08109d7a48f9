package org.wardround.ledger.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of entities: the same for the same content in every export.
final class Ids {
  private Ids() {}

  /// An id of a kind of entity and what identifies it among its kind.
  static String of(String kind, String... identity) {
    String content = kind + "\n" + String.join("\n", identity);
    UUID id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    return kind + "-" + id.toString().replace("-", "");
  }
}
