package org.wardround.pipeline;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardround.archive.WarcFile;
import org.wardround.mail.Mbox;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.Header;

/// Reads files that are imported, page by page and message by message.
final class ImportReader {
  /// Where browsers say that they saved a page from: "saved from url=(0042)https://…" (Chrome,
  /// Edge, Firefox) and SingleFile's "url: https://…", both in a comment at the beginning.
  private static final Pattern SAVED_FROM =
      Pattern.compile("<!--[^>]{0,200}?\\burl(?:=\\(\\d+\\)|:)\\s*(https?://[^\\s<>\"]+)");

  private static final int START = 4096;

  private final int cap;
  private final InstantSource clock;
  private final Items items;

  /// Is given what the files hold.
  interface Items {
    /// A page or message.
    ///
    /// @param name of the file, and where in it
    void take(String name, Capture capture) throws InterruptedException;

    /// What cannot be had, in a sentence that names it.
    void broken(String name, String sentence);
  }

  /// @param cap bytes of one page or message
  ImportReader(int cap, InstantSource clock, Items items) {
    this.cap = cap;
    this.clock = clock;
    this.items = items;
  }

  void read(ImportFiles.Source source) throws InterruptedException {
    Path file = source.file();
    try {
      switch (source.kind()) {
        case HTML -> page(file);
        case MAIL -> mail(file);
        case MBOX -> mbox(file);
        case WARC -> warc(file);
      }
    } catch (IOException torn) {
      items.broken(file.toString(), file + " cannot be read to its end: " + words(torn) + ".");
    }
  }

  private static String words(IOException broken) {
    String message = broken.getMessage();
    return broken instanceof EOFException || message == null
        ? "it ends in the middle"
        : message.replaceFirst("\\.$", "");
  }

  private void page(Path file) throws IOException, InterruptedException {
    byte[] body = whole(file);
    if (body.length > cap) {
      tooLarge(file.toString());
      return;
    }
    String start = new String(body, 0, Math.min(START, body.length), StandardCharsets.ISO_8859_1);
    Matcher saved = SAVED_FROM.matcher(start);
    String url = saved.find() ? saved.group(1) : address(file);
    Exchange exchange =
        new Exchange(
            url,
            List.of(),
            200,
            List.of(new Header("Content-Type", "text/html")),
            body,
            time(file),
            null);
    items.take(file.toString(), Capture.ofPage(exchange, null, null));
  }

  private void mail(Path file) throws IOException, InterruptedException {
    byte[] raw = whole(file);
    message(file.toString(), raw, raw.length > cap, address(file), time(file));
  }

  private void mbox(Path file) throws IOException, InterruptedException {
    Instant time = time(file);
    try (InputStream in = ImportFiles.open(file)) {
      Mbox.forEach(
          in,
          cap,
          (number, raw, cut) ->
              message(file + "#" + number, raw, cut, address(file) + "#" + number, time));
    }
  }

  private void message(String name, byte[] raw, boolean cut, String address, Instant time)
      throws InterruptedException {
    if (cut) {
      tooLarge(name);
      return;
    }
    Optional<Capture> capture = MailPages.capture(raw, address, time);
    if (capture.isPresent()) {
      items.take(name, capture.get());
    } else {
      items.broken(name, name + " is no message that could be read.");
    }
  }

  private void warc(Path file) throws IOException, InterruptedException {
    WarcFile.forEach(
        file,
        cap,
        new WarcFile.Visitor<InterruptedException>() {
          @Override
          public void page(long offset, Capture capture) throws InterruptedException {
            items.take(name(offset, capture.exchange().url()), capture);
          }

          @Override
          public void broken(long offset, String url, String problem) {
            String name = name(offset, url);
            items.broken(name, name + " cannot be read: " + problem + ".");
          }

          private String name(long offset, String url) {
            return file + "@" + offset + " (" + url + ")";
          }
        });
  }

  private void tooLarge(String name) {
    items.broken(name, name + " is larger than " + cap + " bytes.");
  }

  /// At most one byte more than the cap.
  private byte[] whole(Path file) throws IOException {
    try (InputStream in = ImportFiles.open(file)) {
      return in.readNBytes(cap + 1);
    }
  }

  /// When the file was last written: the page is not younger. A clock that was wrong then does not
  /// bring in the future.
  private Instant time(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    Instant now = clock.instant();
    Instant time = written.isAfter(now) ? now : written;
    return time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  private static String address(Path file) {
    return file.toAbsolutePath().normalize().toUri().toString();
  }
}
