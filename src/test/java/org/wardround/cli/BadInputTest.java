package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;

/// Whatever is wrong is told in one clear sentence, with the right exit code, and loses nothing.
class BadInputTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(run("search", "--colour", "blue")).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown option").contains("--help");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(run("serach", "leak")).isEqualTo(2);
    assertThat(err.toString()).contains("serach");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing command");
  }

  @Test
  void aMissingListOfFeedsIsNamed() {
    assertThat(run("feeds", "import", folder.resolve("none.opml").toString(), "--desk", desk()))
        .isEqualTo(1);
    assertOneSentence("none.opml");
  }

  @Test
  void aMalformedListOfFeedsIsNamedAndChangesNothing() throws IOException {
    Path opml = Files.writeString(folder.resolve("bad.opml"), "<html><p>This is no list</html>");
    assertThat(run("feeds", "import", opml.toString(), "--desk", desk())).isEqualTo(1);
    assertOneSentence("bad.opml");
    assertThat(Path.of(desk())).doesNotExist();
  }

  @Test
  void aFileThatDoesNotExistIsNamed() {
    for (String command : List.of("extract", "article")) {
      err.getBuffer().setLength(0);
      assertThat(run(command, folder.resolve("nowhere.txt").toString())).isEqualTo(1);
      assertOneSentence("nowhere.txt");
    }
  }

  @Test
  void aDeskThatDoesNotExistIsNamed() {
    for (String command : List.of("moves", "feeds list")) {
      err.getBuffer().setLength(0);
      String[] words = (command + " --desk " + desk()).split(" ");
      assertThat(run(words)).isEqualTo(1);
      assertOneSentence(desk());
    }
  }

  @Test
  void aDeskInUseByAnotherProcessIsLeftAlone() {
    try (Ledger other = Ledger.open(Path.of(desk()), InstantSource.system())) {
      other.feeds().subscribe(new Feed("http://a.example/f", "A", null, "", true));
      assertThat(run("ingest", "--desk", desk())).isEqualTo(1);
      assertOneSentence("in use by another process");
      assertThat(other.feeds().subscribed()).hasSize(1);
    }
  }

  @Test
  void aDeskOfANewerVersionIsLeftAlone() throws SQLException {
    Ledger.open(Path.of(desk()), InstantSource.system()).close();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + desk() + "/ledger.db");
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA user_version = 9999");
    }
    for (String command : List.of("ingest", "moves")) {
      err.getBuffer().setLength(0);
      assertThat(run(command, "--desk", desk())).isEqualTo(1);
      assertOneSentence("newer version");
    }
  }

  @Test
  void aDamagedLedgerIsToldAndKept() throws IOException {
    Path file = Files.createDirectories(Path.of(desk())).resolve("ledger.db");
    Files.writeString(file, "this is not a database, but it may be somebody's work".repeat(100));
    byte[] before = Files.readAllBytes(file);
    assertThat(run("moves", "--desk", desk())).isEqualTo(1);
    assertOneSentence("ledger.db");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aCorruptIndexIsToldAndTheNextRunRebuildsIt() throws IOException {
    Path index = Path.of(desk(), "index");
    Ledger.open(Path.of(desk()), InstantSource.system()).close();
    try (StoryIndex fresh = StoryIndex.open(index)) {
      fresh.commit(0);
    }
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.writeString(file, "rubbish");
      }
    }
    assertThat(run("search", "leak", "--desk", desk())).isEqualTo(1);
    assertOneSentence(index.toString());
    assertThat(run("ingest", "--desk", desk())).as(err.toString()).isZero();
    assertThat(run("search", "leak", "--desk", desk())).as(err.toString()).isZero();
  }

  private void assertOneSentence(String subject) {
    assertThat(err.toString().strip().lines()).singleElement().asString().startsWith("wardround: ");
    assertThat(err.toString()).contains(subject).doesNotContain("Exception");
  }

  private String desk() {
    return folder.resolve("desk").toString();
  }

  private int run(String... command) {
    return CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), command);
  }
}
