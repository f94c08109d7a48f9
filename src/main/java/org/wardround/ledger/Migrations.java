package org.wardround.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.wardround.model.WardroundException;

/// The schema's history: an append-only list whose length is the version of the schema. A script
/// that a release has carried is never edited.
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of(
          "001-start.sql",
          "002-identity.sql",
          "003-copies.sql",
          "004-saved-search.sql",
          "005-smaller-blocks.sql",
          "006-former-names.sql",
          "007-import.sql",
          "008-following.sql",
          "009-moves.sql",
          "010-run-history.sql",
          "011-move-order.sql",
          "012-confidence.sql");

  /// Marks the file as a ledger ("Ward"), so that another program's database is not taken for one.
  private static final int APPLICATION_ID = 0x57617264;

  private Migrations() {}

  /// The version of the schema that this program writes.
  static int newest() {
    return SCRIPTS.size();
  }

  /// The version of the schema that the file has; 0 for an empty file. Throws `WardroundException`
  /// for a file of a newer version or of another program.
  static int check(Handle handle, Path file) {
    int version = pragma(handle, "user_version");
    int application = pragma(handle, "application_id");
    if (application != APPLICATION_ID && (version != 0 || application != 0)) {
      throw new WardroundException(file + " is not a ledger of Wardround.");
    }
    if (version > newest()) {
      throw new WardroundException(
          "The desk %s was written by a newer version of Wardround (schema %d, this one knows %d); update Wardround to use it."
              .formatted(file.getParent(), version, newest()));
    }
    return version;
  }

  /// Brings the file up to the newest version, one transaction a step.
  static void run(Handle handle, Path file) {
    for (int done = check(handle, file); done < newest(); done++) {
      String script = read(SCRIPTS.get(done));
      int version = done + 1;
      handle.useTransaction(
          h -> {
            h.createScript(script).execute();
            h.execute("PRAGMA application_id = " + APPLICATION_ID);
            h.execute("PRAGMA user_version = " + version);
          });
    }
  }

  private static int pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(int.class).one();
  }

  private static String read(String name) {
    try (InputStream script = Migrations.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException("the program lacks its own file " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }
}
