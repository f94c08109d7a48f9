package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks on the desk; each must fail.
class DeskSafetyIT extends OnSampleDesk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "[::2]"
      })
  void aNameThatIsNotOursIsNotAnswered(String host) throws IOException {
    SampleDesk.Answer answer = desk.get("/", "Host", host);
    assertThat(answer.status()).isIn(400, 421);
    assertThat(answer.body()).doesNotContain("Kelsey", "csrf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:9999", "[::1]:80", "LOCALHOST:80"})
  void ourNamesAreAnswered(String host) throws IOException {
    assertThat(desk.get("/help", "Host", host).status()).isEqualTo(200);
  }

  @Test
  void aChangeWithoutATokenIsRefused() throws IOException {
    List<String> hide = List.of("claim", "0123456789abcdef", "act", "hide");
    assertThat(desk.post("/judgements/claim", hide).status()).isEqualTo(403);
    assertThat(desk.post("/judgements/undo", List.of("number", "1")).status()).isEqualTo(403);
    assertThat(desk.post("/feeds/add", List.of("url", "http://a.example/")).status())
        .isEqualTo(403);
  }

  @Test
  void aChangeWithATokenOfAnotherBrowserIsRefused() throws IOException {
    String token = desk.token("/feeds");
    var stranger = new okhttp3.OkHttpClient.Builder().cookieJar(new Cookies()).build();
    var form = new okhttp3.FormBody.Builder().add("csrf", token).add("number", "1").build();
    var request =
        new okhttp3.Request.Builder().url(desk.address() + "/judgements/undo").post(form).build();
    try (var answer = stranger.newCall(request).execute()) {
      assertThat(answer.code()).isEqualTo(403);
    }
  }

  @Test
  void aChangeThatAnotherSiteSendsIsRefusedEvenWithAToken() throws IOException {
    List<String> fields = List.of("csrf", desk.token("/feeds"), "number", "77");
    assertThat(desk.post("/judgements/undo", fields, "Origin", "http://evil.example").status())
        .isEqualTo(403);
    assertThat(desk.post("/judgements/undo", fields, "Origin", "null").status()).isEqualTo(403);
    assertThat(desk.post("/judgements/undo", fields, "Sec-Fetch-Site", "cross-site").status())
        .isEqualTo(403);
    assertThat(desk.post("/judgements/undo", fields, "Origin", desk.address()).status())
        .isEqualTo(409);
  }

  @Test
  void nothingIsChangedByAGet() throws IOException {
    assertThat(desk.get("/judgements/undo?number=1").status()).isIn(404, 405);
    assertThat(desk.get("/feeds/add?url=http://a.example/").status()).isIn(404, 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/moves?person=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/organisation?name=%3Cscript%3Ealert(1)%3C/script%3E",
        "/people?name=%3Cimg+src=x+onerror=alert(1)%3E",
        "/nothing%3Cscript%3E",
        "/post?role=%3Cscript%3E&organisation=%3Cscript%3E"
      })
  void noPageHasAScriptOrStyleOfItsOwn(String path) throws IOException {
    SampleDesk.Answer answer = desk.get(path);
    var page = answer.page();
    assertThat(page.select("script").eachAttr("src"))
        .containsExactly("/static/htmx.js", "/static/desk.js");
    assertThat(page.select("script").eachText()).isEmpty();
    assertThat(page.select("style, [style], [onclick], [onerror], [onload], img, iframe"))
        .isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Server")).isEqualTo("null");
  }

  @Test
  void anArchivedPageLivesInAnOriginOfItsOwnWithoutScripts() throws IOException {
    SampleDesk.Answer answer = desk.get("/archived?link=" + Links.encoded(SampleDesk.KELSEY));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<html");
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("sandbox;")
        .contains("default-src 'none'")
        .doesNotContain("allow-", "script-src");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../ledger.db",
        "/static/..%2f..%2fledger.db",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static//etc/passwd",
        "/static/desk.css%00.js",
        "/../../etc/passwd",
        "/archived?link=../../ledger.db",
        "/archived?link=file:///etc/passwd"
      })
  void noPathLeadsOutOfTheDesk(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("^HTTP/1.1 (400|404)").doesNotContain("root:", "SQLite");
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    String token = desk.token("/feeds");
    String large = "x".repeat(200_000);
    assertThat(desk.post("/feeds/add", List.of("csrf", token, "url", large)).status())
        .isIn(403, 413);
    assertThat(desk.get("/search?q=" + "x".repeat(3000)).status()).isEqualTo(400);
    assertThat(desk.get("/search?q=" + "x".repeat(100_000)).status()).isIn(414, 431);
    assertThat(desk.get("/search?q=a&from=999999999").status()).isEqualTo(400);
  }

  @Test
  void aLinkThatIsNoWebAddressIsNotClickable() {
    assertThat(Links.outward("javascript:alert(1)")).isNull();
    assertThat(Links.outward("data:text/html,x")).isNull();
    assertThat(Links.outward("https://a.example/")).isEqualTo("https://a.example/");
  }

  private static String raw(String request) throws IOException {
    URI address = URI.create(desk.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
