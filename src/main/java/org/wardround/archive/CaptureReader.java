package org.wardround.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.Header;

/// Reads a WARC file capture by capture: groups its metadata, request and response records. Records
/// of other kinds are passed over; a response without our metadata (a file of another tool) is told
/// as a page.
final class CaptureReader implements Closeable {
  private final WarcReader warc;
  private CapturePurpose purpose = CapturePurpose.UNKNOWN;
  private List<Header> requestHeaders = List.of();
  private long groupStart = -1;
  private long groupEnd;
  private boolean groupDone;

  /// A capture as read.
  ///
  /// @param offset of its first record, bytes into the file
  /// @param original for a revisit: where the same body was kept before; the capture's own is empty
  /// @param intact whether the body is the one whose SHA-256 the record tells; true where it tells
  ///   none
  record Located(
      long offset, Capture capture, @Nullable ArchivePosition original, boolean intact) {}

  private CaptureReader(WarcReader warc) {
    this.warc = warc;
  }

  /// Starts at an offset of a file, in bytes.
  static CaptureReader open(Path file, long offset) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      return new CaptureReader(new WarcReader(channel.position(offset)));
    } catch (IOException broken) {
      channel.close();
      throw broken;
    } catch (RuntimeException malformed) {
      channel.close();
      throw malformed(malformed);
    }
  }

  /// The next capture, or empty at the end. Throws `IOException` on a torn or malformed record.
  Optional<Located> next() throws IOException {
    try {
      return nextCapture();
    } catch (RuntimeException malformed) {
      throw malformed(malformed);
    }
  }

  /// The library meets malformed records with whatever its parsing runs into.
  private static IOException malformed(RuntimeException how) {
    return new IOException("a record is malformed: " + how.getMessage(), how);
  }

  private Optional<Located> nextCapture() throws IOException {
    for (Optional<WarcRecord> record = nextRecord(); record.isPresent(); record = nextRecord()) {
      Optional<Located> found = take(record.get());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Where the last group that was read to its very end stops, bytes into the file.
  long endOfLastGroup() {
    return groupEnd;
  }

  @Override
  public void close() throws IOException {
    warc.close();
  }

  /// The library knows where a record ends only when it has been asked for the next one, even if
  /// that one turns out to be torn.
  private Optional<WarcRecord> nextRecord() throws IOException {
    long before = warc.position();
    try {
      return warc.next();
    } finally {
      if (groupDone && warc.position() > before) {
        groupEnd = warc.position();
        groupDone = false;
      }
    }
  }

  private Optional<Located> take(WarcRecord record) throws IOException {
    if (groupStart < 0) {
      groupStart = warc.position();
    }
    return switch (record) {
      case WarcMetadata found -> remember(found);
      case WarcRequest found -> remember(found);
      case WarcResponse found -> Optional.of(group(found, found.http()));
      case WarcRevisit found -> Optional.of(group(found, found.http()));
      default -> {
        endGroup();
        yield Optional.empty();
      }
    };
  }

  private Optional<Located> remember(WarcMetadata found) throws IOException {
    purpose = CapturePurpose.read(found.fields());
    return Optional.empty();
  }

  private Optional<Located> remember(WarcRequest found) throws IOException {
    requestHeaders = headers(found.http());
    return Optional.empty();
  }

  private Located group(WarcCaptureRecord record, HttpResponse http) throws IOException {
    Exchange exchange =
        new Exchange(
            record.target(),
            requestHeaders,
            http.status(),
            headers(http),
            http.body().stream().readAllBytes(),
            record.date(),
            record.ipAddress().map(java.net.InetAddress::getHostAddress).orElse(null));
    ArchivePosition original = purpose.original();
    boolean intact = original != null || isPromised(record, exchange.body());
    Located located = new Located(groupStart, purpose.capture(exchange), original, intact);
    endGroup();
    return located;
  }

  private static boolean isPromised(WarcCaptureRecord record, byte[] body) {
    return record
        .payloadDigest()
        .filter(promised -> promised.algorithm().equals(CaptureWriter.DIGEST))
        .map(promised -> Arrays.equals(promised.bytes(), CaptureWriter.sha256(body)))
        .orElse(true);
  }

  private void endGroup() {
    groupDone = true;
    groupStart = -1;
    purpose = CapturePurpose.UNKNOWN;
    requestHeaders = List.of();
  }

  static List<Header> headers(HttpMessage message) {
    return message.headers().map().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> new Header(e.getKey(), v)))
        .toList();
  }
}
