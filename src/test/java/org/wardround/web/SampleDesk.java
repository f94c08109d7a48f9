package org.wardround.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wardround.fetch.FetchOptions;
import org.wardround.pipeline.TestRuns;

/// The sample sites, read by the real pipeline once for all tests, and served over HTTP.
final class SampleDesk implements AutoCloseable {
  static final String KELSEY = "http://wardpost.example/2015/09/17/kelsey-telstra/";
  static final String UPDATED = "http://carewire.example/2021/08/19/feinberg-cerner/";

  private static final Path READ = read();

  private final SampleSites sites;
  private final DeskServer server;
  private final Cookies cookies = new Cookies();
  private final OkHttpClient client =
      new OkHttpClient.Builder().followRedirects(false).cookieJar(cookies).build();

  private SampleDesk(SampleSites sites, DeskServer server) {
    this.sites = sites;
    this.server = server;
  }

  /// Serves a copy of the desk in a folder of its own.
  static SampleDesk serve(Path folder) throws IOException {
    Path copy = copy(folder);
    SampleSites sites = SampleSites.serve(TestRuns.SAMPLE);
    FetchOptions fetch = FetchOptions.DEFAULT.withProxy(sites.address()).withGap(Duration.ZERO);
    ServeOptions options = ServeOptions.onLoopback(copy, Path.of("models"), 0).withFetch(fetch);
    return new SampleDesk(sites, DeskServer.start(options));
  }

  /// A copy of the desk, not served.
  static Path copy(Path folder) throws IOException {
    Path copy = folder.resolve("desk");
    TestRuns.copyDesk(READ, copy);
    return copy;
  }

  private static Path read() {
    try {
      Path desk = Files.createTempDirectory("wardround-desk");
      TestRuns.subscribe(desk);
      try (SampleSites sites = SampleSites.serve(TestRuns.SAMPLE)) {
        var pipeline = TestRuns.pipeline(desk, sites);
        var _ = pipeline.ingest(false);
        sites.turnTo(2);
        var _ = pipeline.ingest(true);
      }
      return desk;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  String address() {
    return server.address().toString().replaceFirst("/$", "");
  }

  OkHttpClient client() {
    return client;
  }

  /// An answer, read to its end.
  record Answer(int status, okhttp3.Headers headers, String body) {
    Document page() {
      return Jsoup.parse(body);
    }

    String header(String name) {
      return String.valueOf(headers.get(name));
    }
  }

  Answer get(String path, String... headers) throws IOException {
    Request.Builder request = new Request.Builder().url(address() + path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  Answer send(Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string());
    }
  }

  /// From now on the client is nobody known.
  void forgetCookies() {
    cookies.forget();
  }

  /// The token that a page's forms carry.
  String token(String path) throws IOException {
    return get(path).page().select("input[name=csrf]").attr("value");
  }

  /// Sends a form with these fields and nothing else.
  Answer post(String path, List<String> fields, String... headers) throws IOException {
    FormBody.Builder form = new FormBody.Builder();
    for (int i = 0; i < fields.size(); i += 2) {
      form.add(fields.get(i), fields.get(i + 1));
    }
    Request.Builder request = new Request.Builder().url(address() + path).post(form.build());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  @Override
  public void close() {
    server.close();
    sites.close();
  }
}
