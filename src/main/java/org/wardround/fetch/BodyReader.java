package org.wardround.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.wardround.fetch.FetchResult.Failed.Cause;

/// Reads a body under its caps: decoded size, least rate. What does not fit is not read on.
final class BodyReader {
  /// What we say that we understand.
  static final String ACCEPTED = "gzip, deflate, br";

  /// More than one coding is legal and rare; more than this is an attack.
  private static final int MOST_CODINGS = 3;

  private static final int CHUNK = 16 << 10;

  private final int cap;
  private final boolean cut;
  private final int bytesPerSecond;
  private final Duration patience;

  private BodyReader(int cap, boolean cut, FetchOptions.Caps caps) {
    this.cap = cap;
    this.cut = cut;
    this.bytesPerSecond = caps.bytesPerSecond();
    this.patience = caps.patience();
  }

  /// A longer body is a failure.
  static BodyReader whole(FetchOptions.Caps caps) {
    return new BodyReader(caps.bodyBytes(), false, caps);
  }

  /// A longer body is cut, as is right for robots.txt (RFC 9309, section 2.5).
  static BodyReader start(int cap, FetchOptions.Caps caps) {
    return new BodyReader(cap, true, caps);
  }

  /// Reads and decodes. Throws [FetchFailure] at a cap, an unknown or a broken coding.
  byte[] read(InputStream raw, List<String> contentEncodings) throws IOException {
    try (InputStream in = decoded(new Paced(raw), contentEncodings)) {
      return collect(in);
    } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
      throw new FetchFailure(Cause.PROTOCOL, "its compression is broken");
    }
  }

  private byte[] collect(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      int room = cap - body.size();
      if (read > room && !cut) {
        throw new FetchFailure(Cause.TOO_LARGE, "its body is larger than " + cap + " bytes");
      }
      body.write(chunk, 0, Math.min(read, room));
      if (read > room) {
        break;
      }
    }
    return body.toByteArray();
  }

  /// Undoes the codings, the last applied first (RFC 9110, section 8.4).
  private static InputStream decoded(InputStream raw, List<String> headers) throws IOException {
    List<String> codings =
        headers.stream()
            .flatMap(h -> Arrays.stream(h.toLowerCase(Locale.ROOT).split(",")))
            .map(String::strip)
            .filter(c -> !c.isEmpty() && !c.equals("identity"))
            .toList();
    if (codings.size() > MOST_CODINGS) {
      throw new FetchFailure(Cause.PROTOCOL, "it is encoded " + codings.size() + " times over");
    }
    InputStream in = new BufferedInputStream(raw, CHUNK);
    for (String coding : codings.reversed()) {
      in = decoder(in, coding);
    }
    return in;
  }

  private static InputStream decoder(InputStream in, String coding) throws IOException {
    if (isEmpty(in)) {
      return in;
    }
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, CHUNK);
      case "deflate" -> deflate(in);
      case "br" -> new BrotliInputStream(in);
      default ->
          throw new FetchFailure(Cause.PROTOCOL, "its encoding '" + coding + "' is not known");
    };
  }

  private static boolean isEmpty(InputStream in) throws IOException {
    if (!in.markSupported()) {
      return false;
    }
    in.mark(1);
    int first = in.read();
    in.reset();
    return first < 0;
  }

  /// Some servers send the bare format instead of zlib's; the header tells (RFC 1950, section 2.2).
  private static InputStream deflate(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, CHUNK);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    boolean zlib = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    return new InflaterInputStream(buffered, new Inflater(!zlib), CHUNK);
  }

  /// Gives up on a body that drips.
  private final class Paced extends FilterInputStream {
    private final long start = System.nanoTime();
    private long count;

    private Paced(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws FetchFailure {
      count += more;
      double seconds = (System.nanoTime() - start) / 1e9;
      if (seconds > patience.toNanos() / 1e9 && count < seconds * bytesPerSecond) {
        throw new FetchFailure(
            Cause.TOO_SLOW, "its body came slower than " + bytesPerSecond + " bytes a second");
      }
    }
  }
}
