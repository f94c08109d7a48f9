package org.wardround.pipeline;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardround.article.SiteRules;
import org.wardround.extract.ClaimExtractor;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;

/// Is the machine fit: Java, memory, disk, file handles, clock, models?
final class MachineChecks {
  private static final int JAVA = 25;

  private static final long MB = 1 << 20;

  /// CoreNLP's models take some 400 MB, stories in work the rest.
  private static final long LEAST_HEAP = 900 * MB;

  /// A night writes some MB, but the index's merges may need as much again as the index has.
  private static final long LITTLE_DISK = 2_000 * MB;

  private static final long NO_DISK = 200 * MB;

  /// Jars, the index's files, connections: a run was seen to have 300 files open.
  private static final long FEW_FILES = 1_024;

  /// Before this program was written.
  private static final Instant TOO_EARLY = Instant.parse("2026-01-01T00:00:00Z");

  private final Config config;

  MachineChecks(Config config) {
    this.config = config;
  }

  List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(disk());
    files().ifPresent(findings::add);
    findings.add(clock());
    findings.add(models());
    return findings;
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    long heap = Runtime.getRuntime().maxMemory();
    String says = "Java %d, up to %,d MB of memory.".formatted(version, heap / MB);
    if (version < JAVA) {
      return Finding.problem("Java", says, "Install a JDK " + JAVA + " or set JAVA_HOME to one.");
    }
    return heap < LEAST_HEAP
        ? Finding.problem("Java", says, "Set WARDROUND_HEAP=2g: reading stories needs that much.")
        : Finding.fine("Java", says);
  }

  private Finding disk() {
    Path folder = config.desk().toAbsolutePath();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String says = "%,d MB are free for %s.".formatted(free / MB, config.desk());
      if (!Files.isWritable(folder)) {
        return Finding.problem(
            "disk",
            "The folder " + folder + " cannot be written to.",
            "See whose it is, and whether its disk is mounted read-only.");
      }
      String advice = "Free some space, or move the desk; --keep-pages removes old raw pages.";
      return free < NO_DISK
          ? Finding.problem("disk", says, advice)
          : free < LITTLE_DISK ? Finding.notice("disk", says, advice) : Finding.fine("disk", says);
    } catch (IOException broken) {
      return Finding.problem(
          "disk",
          "The disk of " + folder + " cannot be asked: " + broken + ".",
          "See to the disk.");
    }
  }

  private static Optional<Finding> files() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
      return Optional.empty();
    }
    long most = unix.getMaxFileDescriptorCount();
    String says = "%,d files may be open at once.".formatted(most);
    return Optional.of(
        most < FEW_FILES
            ? Finding.problem("files", says, "Raise the limit: ulimit -n " + FEW_FILES + ".")
            : Finding.fine("files", says));
  }

  private Finding clock() {
    Instant now = config.clock().instant();
    return now.isBefore(TOO_EARLY)
        ? Finding.problem("clock", "The clock says " + now + ".", "Set the clock.")
        : Finding.fine("clock", "The clock says " + now + ".");
  }

  /// Loads them and reads a sentence with them, as the first story of a run does.
  private Finding models() {
    String advice =
        "Restore the folder %s from the sources, and build anew.".formatted(config.models());
    try {
      SiteRules.read(config.models().resolve("sites.tsv"));
      String text = "Jane Smith has been appointed chief executive of Oakfield NHS Trust.";
      int claims =
          ClaimExtractor.load(config.models())
              .extract(Story.of("http://doctor.example/", "A post", text))
              .claims()
              .size();
      return claims == 1
          ? Finding.fine("models", "They read a sentence as they should.")
          : Finding.problem("models", "They misread a plain sentence.", advice);
    } catch (WardroundException missing) {
      return Finding.problem("models", String.valueOf(missing.getMessage()), advice);
    }
  }
}
