package org.wardround.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.Header;

/// A WARC file that came from elsewhere: another crawler, a browser's recorder, another desk. Only
/// its pages are told: HTML that was answered with 200, or that stands as a resource. Bodies are
/// decoded. Revisits are passed over, since what they repeat is told where it first stands.
public final class WarcFile {
  /// The body is handed on decoded, so headers that describe its transfer would lie.
  private static final Set<String> OF_TRANSFER = Set.of("content-encoding", "transfer-encoding");

  private final int cap;
  private @Nullable CapturePurpose purpose;

  /// Is shown what a file holds.
  public interface Visitor<E extends Exception> {
    /// A page, or in our own files what holds more of the story of a page that follows.
    ///
    /// @param offset of its record, bytes into the file
    void page(long offset, Capture capture) throws E;

    /// A page that cannot be had.
    ///
    /// @param problem half a sentence
    void broken(long offset, String url, String problem) throws E;
  }

  private WarcFile(int cap) {
    this.cap = cap;
  }

  /// Shows every page of the file, in order. Throws `IOException` where the file is torn or
  /// malformed; what stands before that place has been shown by then.
  ///
  /// @param cap bytes of a body, decoded; what is longer is broken
  public static <E extends Exception> void forEach(Path file, int cap, Visitor<E> visitor)
      throws E, IOException {
    WarcFile pages = new WarcFile(cap);
    try (WarcReader warc = new WarcReader(file)) {
      for (var next = warc.next(); next.isPresent(); next = warc.next()) {
        pages.take(warc.position(), next.get(), visitor);
      }
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
  }

  private <E extends Exception> void take(long offset, WarcRecord record, Visitor<E> visitor)
      throws E, IOException {
    switch (record) {
      case WarcMetadata found -> remember(found);
      case WarcResponse found -> response(offset, found, visitor);
      case WarcResource found -> resource(offset, found, visitor);
      default -> {}
    }
  }

  /// Only our own metadata tell why a page was fetched.
  private void remember(WarcMetadata record) throws IOException {
    if (record.contentType().base().equals(MediaType.WARC_FIELDS)) {
      purpose = CapturePurpose.ours(record.fields()).orElse(null);
    }
  }

  private <E extends Exception> void response(long offset, WarcResponse record, Visitor<E> visitor)
      throws E, IOException {
    CapturePurpose own = purpose;
    purpose = null;
    if (!record.contentType().base().equals(MediaType.HTTP) || !mayBePage(record, own)) {
      return;
    }
    HttpResponse http = record.http();
    if (http.status() == 200 && (own != null || isPage(http.contentType()))) {
      List<Header> headers =
          CaptureReader.headers(http).stream()
              .filter(h -> !OF_TRANSFER.contains(h.name().toLowerCase(Locale.ROOT)))
              .toList();
      show(
          offset,
          record,
          http.bodyDecoded(),
          headers,
          own == null ? CapturePurpose.UNKNOWN : own,
          visitor);
    }
  }

  /// Our own files have pages and messages that were imported, from addresses of every kind, and
  /// before a page what holds more of its story.
  private static boolean mayBePage(WarcResponse record, @Nullable CapturePurpose own) {
    return own == null
        ? record.target().toLowerCase(Locale.ROOT).startsWith("http")
        : own.kind() == Capture.Kind.PAGE || own.kind() == Capture.Kind.FURTHER;
  }

  private <E extends Exception> void resource(long offset, WarcResource record, Visitor<E> visitor)
      throws E, IOException {
    if (isPage(record.contentType())) {
      List<Header> headers = List.of(new Header("Content-Type", record.contentType().raw()));
      show(offset, record, record.body(), headers, CapturePurpose.UNKNOWN, visitor);
    }
  }

  private <E extends Exception> void show(
      long offset,
      WarcCaptureRecord record,
      MessageBody decoded,
      List<Header> headers,
      CapturePurpose why,
      Visitor<E> visitor)
      throws E, IOException {
    byte[] body;
    try (InputStream in = decoded.stream()) {
      body = in.readNBytes(cap + 1);
    } catch (java.util.zip.ZipException | java.io.EOFException broken) {
      visitor.broken(offset, record.target(), "its compression is broken");
      return;
    }
    if (body.length > cap) {
      visitor.broken(offset, record.target(), "its body is larger than " + cap + " bytes");
      return;
    }
    visitor.page(
        offset,
        why.capture(
            new Exchange(
                record.target(),
                List.of(),
                200,
                headers,
                body,
                record.date(),
                record.ipAddress().map(InetAddress::getHostAddress).orElse(null))));
  }

  private static boolean isPage(MediaType type) {
    String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }
}
