package org.wardround.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.IndexedStory;
import org.wardround.model.WardroundException;

class StoryIndexTest {
  private static final IndexedStory LEAK =
      Desk.story("leak", "Leaked email tells of a new post", "The email was genuine.").done();

  @TempDir Path folder;

  @Test
  void findsAStoryBeforeItIsCommitted() {
    try (StoryIndex index = StoryIndex.open(folder);
        Search search = index.search(Desk.PLAIN)) {
      assertThat(keys(search, "leaked email")).isEmpty();
      index.add(LEAK);
      assertThat(keys(search, "leaked email")).containsExactly("leak");
    }
  }

  @Test
  void keepsOneStoryAKey() {
    try (StoryIndex index = StoryIndex.open(folder)) {
      index.add(LEAK);
      index.add(Desk.story("leak", "Headline rewritten", "Text rewritten.").done());
      assertThat(index.size()).isEqualTo(1);
      try (Search search = index.search(Desk.PLAIN)) {
        assertThat(keys(search, "email")).isEmpty();
        assertThat(keys(search, "rewritten")).containsExactly("leak");
      }
    }
  }

  @Test
  void forgetsADeletedStory() {
    try (StoryIndex index = StoryIndex.open(folder);
        Search search = index.search(Desk.PLAIN)) {
      index.add(LEAK);
      index.delete("leak");
      assertThat(keys(search, "email")).isEmpty();
    }
  }

  @Test
  void saysHowFarItHasCome() {
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.watermark()).isZero();
      index.add(LEAK);
      index.commit(17);
    }
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.watermark()).isEqualTo(17);
      assertThat(index.notice()).isEmpty();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void startsOverForAnotherLedger() {
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.follow("first")).isFalse();
      index.add(LEAK);
      index.commit(5);
    }
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.follow("first")).isFalse();
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.follow("second")).isTrue();
      assertThat(index.watermark()).isZero();
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void losesWhatWasNotCommittedAndSaysSoByItsWatermark() {
    try (StoryIndex index = StoryIndex.open(folder)) {
      index.commit(3);
      index.add(LEAK);
    }
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.watermark()).isEqualTo(3);
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void startsOverWhenAnotherSchemaWroteTheIndex() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "0", "revision", "9").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> Search.open(folder, Desk.PLAIN))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("another version");
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.watermark()).isZero();
      assertThat(index.notice()).hasValueSatisfying(n -> assertThat(n).contains("another version"));
    }
  }

  @Test
  void startsOverWhenAFileIsDamaged() throws IOException {
    committed();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertStartsOverAsDamaged();
  }

  @Test
  void startsOverWhenAFileIsMissing() throws IOException {
    committed();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        Files.delete(file);
      }
    }
    assertStartsOverAsDamaged();
  }

  @Test
  void findsDamageThatOpeningDoesNotMeet() throws IOException {
    committed();
    assertThat(StoryIndex.check(folder)).isEmpty();
    try (var files = Files.list(folder)) {
      Path data = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(data);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(data, bytes);
    }
    assertThat(StoryIndex.check(folder))
        .hasValueSatisfying(said -> assertThat(said).contains(folder.toString()));
  }

  @Test
  void refusesASecondWriter() {
    try (StoryIndex first = StoryIndex.open(folder)) {
      assertThatThrownBy(() -> StoryIndex.open(folder))
          .isInstanceOf(WardroundException.class)
          .hasMessageContaining("in use by another process");
      assertThat(first.size()).isZero();
    }
  }

  @Test
  void leavesOtherFilesOfTheFolderAlone() throws IOException {
    committed();
    Path note = Files.writeString(folder.resolve("note.txt"), "mine");
    try (StoryIndex index = StoryIndex.open(folder)) {
      index.clear();
      assertThat(index.watermark()).isZero();
    }
    assertThat(note).hasContent("mine");
  }

  @Test
  void tellsThatThereIsNoIndexToSearch() {
    assertThatThrownBy(() -> Search.open(folder.resolve("none"), Desk.PLAIN))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("no search index");
  }

  private void committed() {
    try (StoryIndex index = StoryIndex.open(folder)) {
      index.add(LEAK);
      index.commit(5);
    }
  }

  private void assertStartsOverAsDamaged() {
    assertThatThrownBy(() -> Search.open(folder, Desk.PLAIN))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("damaged");
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertThat(index.watermark()).isZero();
      assertThat(index.notice()).hasValueSatisfying(n -> assertThat(n).contains("damaged"));
      index.add(LEAK);
      index.commit(6);
    }
    assertThat(StoryIndex.check(folder)).isEmpty();
  }

  private static List<String> keys(Search search, String query) {
    return search.run(SearchRequest.of(query).strict()).hits().stream().map(Hit::key).toList();
  }
}
