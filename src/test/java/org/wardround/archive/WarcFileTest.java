package org.wardround.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.wardround.model.Capture;

/// Files as other tools write them.
class WarcFileTest {
  private static final Instant NOON = Instant.parse("2015-11-27T12:00:00Z");
  private static final MediaType HTML = MediaType.parse("text/html; charset=utf-8");

  @TempDir Path folder;
  private final List<String> pages = new ArrayList<>();

  private Path write(Part... records) throws IOException {
    Path file = folder.resolve("other.warc.gz");
    try (WarcWriter warc =
        new WarcWriter(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            WarcCompression.GZIP)) {
      for (Part record : records) {
        record.write(warc);
      }
    }
    return file;
  }

  private interface Part {
    void write(WarcWriter warc) throws IOException;
  }

  private static Part response(
      String url, int status, MediaType type, byte[] body, String... coding) {
    return warc -> {
      HttpResponse.Builder http = new HttpResponse.Builder(status, "").body(type, body);
      for (String name : coding) {
        http.setHeader("Content-Encoding", name);
      }
      warc.write(new WarcResponse.Builder(url).date(NOON).body(http.build()).build());
    };
  }

  private void read(Path file) throws IOException {
    WarcFile.forEach(
        file,
        1000,
        new WarcFile.Visitor<RuntimeException>() {
          @Override
          public void page(long offset, Capture capture) {
            pages.add(
                capture.exchange().url() + " " + new String(capture.exchange().body(), UTF_8));
          }

          @Override
          public void broken(long offset, String url, String problem) {
            pages.add(url + ": " + problem);
          }
        });
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void tellsThePagesAndNothingElse() throws IOException {
    read(
        write(
            response("http://a.example/1", 200, HTML, "one".getBytes(UTF_8)),
            response("http://a.example/logo", 200, MediaType.parse("image/png"), new byte[9]),
            response("http://a.example/gone", 404, HTML, "gone".getBytes(UTF_8)),
            response("http://a.example/2", 200, HTML, gzipped("zwölf"), "gzip"),
            warc ->
                warc.write(
                    new WarcResource.Builder(java.net.URI.create("http://a.example/3"))
                        .date(NOON)
                        .body(HTML, "three".getBytes(UTF_8))
                        .build())));
    assertThat(pages)
        .containsExactly(
            "http://a.example/1 one", "http://a.example/2 zwölf", "http://a.example/3 three");
  }

  @Test
  void whatIsTooLargeOrBrokenIsSaidAndTheRestGoesOn() throws IOException {
    read(
        write(
            response("http://a.example/large", 200, HTML, new byte[1001]),
            response("http://a.example/bomb", 200, HTML, gzipped("x".repeat(5000)), "gzip"),
            response("http://a.example/broken", 200, HTML, "no gzip".getBytes(UTF_8), "gzip"),
            response("http://a.example/1", 200, HTML, "one".getBytes(UTF_8))));
    assertThat(pages)
        .containsExactly(
            "http://a.example/large: its body is larger than 1000 bytes",
            "http://a.example/bomb: its body is larger than 1000 bytes",
            "http://a.example/broken: its compression is broken",
            "http://a.example/1 one");
  }

  @Test
  void ofATornFileWhatStandsBeforeIsTold() throws IOException {
    Path file =
        write(
            response("http://a.example/1", 200, HTML, "one".getBytes(UTF_8)),
            response("http://a.example/2", 200, HTML, "two".getBytes(UTF_8)));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) - 40);
    }
    assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    assertThat(pages).startsWith("http://a.example/1 one");
  }
}
