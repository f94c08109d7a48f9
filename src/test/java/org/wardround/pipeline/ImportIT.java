package org.wardround.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;

/// What a newsroom has kept comes in by the same path as what is fetched.
class ImportIT {
  private static final Path PAGES = TestRuns.SAMPLE.resolve("wardpost.example/2015");
  private static final String KELSEY = "http://wardpost.example/2015/09/17/kelsey-telstra/";
  private static final String WORDS =
      """
      Tim Kelsey, national director for patients and information at NHS England, is to leave the
      organisation in December to become commercial director of Telstra Health in Australia.

      He told colleagues of his decision in an email this morning, and said that it had been a
      privilege to work with them during the past three years of change in the health service.
      """;

  @TempDir Path folder;

  private RunReport take(Path... sources) throws InterruptedException {
    return TestRuns.offline(desk()).importFiles(List.of(sources));
  }

  private Path desk() {
    return folder.resolve("desk");
  }

  private Path file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content, UTF_8);
  }

  private List<StoredStory> stories() {
    try (Ledger ledger = Ledger.openReadOnly(desk())) {
      return ledger.stories().changedSince(0, 1000);
    }
  }

  private long archivedFiles() throws Exception {
    try (var files = Files.list(Desk.archiveOf(desk()))) {
      return files.count();
    }
  }

  private Story story(String link) {
    try (Ledger ledger = Ledger.openReadOnly(desk())) {
      return ledger.stories().find(link).orElseThrow().reading().story();
    }
  }

  private static String mail(String id, String subject, String words) {
    return """
    From priya@wardpost.example Thu Sep 17 15:40:00 2015
    From: Priya Hallam <priya@wardpost.example>
    Date: Thu, 17 Sep 2015 15:40:00 +0100
    Subject: %s
    Message-ID: <%s@wardpost.example>

    %s
    """
        .formatted(subject, id, words);
  }

  @Test
  void aFolderOfSavedPagesBecomesStoriesUnderTheirCanonicalLinks() throws Exception {
    RunReport report = take(PAGES);
    assertThat(report.outcomes()).containsEntry("new", report.announced());
    assertThat(story(KELSEY).title()).isEqualTo("Kelsey to leave NHS England for Australia");
  }

  @Test
  void aSecondImportBringsNothingNew() throws Exception {
    Path mbox = file("releases.mbox", mail("1", "Kelsey to leave", WORDS) + "\n");
    take(PAGES, mbox);
    List<StoredStory> before = stories();
    long archived = archivedFiles();
    RunReport again = take(PAGES, mbox);
    assertThat(again.nothingNew()).isTrue();
    assertThat(again.outcomes()).containsOnlyKeys("unchanged");
    assertThat(stories()).isEqualTo(before);
    assertThat(archivedFiles()).isEqualTo(archived);
  }

  @Test
  void theArchiveOfAnotherDeskComesInWithItsMail() throws Exception {
    take(PAGES, file("releases.mbox", mail("1", "Kelsey to leave", WORDS)));
    List<StoredStory> original = stories();
    Path warc = folder.resolve("kept.warc.gz");
    try (var files = Files.list(Desk.archiveOf(desk()))) {
      Files.copy(files.findFirst().orElseThrow(), warc);
    }
    Path other = folder.resolve("other");
    RunReport report = TestRuns.offline(other).importFiles(List.of(warc));
    assertThat(report.outcomes()).containsEntry("new", original.size());
    try (Ledger ledger = Ledger.openReadOnly(other)) {
      assertThat(ledger.stories().find(KELSEY)).isPresent();
    }
  }

  @Test
  void messagesBecomeStories() throws Exception {
    take(file("releases.mbox", mail("1", "Kelsey to leave NHS England", WORDS)));
    Story story = story("mid:1@wardpost.example");
    assertThat(story.title()).isEqualTo("Kelsey to leave NHS England");
    assertThat(story.byline()).isEqualTo("Priya Hallam");
    assertThat(story.published()).isNotNull();
    assertThat(stories().getFirst().reading().extraction().claims())
        .anyMatch(claim -> claim.person().equals("Tim Kelsey"));
  }

  @Test
  void aPageSavedByABrowserGoesByTheAddressItWasSavedFrom() throws Exception {
    take(
        file(
            "saved.html",
            "<!DOCTYPE html>\n<!-- saved from url=(0027)https://a.example/2015/kelsey -->\n"
                + "<html><head><title>Kelsey to leave</title></head><body><article><h1>Kelsey to"
                + " leave</h1><p>"
                + WORDS.replace("\n\n", "</p><p>")
                + "</p></article></body></html>"));
    assertThat(story("https://a.example/2015/kelsey").title()).isEqualTo("Kelsey to leave");
  }

  @Test
  void whatIsBrokenIsNamedAndTheRestComesIn() throws Exception {
    Path torn = folder.resolve("torn.warc.gz");
    Files.write(torn, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
    Path picture = folder.resolve("picture.png");
    Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Path mbox =
        file(
            "releases.mbox",
            mail("1", "Short", "Nothing.")
                + "\n"
                + mail("2", "Large", "x".repeat(11 << 20))
                + "\n"
                + mail("3", "Kelsey to leave", WORDS));
    RunReport report = take(torn, picture, mbox);
    assertThat(report.outcomes()).containsEntry("new", 1).containsEntry("failed", 3);
    assertThat(report.details())
        .anyMatch(d -> d.detail().startsWith(torn + " cannot be read to its end"))
        .anyMatch(d -> d.detail().equals(picture + " is neither HTML nor WARC nor mail."))
        .anyMatch(d -> d.detail().startsWith(mbox + "#1 is ") && d.word().equals("skipped"))
        .anyMatch(d -> d.detail().equals(mbox + "#2 is larger than 10485760 bytes."));
    assertThat(take(torn, picture, mbox).outcomes())
        .containsEntry("unchanged", 1)
        .containsEntry("failed", 3)
        .containsEntry("skipped", 1);
  }

  @Test
  void aFileThatIsNotThereIsSaidBeforeAnythingIsDone() {
    assertThatThrownBy(() -> take(PAGES, folder.resolve("none.html")))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("There is no file or folder");
    assertThat(desk()).doesNotExist();
  }

  @Test
  void replayReadsWhatWasImportedAgain() throws Exception {
    take(PAGES, file("releases.mbox", mail("1", "Kelsey to leave NHS England", WORDS)));
    ReplayReport report = TestRuns.offline(desk()).replay(ReplayScope.ALL);
    assertThat(report.changes()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(stories().size());
  }
}
