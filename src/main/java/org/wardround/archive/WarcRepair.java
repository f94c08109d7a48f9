package org.wardround.archive;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mends a WARC file whose writer was killed.
final class WarcRepair {
  private static final Logger LOG = LoggerFactory.getLogger(WarcRepair.class);

  private WarcRepair() {}

  /// Cuts the file back to the end of its last whole capture. What is cut was never reported as
  /// written, so the run that follows fetches it again.
  static void cutTornTail(Path file) throws IOException {
    long whole = endOfLastCapture(file);
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      long torn = channel.size() - whole;
      if (torn > 0) {
        LOG.info("{}: {} bytes of an unfinished capture cut off", file.getFileName(), torn);
        channel.truncate(whole);
        channel.force(true);
      }
    }
  }

  private static long endOfLastCapture(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return 0;
    }
    long end = 0;
    try (CaptureReader reader = CaptureReader.open(file, 0)) {
      try {
        while (reader.next().isPresent()) {
          LOG.trace("a whole capture");
        }
      } finally {
        end = reader.endOfLastGroup();
      }
    } catch (IOException torn) {
      LOG.debug("{} ends in the middle of a record: {}", file, torn.toString());
    }
    return end;
  }
}
