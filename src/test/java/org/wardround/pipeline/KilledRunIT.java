package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.archive.ArchiveOptions;
import org.wardround.archive.WarcArchive;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Capture;
import org.wardround.model.Feed;
import org.wardround.web.SampleSites;

/// Kills a real process in the middle of its run, again and again, and looks whether anything was
/// lost or doubled. `-Dkills=20` for the long form; the build runs the short one.
class KilledRunIT {
  private static final int HOSTS = 8;
  private static final int STORIES = 28;

  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
    Path sites = folder.resolve("sites");
    Path desk = folder.resolve("desk");
    List<String> links = GeneratedSites.write(sites, HOSTS, STORIES);
    assertThat(links).hasSizeGreaterThanOrEqualTo(200);
    Random dice = new Random(20151127);
    try (SampleSites server = SampleSites.serve(sites)) {
      subscribe(desk);
      int kills = Integer.getInteger("kills", 4);
      for (int kill = 0; kill < kills; kill++) {
        killAfter(start(desk, server), 1500 + dice.nextInt(6000));
      }
      int last = wardround(desk).end(start(desk, server));
      assertThat(last).as(wardround(desk).output()).isZero();
    }
    assertNothingLostOrDoubled(desk, links);
  }

  /// The desk has each of these stories once, in its ledger, its index and its archive.
  static void assertNothingLostOrDoubled(Path desk, List<String> links) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      List<StoredStory> stories = ledger.stories().changedSince(0, 1000);
      assertThat(stories)
          .extracting(s -> s.reading().story().link())
          .containsExactlyInAnyOrderElementsOf(links);
      assertThat(stories).allMatch(s -> s.version() == 1);
      assertThat(ledger.announcements().countWaiting()).isZero();
      for (StoredStory story : stories) {
        assertThat(ledger.stories().versions(story.reading().story().link())).hasSize(1);
      }
      try (StoryIndex index = StoryIndex.open(Desk.indexOf(desk))) {
        assertThat(index.size()).isEqualTo(links.size());
        assertThat(index.watermark()).isEqualTo(ledger.revision());
      }
      assertEveryStoryIsArchived(desk, stories);
    }
  }

  private static void assertEveryStoryIsArchived(Path desk, List<StoredStory> stories) {
    try (WarcArchive archive =
        WarcArchive.open(Desk.archiveOf(desk), ArchiveOptions.DEFAULT, InstantSource.system())) {
      for (StoredStory story : stories) {
        Capture capture = archive.read(Objects.requireNonNull(story.reading().archived()));
        assertThat(capture.exchange().url()).isEqualTo(story.reading().story().link());
      }
      List<String> pages = new ArrayList<>();
      archive.forEach((position, capture) -> pages.add(capture.exchange().url()));
      assertThat(new HashSet<>(pages))
          .containsAll(stories.stream().map(s -> s.reading().story().link()).toList());
    }
  }

  private static void subscribe(Path desk) {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      for (int host = 0; host < HOSTS; host++) {
        ledger.feeds().subscribe(new Feed(GeneratedSites.feedOf(host), "Site", null, "", true));
      }
    }
  }

  private static WardroundProcess wardround(Path desk) {
    return new WardroundProcess(desk.resolveSibling("ingest.log"));
  }

  private static Process start(Path desk, SampleSites server) throws IOException {
    String proxy = "127.0.0.1:" + server.address().getPort();
    return wardround(desk)
        .start("ingest", "--all", "--gap", "0", "--proxy", proxy, "--desk", desk.toString());
  }

  /// A run that ends before its time is up has simply been lucky.
  private static void killAfter(Process process, int millis) throws InterruptedException {
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }
}
