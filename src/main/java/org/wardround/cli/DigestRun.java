package org.wardround.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.wardround.index.Search;
import org.wardround.index.SearchOptions;
import org.wardround.index.Synonyms;
import org.wardround.ledger.Ledger;
import org.wardround.lexicon.OtherNames;
import org.wardround.mail.MailSettings;
import org.wardround.mail.Postbox;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Desk;
import org.wardround.web.Digest;

/// Sends what is new of what is followed, however it was started, and remembers that it was told.
final class DigestRun {
  private DigestRun() {}

  /// How the sending after a night ended.
  ///
  /// @param line to be added to the night's; empty where mail is not set up
  record Ended(String line, boolean failed) {}

  /// What is to be told now. Throws `WardroundException` when there is no desk.
  static Digest digest(Path desk) {
    SearchOptions options =
        new SearchOptions(Synonyms.of(OtherNames.load(Settings.models())), InstantSource.system());
    try (Ledger ledger = Ledger.openReadOnly(desk);
        Search search = Search.open(Desk.indexOf(desk), options)) {
      return Digest.of(ledger, search);
    }
  }

  /// The settings of a desk's mail; empty when it is not set up.
  static Optional<MailSettings> settings(Path desk) {
    return MailSettings.read(desk, System.getenv());
  }

  /// Sends it, unless there is nothing to tell. When sending fails, all of it is told the next
  /// time.
  static void send(Path desk, Digest digest, MailSettings settings) {
    InstantSource clock = InstantSource.system();
    if (digest.isEmpty()) {
      return;
    }
    new Postbox(settings, clock).send(digest.letter(settings.desk()));
    try (Ledger ledger = Ledger.openForNotes(desk, clock)) {
      ledger.following().tell(digest.events(), clock.instant());
    }
  }

  /// Sends it where mail is set up; what goes wrong is told, since the night itself went well.
  static Ended afterNight(Path desk) {
    try {
      Optional<MailSettings> settings = settings(desk);
      if (settings.isEmpty()) {
        return new Ended("", false);
      }
      Digest digest = digest(desk);
      send(desk, digest, settings.get());
      return new Ended("; mail: " + digest.summary(), false);
    } catch (WardroundException failed) {
      return new Ended("; mail FAILED: " + failed.getMessage(), true);
    }
  }
}
