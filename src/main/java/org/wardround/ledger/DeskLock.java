package org.wardround.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// The right to write to a desk: one process at a time has it. The operating system gives it back
/// when the process ends, however it ends; readers need none.
final class DeskLock implements AutoCloseable {
  private static final String FILE = "ledger.lock";

  private final FileChannel channel;

  private DeskLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock; throws `WardroundException` when another process, or another ledger of this
  /// one, has it.
  static DeskLock take(Path desk) {
    try {
      FileChannel channel =
          FileChannel.open(
              desk.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        String holder = holder(channel);
        channel.close();
        throw new WardroundException(
            "The desk %s is in use by another process%s; let it end first, or name another desk with --desk."
                .formatted(desk, holder));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)),
          0);
      return new DeskLock(channel);
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

  private static String holder(FileChannel channel) {
    try {
      ByteBuffer pid = ByteBuffer.allocate(20);
      channel.read(pid, 0);
      String text = StandardCharsets.UTF_8.decode(pid.flip()).toString().strip();
      return text.isEmpty() ? "" : " (" + text + ")";
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
