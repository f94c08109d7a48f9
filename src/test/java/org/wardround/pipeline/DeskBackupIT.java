package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.StoredStory;
import org.wardround.model.WardroundException;

class DeskBackupIT {
  @TempDir Path folder;

  private Path desk() {
    return folder.resolve("desk");
  }

  private static List<StoredStory> stories(Path desk) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.stories().changedSince(0, 1000);
    }
  }

  private static String moves(Path desk) {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.moves().find(MoveQuery.ALL).toString();
    }
  }

  @Test
  void aRestoredDeskIsTheSameAndGoesOn() throws Exception {
    TestRuns.subscribe(desk());
    TestRuns.offline(desk()).importFiles(List.of(TestRuns.SAMPLE.resolve("wardpost.example")));
    Path file = folder.resolve("desk.zip");
    // A run has the desk open meanwhile.
    try (Desk _ = Desk.open(desk(), InstantSource.system(), Progress.NONE)) {
      DeskBackup.write(desk(), file);
    }
    Path restored = folder.resolve("restored");
    DeskBackup.restore(file, restored, InstantSource.system());
    try (StoryIndex index = StoryIndex.open(Desk.indexOf(restored))) {
      assertThat(index.size()).isEqualTo(stories(desk()).size());
    }
    assertThat(stories(restored)).isNotEmpty().isEqualTo(stories(desk()));
    assertThat(moves(restored)).isEqualTo(moves(desk()));
    ReplayReport replay = TestRuns.offline(restored).replay(ReplayScope.ALL);
    assertThat(replay.changes()).isEmpty();
    assertThat(replay.unchanged()).isEqualTo(stories(desk()).size());
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(desk(), restored, file);
    }
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    TestRuns.subscribe(desk());
    Path file = folder.resolve("desk.zip");
    DeskBackup.write(desk(), file);
    assertThatThrownBy(() -> DeskBackup.write(desk(), file))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("is there already");
    assertThatThrownBy(() -> DeskBackup.restore(file, desk(), InstantSource.system()))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void anotherZipFileIsNoBackup() throws Exception {
    Path file = folder.resolve("other.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/../../outside"));
      zip.write(1);
    }
    assertThatThrownBy(
            () -> DeskBackup.restore(file, folder.resolve("restored"), InstantSource.system()))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("is no backup of a desk");
    assertThat(folder.resolve("outside")).doesNotExist();
  }
}
