package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that an earlier version of Wardround has written, schema 7, opened by today's.
class OldDeskIT {
  private static final Path OLD = Path.of("src/test/resources/org/wardround/cli/old-desk");

  @TempDir Path folder;

  @BeforeEach
  void unpack() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(OLD.resolve("schema-7.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = desk().resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }

  private Path desk() {
    return folder.resolve("desk");
  }

  private String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--desk";
    all[arguments.length + 1] = desk().toString();
    int exit = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all);
    assertThat(exit).as(err.toString()).isZero();
    return out.toString();
  }

  /// `user_version` in the header of the file (https://sqlite.org/fileformat2.html, 1.3).
  private int schema() throws IOException {
    try (InputStream file = Files.newInputStream(desk().resolve("ledger.db"));
        DataInputStream header = new DataInputStream(file)) {
      header.skipNBytes(60);
      return header.readInt();
    }
  }

  @Test
  void isBroughtUpToDateAndExportsWhatTheVersionThatMadeItDid() throws Exception {
    assertThat(schema()).isEqualTo(7);
    assertThat(run("export", "--as", "CLAIMS", "--format", "jsonl"))
        .isEqualTo(Files.readString(OLD.resolve("claims.jsonl")));
    assertThat(run("export", "--as", "MOVES", "--format", "jsonl"))
        .isEqualTo(Files.readString(OLD.resolve("moves.jsonl")));
    assertThat(run("export", "--as", "POPOLO"))
        .isEqualTo(Files.readString(OLD.resolve("popolo.json")));
    assertThat(schema()).isGreaterThan(7);
  }

  @Test
  void keepsWhatIsTheUsersOwn() {
    assertThat(run("judgements", "list")).contains("hide", "553994065bf3aa7f");
    assertThat(run("feeds", "list")).contains("wardpost.example");
  }

  @Test
  void canBeReadAnewFromItsArchive() {
    assertThat(run("replay", "--format", "jsonl")).doesNotContain("\"gone\"");
    assertThat(run("judgements", "list")).contains("553994065bf3aa7f");
    assertThat(run("search", "--saved")).contains("telehealth");
    assertThat(run("search", "leaked email")).contains("leaked-email-cito");
  }
}
