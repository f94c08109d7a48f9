package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.fetch.FetchOptions;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;
import org.wardround.web.SampleSites;

/// The machine fails a run in real ways: each time one clear sentence, and once the fault is gone
/// the next run has everything, once.
class FaultsIT {
  private static final int HOSTS = 4;
  private static final int STORIES = 6;

  @TempDir Path folder;
  private Path desk;
  private List<String> links;
  private SampleSites server;
  private WardroundProcess wardround;
  private boolean mounted;

  @BeforeEach
  void serve() throws Exception {
    links = GeneratedSites.write(folder.resolve("sites"), HOSTS, STORIES);
    server = SampleSites.serve(folder.resolve("sites"));
    wardround = new WardroundProcess(folder.resolve("log"));
    desk = folder.resolve("desk");
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    if (mounted) {
      shell("umount " + folder.resolve("small"));
    }
  }

  private void subscribe() {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      for (int host = 0; host < HOSTS; host++) {
        ledger.feeds().subscribe(new Feed(GeneratedSites.feedOf(host), "Site", null, "", true));
      }
    }
  }

  private int ingest() throws Exception {
    return ingest(wardround);
  }

  private int ingest(WardroundProcess process) throws Exception {
    String proxy = "--proxy=127.0.0.1:" + server.address().getPort();
    return process.run("ingest", "--all", "--gap=0", proxy, "--desk=" + desk);
  }

  /// Fails in one sentence that says this.
  private void failsSaying(String... words) throws Exception {
    failsSaying(wardround, words);
  }

  private void failsSaying(WardroundProcess process, String... words) throws Exception {
    int before = process.output().length();
    assertThat(ingest(process)).as(process.output()).isEqualTo(1);
    String said = process.output().substring(before);
    assertThat(said).contains(words).doesNotContain("\tat ", "Exception in thread");
    assertThat(
            said.lines().filter(line -> line.startsWith("wardround: ") && !line.contains("WARN")))
        .hasSize(1);
  }

  private void thenHasEverything() throws Exception {
    assertThat(ingest()).as(wardround.output()).isZero();
    KilledRunIT.assertNothingLostOrDoubled(desk, links);
  }

  private static int shell(String command) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    process.getInputStream().transferTo(System.err);
    return process.waitFor();
  }

  /// A disk of its own for the desk, where the machine allows it.
  private void mount() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    mounted = shell("mount -t tmpfs -o size=64m tmpfs " + small + " 2> /dev/null") == 0;
    assumeTrue(mounted, "this user may not mount a disk");
    desk = small.resolve("desk");
    subscribe();
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    mount();
    Path filler = desk.resolveSibling("filler");
    for (int room : List.of(48_000, 300_000, 700_000)) {
      long free = Files.getFileStore(desk).getUsableSpace();
      Files.write(filler, new byte[Math.toIntExact(free - room)]);
      failsSaying("wardround: ");
      assertThat(wardround.output().lines().reduce((_, last) -> last).orElseThrow())
          .containsAnyOf("No space left on device", "is full");
      Files.delete(filler);
    }
    thenHasEverything();
  }

  @Test
  void aDiskThatIsReadOnlyIsToldBeforeAnythingIsFetched() throws Exception {
    mount();
    Path small = folder.resolve("small");
    assertThat(shell("mount -o remount,ro " + small)).isZero();
    failsSaying(desk.toString(), "Read-only file system");
    assertThat(shell("mount -o remount,rw " + small)).isZero();
    thenHasEverything();
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 190, 230})
  void tooFewFileHandlesLoseNothing(int handles) throws Exception {
    subscribe();
    WardroundProcess limited =
        new WardroundProcess(folder.resolve("log"))
            .under("sh", "-c", "ulimit -n " + handles + "; exec \"$@\"", "sh");
    int code = ingest(limited);
    assertThat(code).as(limited.output()).isIn(0, 1);
    thenHasEverything();
  }

  @Test
  void aLedgerThatAnotherProgramKeepsBusyIsTold() throws Exception {
    subscribe();
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("ledger.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      failsSaying("is kept busy by another process; try again when it is done.");
      statement.execute("ROLLBACK");
    }
    thenHasEverything();
  }

  @Test
  void locksThatWereLeftOverDoNotMatter() throws Exception {
    subscribe();
    Files.writeString(desk.resolve("ledger.lock"), "999999");
    Files.createDirectories(Desk.indexOf(desk));
    Files.createFile(Desk.indexOf(desk).resolve("write.lock"));
    thenHasEverything();
  }

  @Test
  void anIndexThatAnotherProcessWritesIsTold() throws Exception {
    subscribe();
    try (StoryIndex _ = StoryIndex.open(Desk.indexOf(desk))) {
      failsSaying("The search index in " + Desk.indexOf(desk) + " is in use by another process.");
    }
    thenHasEverything();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader.safetensors"})
  void aMissingModelIsToldByName(String missing) throws Exception {
    subscribe();
    Path home = folder.resolve("home");
    Files.createDirectories(home);
    TestRuns.copyDesk(Path.of("models"), home.resolve("models"));
    Files.delete(home.resolve("models").resolve(missing));
    failsSaying(
        new WardroundProcess(folder.resolve("log")).jvm("-Dwardround.home=" + home), missing);
    thenHasEverything();
  }

  @Test
  void aClockThatWasAheadDoesNotPutFeedsAndLinksOff() throws Exception {
    subscribe();
    Path page = folder.resolve("sites/site0.example/story/0.html");
    byte[] story = Files.readAllBytes(page);
    Files.delete(page);
    assertThat(at("2040-01-01T00:00:00Z").outcomes()).containsEntry("failed", 1);
    Files.write(page, story);
    RunReport after = at(Instant.now().toString());
    assertThat(after.feeds()).hasSize(HOSTS);
    assertThat(after.outcomes()).containsEntry("new", 1);
    KilledRunIT.assertNothingLostOrDoubled(desk, links);
  }

  private RunReport at(String time) throws InterruptedException {
    FetchOptions fetch = FetchOptions.DEFAULT.withProxy(server.address()).withGap(Duration.ZERO);
    InstantSource clock = InstantSource.fixed(Instant.parse(time));
    Config config = new Config(desk, Path.of("models"), fetch, 2, clock);
    return new Pipeline(config, Progress.NONE).ingest(false);
  }

  /// Names of people belong on the desk, not in its logs.
  @Test
  void theLogHasLinksAndNoNames() throws Exception {
    subscribe();
    String proxy = "--proxy=127.0.0.1:" + server.address().getPort();
    String[] words = {
      "nightly", "--all", "--gap=0", "-vv", "--log-format=json", proxy, "--desk=" + desk
    };
    assertThat(wardround.run(words)).as(wardround.output()).isZero();
    String output = wardround.output().replace("\\/", "/");
    List<String> lines = output.lines().filter(line -> line.startsWith("{")).toList();
    assertThat(lines).hasSizeGreaterThan(links.size());
    assertThat(lines).allMatch(line -> line.contains("\"level\":\"") && line.endsWith("}"));
    assertThat(lines).anyMatch(line -> line.contains(links.getFirst() + ": new"));
    String log = output.replaceAll("https?://\\S+", "");
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      List<String> people =
          ledger.stories().changedSince(0, 1000).stream()
              .flatMap(s -> s.reading().extraction().people().stream())
              .distinct()
              .toList();
      assertThat(people).hasSizeGreaterThan(5);
      assertThat(people).allSatisfy(person -> assertThat(log).doesNotContain(person));
    }
  }
}
