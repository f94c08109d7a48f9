package org.wardround.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wardround.fetch.FetchOptions.Caps;
import org.wardround.fetch.FetchResult.Failed;
import org.wardround.fetch.FetchResult.Failed.Cause;
import org.wardround.fetch.FetchResult.Fetched;
import org.wardround.fetch.FetchResult.Refused;
import org.wardround.fetch.FetchResult.Refused.Reason;

/// Servers that mean harm or are broken: each yields its outcome, and the run goes on.
@Timeout(30)
class HostileServerTest {
  private static final int CAP = 1 << 20;

  /// Small enough for a test to reach each of them.
  private static final Caps CAPS =
      new Caps(
          CAP,
          8 << 10,
          4,
          Duration.ofMillis(500),
          Duration.ofMillis(500),
          Duration.ofSeconds(3),
          256,
          Duration.ofMillis(300),
          64 << 10);

  private RawServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new RawServer();
    fetcher =
        new Fetcher(
            FetchOptions.DEFAULT
                .withReach(FetchOptions.Reach.LOOPBACK)
                .withGap(Duration.ZERO)
                .withCaps(CAPS),
            InstantSource.system());
  }

  @AfterEach
  void stop() throws IOException {
    server.on("/after", 200, List.of(), "still here");
    assertThat(get("/after")).as("the run goes on").isInstanceOf(Fetched.class);
    fetcher.close();
    server.close();
  }

  private FetchResult get(String target) {
    return fetcher.fetch(FetchRequest.page(server.url(target)));
  }

  private void assertFails(String target, Cause cause) {
    FetchResult result = get(target);
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.cause()).as(f.detail()).isEqualTo(cause));
    assertThat(result.detail()).contains(server.url(target));
  }

  private void raw(String target, String answer) {
    server.on(
        target,
        (_, socket) -> RawServer.out(socket).write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void endlessBody() {
    server.on(
        "/endless",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 100_000; i++) {
            out.write(new byte[8192]);
          }
        });
    assertFails("/endless", Cause.TOO_LARGE);
  }

  @Test
  void slowDrip() {
    server.on(
        "/drip",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 100; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        });
    assertFails("/drip", Cause.TOO_SLOW);
  }

  @Test
  void silenceAfterTheRequest() {
    server.on("/silent", (_, _) -> Thread.sleep(5_000));
    assertFails("/silent", Cause.TIMEOUT);
  }

  @Test
  void headersThatDripForEver() {
    server.on(
        "/headers",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 100; i++) {
            out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Thread.sleep(100);
          }
        });
    assertFails("/headers", Cause.TIMEOUT);
  }

  @Test
  void gzipBomb() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1_000; i++) {
        gzip.write(new byte[64 << 10]);
      }
    }
    server.on(
        "/bomb",
        (_, socket) ->
            RawServer.send(socket, 200, List.of("Content-Encoding: gzip"), bomb.toByteArray()));
    assertThat(bomb.size()).isLessThan(CAP / 4);
    assertFails("/bomb", Cause.TOO_LARGE);
  }

  @Test
  void compressionOverAndOver() {
    server.on("/layers", 200, List.of("Content-Encoding: gzip, gzip, gzip, gzip, gzip"), "x");
    assertFails("/layers", Cause.PROTOCOL);
  }

  @Test
  void brokenOrUnknownCompression() {
    server.on("/broken", 200, List.of("Content-Encoding: gzip"), "this is no gzip");
    server.on("/unknown", 200, List.of("Content-Encoding: rot13"), "uryyb");
    server.on("/brotli", 200, List.of("Content-Encoding: br"), "\u0001this is no brotli either");
    assertFails("/broken", Cause.PROTOCOL);
    assertFails("/unknown", Cause.PROTOCOL);
    assertFails("/brotli", Cause.PROTOCOL);
  }

  @Test
  void bareDeflateIsUnderstood() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    var bare = new java.util.zip.Deflater(9, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, bare)) {
      out.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    server.on(
        "/deflate",
        (_, socket) ->
            RawServer.send(
                socket, 200, List.of("Content-Encoding: deflate"), packed.toByteArray()));
    Fetched fetched = (Fetched) get("/deflate");
    assertThat(new String(fetched.exchange().body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(fetched.exchange().header("content-encoding")).isEmpty();
    assertThat(fetched.exchange().header("x-crawl-content-encoding")).contains("deflate");
    assertThat(fetched.exchange().header("content-length")).contains("5");
  }

  @Test
  void headersBeyondTheCap() {
    server.on("/fat", 200, List.of("X-Fat: " + "x".repeat(20_000)), "body");
    assertFails("/fat", Cause.HEADERS_TOO_LARGE);
  }

  @Test
  void headersWithoutEnd() {
    server.on(
        "/flood",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 100_000; i++) {
            out.write(
                "X-Flood: 0123456789012345678901234567890\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
          }
        });
    assertFails("/flood", Cause.HEADERS_TOO_LARGE);
  }

  @Test
  void redirectLoop() {
    server.on("/a", 302, List.of("Location: /b"), "").on("/b", 302, List.of("Location: /a"), "");
    assertFails("/a", Cause.REDIRECTS);
  }

  @Test
  void redirectsWithoutEnd() {
    for (int i = 0; i < 20; i++) {
      server.on("/r" + i, 302, List.of("Location: /r" + (i + 1)), "");
    }
    assertFails("/r0", Cause.REDIRECTS);
    assertThat(server.requests())
        .filteredOn(r -> r.target().startsWith("/r") && !r.target().startsWith("/robots"))
        .hasSize(CAPS.redirects() + 1);
  }

  @Test
  void redirectToAPrivateAddress() {
    for (String target :
        List.of(
            "http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::ffff:10.0.0.1]/")) {
      server.on("/inside", 302, List.of("Location: " + target), "");
      assertThat(get("/inside"))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.ADDRESS));
    }
  }

  @Test
  void redirectToLoopbackFromOutside() throws IOException {
    try (RawServer inside = new RawServer("127.0.0.2", 0);
        Fetcher strict =
            new Fetcher(
                FetchOptions.DEFAULT
                    .withReach(
                        new FetchOptions.Reach(
                            java.util.Set.of(80, inside.port()), List.of("127.0.0.1")))
                    .withGap(Duration.ZERO),
                InstantSource.system())) {
      inside.on("/secret", 200, List.of(), "secret");
      server.on("/out", 302, List.of("Location: " + inside.url("/secret")), "");
      FetchResult result = strict.fetch(FetchRequest.page(server.url("/out")));
      assertThat(((Refused) result).reason()).isEqualTo(Reason.ADDRESS);
      assertThat(inside.requests()).isEmpty();
    }
  }

  @Test
  void redirectToAnotherScheme() {
    server.on("/file", 302, List.of("Location: file:///etc/passwd"), "");
    assertThat(((Refused) get("/file")).reason()).isEqualTo(Reason.SCHEME);
  }

  @Test
  void lengthThatPromisesTooMuch() {
    raw("/short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    assertFails("/short", Cause.BROKEN_OFF);
  }

  @Test
  void chunksThatBreakOff() {
    raw("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nonly this");
    assertFails("/chunks", Cause.BROKEN_OFF);
  }

  @Test
  void resetInTheMiddle() {
    server.on(
        "/reset",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"
                  .getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          Thread.sleep(100);
          socket.setSoLinger(true, 0);
          socket.close();
        });
    assertFails("/reset", Cause.BROKEN_OFF);
  }

  @Test
  void noAnswerAtAll() {
    server.on("/nothing", (_, socket) -> socket.shutdownOutput());
    assertFails("/nothing", Cause.BROKEN_OFF);
  }

  @Test
  void anAnswerThatIsNoHttp() {
    raw("/ssh", "SSH-2.0-OpenSSH_9.9\r\n");
    assertFails("/ssh", Cause.PROTOCOL);
  }

  @Test
  void nobodyListens() throws IOException {
    String url;
    try (ServerSocket unused = new ServerSocket(0)) {
      url = "http://127.0.0.1:" + unused.getLocalPort() + "/x";
    }
    Failed failed = (Failed) fetcher.fetch(FetchRequest.page(url));
    assertThat(failed.cause()).isEqualTo(Cause.CONNECT);
  }

  @Test
  void aHostThatDoesNotExist() {
    Failed failed = (Failed) fetcher.fetch(FetchRequest.page("http://nowhere.invalid/feed"));
    assertThat(failed.cause()).isEqualTo(Cause.DNS);
    assertThat(failed.detail()).contains("nowhere.invalid");
  }

  @Test
  void aCertificateThatNobodySigned() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(own).build();
    try (var listening = certificates.sslContext().getServerSocketFactory().createServerSocket(0)) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (!listening.isClosed()) {
                  try (Socket socket = listening.accept()) {
                    int ignored = socket.getInputStream().read();
                  } catch (IOException refusedByClient) {
                    // That is what the test is about.
                  }
                }
              });
      String url = "https://127.0.0.1:" + listening.getLocalPort() + "/story";
      Failed failed = (Failed) fetcher.fetch(FetchRequest.page(url));
      assertThat(failed.cause()).isEqualTo(Cause.TLS);
      assertThat(failed.detail()).contains(url);
    }
  }

  @Test
  void speechThatIsNoTls() {
    String url = server.url("/x").replace("http:", "https:");
    raw("/x", "HTTP/1.1 200 OK\r\n\r\nplain");
    Failed failed = (Failed) fetcher.fetch(FetchRequest.page(url));
    assertThat(failed.cause()).isIn(Cause.TLS, Cause.TIMEOUT);
  }

  @Test
  void robotsTxtWithoutEnd() {
    server.on(
        "/robots.txt",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write(
              "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /no\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 100_000; i++) {
            out.write("Allow: /some/path/that/is/long\n".getBytes(StandardCharsets.ISO_8859_1));
          }
        });
    server.on("/yes", 200, List.of(), "yes").on("/no", 200, List.of(), "no");
    assertThat(get("/yes")).isInstanceOf(Fetched.class);
    assertThat(((Refused) get("/no")).reason()).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void manyBadServersAtOnceStayInBoundedMemory() throws Exception {
    server.on(
        "/endless",
        (_, socket) -> {
          OutputStream out = RawServer.out(socket);
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 10_000; i++) {
            out.write(new byte[8192]);
          }
        });
    List<Future<FetchResult>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        results.add(threads.submit(() -> get("/endless")));
      }
    }
    for (Future<FetchResult> result : results) {
      assertThat(((Failed) result.get()).cause()).isEqualTo(Cause.TOO_LARGE);
    }
  }
}
