package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Feed;
import org.wardround.web.SampleSites;

/// Stories that stand on several pages, and one whose page shows its text in another version only.
class FurtherPagesIT {
  private static final String SITE = "http://parts.example/";
  private static final String FIRST =
      "Anna Abbott, chief information officer of Oakfield NHS Trust, has resigned, the trust said on"
          + " Monday; she will stay until the summer, when the new records are to be in use.";
  private static final String SECOND =
      "Brian Barker, its chief nurse, will lead the digital team until a successor has been found,"
          + " which the board hopes will be within the year, although such posts are hard to fill.";
  private static final String THIRD =
      "The board meets again in March, when the post will be advertised across the whole country,"
          + " and nurses and doctors will be asked what they want of whoever is to hold it next.";

  @TempDir private Path folder;

  @BeforeEach
  void makeTheSite() throws IOException {
    write("parted.html", "<a rel=next href=parted-2.html>2</a>", FIRST);
    write("parted-2.html", "<a rel=next href=parted-3.html>3</a>", SECOND);
    write("parted-3.html", "", THIRD);
    write("scripted.html", "<link rel=amphtml href=scripted-amp.html>", "");
    write("scripted-amp.html", "", SECOND + " " + THIRD);
    write("broken.html", "<a rel=next href=broken-2.html>2</a>", FIRST + " " + THIRD);
    Files.writeString(
        folder.resolve("sites/parts.example/feed.xml"),
        "<rss version='2.0'><channel><title>Parts</title>%s%s%s</channel></rss>"
            .formatted(item("parted"), item("scripted"), item("broken")));
  }

  @Test
  void areKeptWholeAndReadTheSameFromTheArchive() throws Exception {
    Path desk = folder.resolve("desk");
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      ledger.feeds().subscribe(new Feed(SITE + "feed.xml", "Parts", null, "", true));
    }
    try (SampleSites server = SampleSites.serve(folder.resolve("sites"))) {
      TestRuns.pipeline(desk, server).ingest(true);
    }

    assertStories(desk);
    assertThat(TestRuns.offline(desk).replay(ReplayScope.ALL).changes()).isEmpty();
    assertStories(desk);
  }

  @Test
  void comeWithTheArchiveThatIsImportedIntoAnotherDesk() throws Exception {
    Path desk = folder.resolve("desk");
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      ledger.feeds().subscribe(new Feed(SITE + "feed.xml", "Parts", null, "", true));
    }
    try (SampleSites server = SampleSites.serve(folder.resolve("sites"))) {
      TestRuns.pipeline(desk, server).ingest(true);
    }

    Path other = folder.resolve("other");
    TestRuns.offline(other).importFiles(List.of(Desk.archiveOf(desk)));

    assertStories(other);
    assertThat(TestRuns.offline(other).replay(ReplayScope.ALL).changes()).isEmpty();
    assertStories(other);
    assertThat(TestRuns.offline(other).importFiles(List.of(Desk.archiveOf(desk))).nothingNew())
        .isTrue();
  }

  private static void assertStories(Path desk) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      List<StoredStory> stories = ledger.stories().changedSince(0, 10);
      assertThat(stories)
          .extracting(s -> s.reading().story().link(), s -> s.reading().story().text())
          .containsExactlyInAnyOrder(
              story("parted.html", FIRST + "\n\n" + SECOND + "\n\n" + THIRD),
              story("scripted.html", SECOND + " " + THIRD),
              story("broken.html", FIRST + " " + THIRD));
    }
  }

  private static Tuple story(String page, String text) {
    return tuple(SITE + page, text);
  }

  private static String item(String name) {
    return "<item><title>%1$s</title><link>%2$s%1$s.html</link></item>".formatted(name, SITE);
  }

  private void write(String name, String links, String text) throws IOException {
    Path page = folder.resolve("sites/parts.example").resolve(name);
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        """
        <html><head><title>The %s story</title><meta property="og:type" content="article"></head>
        <body><h1>The %s story</h1>%s<p>%s</p></body></html>
        """
            .formatted(name, name, links, text));
  }
}
