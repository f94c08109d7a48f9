package org.wardround.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// The right to write to a desk: one process at a time has it. The operating system gives it back
/// when the process ends, however it ends; readers need none.
final class DeskLock implements AutoCloseable {
  private static final String FILE = "ledger.lock";

  /// A judgement made in the browser has the desk for a moment; a night must not fall out for that.
  /// Together one second: who runs for longer is told at once.
  private static final int TRIES = 10;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final FileChannel channel;

  private DeskLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock; throws `WardroundException` when another process, or another ledger of this
  /// one, has it for longer than a moment.
  static DeskLock take(Path desk) {
    return soon(desk)
        .orElseThrow(
            () ->
                new WardroundException(
                    "The desk %s is in use by another process%s; let it end first, or name another desk with --desk."
                        .formatted(desk, holder(desk))));
  }

  private static Optional<DeskLock> soon(Path desk) {
    Optional<DeskLock> lock = tryTake(desk);
    try {
      for (int tries = 0; lock.isEmpty() && tries < TRIES; tries++) {
        Thread.sleep(BETWEEN_TRIES);
        lock = tryTake(desk);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return lock;
  }

  /// Takes the lock unless another has it. Throws `WardroundException` when the desk's folder
  /// cannot be written to.
  static Optional<DeskLock> tryTake(Path desk) {
    try {
      FileChannel channel =
          FileChannel.open(
              desk.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid), 0);
      return Optional.of(new DeskLock(channel));
    } catch (IOException broken) {
      throw new WardroundException(
          "The desk " + desk + " cannot be locked: " + broken.getMessage() + ".", broken);
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String holder(Path desk) {
    try {
      String pid = Files.readString(desk.resolve(FILE)).strip();
      return pid.isEmpty() ? "" : " (" + pid + ")";
    } catch (IOException _) {
      return ""; // some systems do not let a locked file be read
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
