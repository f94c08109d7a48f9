package org.wardround.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wardround.model.Exchange;
import org.wardround.model.Outcome;

/// Which pages and messages were imported, so that they are not imported twice. May be used from
/// any thread.
public final class ImportStore {
  private final Database database;

  ImportStore(Database database) {
    this.database = database;
  }

  /// The outcome of the same bytes of the same address in an earlier import: unchanged for a story,
  /// else as it was.
  public Optional<Outcome> earlier(Exchange exchange) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT word, detail FROM imported WHERE digest = :digest")
                .bind("digest", digest(exchange))
                .map(
                    (row, _) ->
                        row.getString("word").equals("skipped")
                            ? (Outcome) new Outcome.Skipped(row.getString("detail"))
                            : new Outcome.Unchanged())
                .findOne());
  }

  /// Writes down what became of a page or message.
  public void remember(Exchange exchange, Outcome outcome) {
    database.change(
        handle ->
            handle.execute(
                "INSERT OR REPLACE INTO imported (digest, word, detail) VALUES (?, ?, ?)",
                digest(exchange),
                outcome.word(),
                outcome.detail()));
  }

  private static String digest(Exchange exchange) {
    return ContentHash.of(exchange.url(), new String(exchange.body(), StandardCharsets.ISO_8859_1));
  }
}
