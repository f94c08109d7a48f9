package org.wardround.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.FeedEntry;
import org.wardround.model.Header;
import org.wardround.model.WardroundException;

class WarcArchiveTest {
  private static final Instant NOON = Instant.parse("2015-11-27T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  @TempDir Path folder;

  @Test
  void givesBackWhatWasAppended() {
    Capture page = page("http://a.example/1", "<p>Kelsey löst Vertrag</p>");
    try (WarcArchive archive = open()) {
      ArchivePosition position = archive.append(page, null);

      Capture back = archive.read(position);

      assertThat(back.exchange().body()).isEqualTo(page.exchange().body());
      assertThat(back.exchange().status()).isEqualTo(200);
      assertThat(back.exchange().at()).isEqualTo(NOON);
      assertThat(back.exchange().header("content-type")).hasValue("text/html; charset=utf-8");
      assertThat(back.exchange().address()).isEqualTo("192.0.2.7");
      assertThat(back.feed()).isEqualTo("http://a.example/feed");
      assertThat(back.entry()).isEqualTo(page.entry());
    }
  }

  @Test
  void tellsCapturesInTheOrderOfWritingAlsoAfterItWasClosed() {
    List<String> urls = List.of("http://a.example/1", "http://a.example/2", "http://a.example/3");
    try (WarcArchive archive = WarcArchive.open(folder, new ArchiveOptions(600), CLOCK)) {
      urls.forEach(url -> archive.append(page(url, "text of " + url), null));
    }

    assertThat(files()).hasSizeGreaterThan(1).allMatch(name -> name.endsWith(".warc.gz"));
    try (WarcArchive archive = open()) {
      assertThat(urlsOf(archive)).isEqualTo(urls);
    }
  }

  @Test
  void keepsAnUnchangedBodyOnce() {
    String body = "the same words ".repeat(1000);
    try (WarcArchive archive = open()) {
      ArchivePosition first = archive.append(page("http://a.example/1", body), null);
      ArchivePosition second = archive.append(page("http://a.example/1", body), first);
      ArchivePosition third = archive.append(page("http://a.example/1", body), second);
      ArchivePosition changed = archive.append(page("http://a.example/1", body + "!"), third);

      assertThat(bodyAt(archive, second)).isEqualTo(body);
      assertThat(bodyAt(archive, third)).isEqualTo(body);
      assertThat(bodyAt(archive, changed)).isEqualTo(body + "!");
    }
    assertThat(types()).containsOnlyOnce("warcinfo").contains("revisit", "request", "metadata");
    assertThat(types().stream().filter("response"::equals)).hasSize(2);
  }

  @Test
  void tellsOfDamageToAnyByteThatHoldsWhatWasFetched() throws IOException {
    try (WarcArchive archive = open()) {
      for (int i = 0; i < 3; i++) {
        archive.append(page("http://a.example/" + i, "<p>Story " + i + " of Kelsey</p>"), null);
      }
    }
    Path file = folder.resolve(files().getFirst());
    byte[] sound = Files.readAllBytes(file);
    String content = new String(unpacked(sound), UTF_8);
    List<Integer> passedBy = new ArrayList<>();
    for (int at = 0; at < sound.length; at++) {
      byte[] spoilt = sound.clone();
      spoilt[at] ^= 0x15;
      Files.write(file, spoilt);
      List<String> problems = new ArrayList<>();
      WarcArchive.reading(folder).check(problems::add);
      if (problems.isEmpty() && !isHeader(spoilt, content)) {
        passedBy.add(at);
      }
    }
    assertThat(passedBy).isEmpty();
  }

  @Test
  void neverGivesBackAnotherBodyThanWasFetched() throws IOException {
    Capture page = page("http://a.example/1", "<p>Kelsey leaves</p>");
    ArchivePosition position;
    try (WarcArchive archive = open()) {
      position = archive.append(page, null);
    }
    Path file = folder.resolve(files().getFirst());
    byte[] sound = Files.readAllBytes(file);
    int read = 0;
    for (int at = 0; at < sound.length; at++) {
      byte[] spoilt = sound.clone();
      spoilt[at] ^= 0x15;
      Files.write(file, spoilt);
      try {
        Capture back = WarcArchive.reading(folder).read(position);
        assertThat(back.exchange().body()).isEqualTo(page.exchange().body());
        read++;
      } catch (WardroundException told) {
        assertThat(told).hasMessageContaining(position.file());
      }
    }
    assertThat(read).as("damage to other records").isPositive();
  }

  /// Whether a file still holds the same: dates in the headers of its members say nothing.
  private static boolean isHeader(byte[] spoilt, String content) {
    try {
      return new String(unpacked(spoilt), UTF_8).equals(content);
    } catch (IOException damaged) {
      return false;
    }
  }

  private static byte[] unpacked(byte[] file) throws IOException {
    try (GZIPInputStream members = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return members.readAllBytes();
    }
  }

  @Test
  void tellsCapturesInTheOrderOfWritingAlsoWhenTheClockWasSetBack() {
    List<String> urls = List.of("http://a.example/1", "http://a.example/2", "http://a.example/3");
    for (int i = 0; i < urls.size(); i++) {
      Instant at = NOON.minus(Duration.ofDays(i));
      try (WarcArchive archive =
          WarcArchive.open(folder, ArchiveOptions.DEFAULT, InstantSource.fixed(at))) {
        archive.append(page(urls.get(i), "text of " + i), null);
      }
    }
    try (WarcArchive archive = open()) {
      assertThat(urlsOf(archive)).isEqualTo(urls);
    }
  }

  @Test
  void forgetsWhatIsPastItsTimeAndKeepsTheBodyOfALaterCapture() {
    String body = "the same words ".repeat(1000);
    Duration day = Duration.ofDays(1);
    try (WarcArchive archive = openAt(NOON)) {
      archive.append(page("http://a.example/gone", "old"), null);
    }
    ArchivePosition first;
    try (WarcArchive archive = openAt(NOON.plus(day))) {
      first = archive.append(page("http://a.example/1", body), null);
    }
    ArchivePosition second;
    try (WarcArchive archive = openAt(NOON.plus(day.multipliedBy(2)))) {
      second = archive.append(page("http://a.example/1", body), first);
      archive.append(page("http://a.example/2", "new"), null);
    }
    try (WarcArchive archive = openAt(NOON.plus(day.multipliedBy(3)))) {
      assertThat(archive.forget(NOON.plusSeconds(1))).isEqualTo(1);
      assertThat(bodyAt(archive, second)).isEqualTo(body);
      assertThat(archive.forget(NOON.plus(day).plusSeconds(1))).isEqualTo(1);
      assertThat(archive.has(first)).isFalse();
      assertThat(urlsOf(archive)).containsExactly("http://a.example/2");
      ArchivePosition third = archive.append(page("http://a.example/1", body), second);
      assertThat(bodyAt(archive, third)).isEqualTo(body);
    }
  }

  private WarcArchive openAt(Instant at) {
    return WarcArchive.open(folder, ArchiveOptions.DEFAULT, InstantSource.fixed(at));
  }

  @Test
  void cutsOffWhatAKilledProcessLeftHalfWritten() throws IOException {
    long whole = writeAndLeaveOpen();
    Path file = onlyFile();
    long size = Files.size(file);
    byte[] bytes = Files.readAllBytes(file);
    for (long cut : List.of(size - 1, size - 30, whole + 1, whole + 200, whole)) {
      for (String name : files()) {
        Files.delete(folder.resolve(name));
      }
      Files.write(folder.resolve("wardround-1.warc.gz.open"), bytes);
      truncate(folder.resolve("wardround-1.warc.gz.open"), cut);

      try (WarcArchive archive = open()) {
        assertThat(urlsOf(archive))
            .as("cut at %d of %d", cut, size)
            .containsExactly("http://a.example/1");
        archive.append(page("http://a.example/9", "after the repair"), null);
        assertThat(urlsOf(archive)).containsExactly("http://a.example/1", "http://a.example/9");
      }
      assertThat(Files.size(folder.resolve("wardround-1.warc.gz"))).isEqualTo(whole);
    }
  }

  @Test
  void survivesAFileThatWasOnlyBegun() throws IOException {
    Files.write(folder.resolve("wardround-1.warc.gz.open"), new byte[0]);
    Files.write(folder.resolve("wardround-2.warc.gz.open"), new byte[] {0x1f});
    try (WarcArchive archive = open()) {
      assertThat(urlsOf(archive)).isEmpty();
    }
  }

  /// Two captures, the process then gone: returns where the second begins.
  private long writeAndLeaveOpen() {
    WarcArchive killed = open();
    killed.append(page("http://a.example/1", "first"), null);
    return killed.append(page("http://a.example/2", "second"), null).offset();
  }

  private WarcArchive open() {
    return WarcArchive.open(folder, ArchiveOptions.DEFAULT, CLOCK);
  }

  private static Capture page(String url, String body) {
    FeedEntry entry =
        new FeedEntry("id-1", "Kelsey’s move", url, NOON, null, "A. Writer", "in short", null);
    Exchange exchange =
        new Exchange(
            url,
            List.of(new Header("User-Agent", "Wardround")),
            200,
            List.of(
                new Header("Content-Type", "text/html; charset=utf-8"), new Header("ETag", "x")),
            body.getBytes(UTF_8),
            NOON,
            "192.0.2.7");
    return Capture.ofPage(exchange, "http://a.example/feed", entry);
  }

  private static List<String> urlsOf(WarcArchive archive) {
    List<String> urls = new ArrayList<>();
    archive.forEach((position, capture) -> urls.add(capture.exchange().url()));
    return urls;
  }

  private static String bodyAt(WarcArchive archive, ArchivePosition position) {
    return new String(archive.read(position).exchange().body(), UTF_8);
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(onlyFile())) {
      reader.forEach(record -> types.add(record.type()));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return types;
  }

  private Path onlyFile() {
    return folder.resolve(files().getFirst());
  }

  private List<String> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void truncate(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }
}
