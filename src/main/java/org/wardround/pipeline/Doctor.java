package org.wardround.pipeline;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardround.ledger.Ledger;
import org.wardround.mail.MailSettings;
import org.wardround.model.WardroundException;

/// Looks whether machine and desk are fit for nightly runs, says what to do, and mends what can be
/// mended without losing anything.
public final class Doctor {
  private final Config config;

  public Doctor(Config config) {
    this.config = config;
  }

  /// Looks at everything. Reads the whole archive: some ten seconds per GB.
  ///
  /// @param offline leaves out what needs the network
  public List<Finding> examine(boolean offline) throws InterruptedException {
    List<Finding> findings = new ArrayList<>(new MachineChecks(config).run());
    findings.addAll(new DeskChecks(config).run());
    mail().ifPresent(findings::add);
    if (!offline && Files.exists(Ledger.file(config.desk()))) {
      findings.addAll(new FeedChecks(config).run());
    }
    return findings;
  }

  private Optional<Finding> mail() {
    try {
      return MailSettings.read(config.desk(), System.getenv())
          .map(settings -> Finding.fine("mail", "It is set up: " + settings + "."));
    } catch (WardroundException wrong) {
      return Optional.of(
          Finding.problem(
              "mail",
              String.valueOf(wrong.getMessage()),
              "Correct the setting; docs/desk.md tells how."));
    }
  }

  /// Mends what the findings say can be mended. Throws `WardroundException` while another process
  /// has the desk.
  public void repair(List<Finding> findings) {
    if (findings.stream().noneMatch(Finding::repairable)) {
      return;
    }
    if (Ledger.isInUse(config.desk())) {
      throw new WardroundException(
          "The desk %s is in use by another process; nothing is repaired while it runs."
              .formatted(config.desk()));
    }
    if (findings.stream().anyMatch(f -> f.repairable() && f.check().equals(DeskChecks.INDEX))) {
      DeskBackup.discardAll(Desk.indexOf(config.desk()));
    }
    ReplayFolder.clear(config.desk().resolve(DeskChecks.REPLAY));
    Desk.open(config.desk(), config.clock(), Progress.NONE).close();
  }
}
