package org.wardround.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.wardround.model.WardroundException;

/// Small news sites served from a folder over loopback HTTP, for the demo and for tests.
///
/// The server is an HTTP proxy for hosts that have a folder of their name: `http://ward.example/a/`
/// is `ward.example/a/index.html`. So the sites' links are the same on every machine and in every
/// run. Answers carry an ETag, and a request that brings it back is answered with 304.
public final class SampleSites implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "xml", "application/xml",
          "rdf", "application/rdf+xml",
          "json", "application/feed+json",
          "txt", "text/plain; charset=utf-8",
          "css", "text/css",
          "svg", "image/svg+xml");

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads;
  private volatile int edition = 1;
  private final AtomicInteger requests = new AtomicInteger();

  private SampleSites(Path folder, HttpServer server, ExecutorService threads) {
    this.folder = folder;
    this.server = server;
    this.threads = threads;
  }

  /// Starts serving the sites of a folder on a free port of the loopback interface.
  public static SampleSites serve(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new WardroundException("The folder of sample sites " + folder + " does not exist.");
    }
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      SampleSites sites = new SampleSites(folder.toAbsolutePath().normalize(), server, threads);
      server.setExecutor(threads);
      server.createContext("/", sites::answer);
      server.start();
      return sites;
    } catch (IOException broken) {
      throw new WardroundException("The sample sites cannot be served: " + broken, broken);
    }
  }

  /// Where the proxy listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /// From now on serves the sites as they were in a later edition: `a.v2.html` stands for `a.html`
  /// where there is one.
  public void turnTo(int laterEdition) {
    edition = laterEdition;
  }

  /// How many requests have come in.
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      Path file = fileOf(exchange);
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        send(
            exchange,
            404,
            "text/plain; charset=utf-8",
            "There is no such page here.".getBytes(UTF_8));
        return;
      }
      byte[] body = Files.readAllBytes(file);
      String etag = "\"" + checksum(body) + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        send(exchange, 200, TYPES.getOrDefault(ending(file), "application/octet-stream"), body);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private Path fileOf(HttpExchange exchange) {
    String host = exchange.getRequestURI().getHost();
    if (host == null) {
      host = exchange.getRequestHeaders().getFirst("Host");
    }
    String path = exchange.getRequestURI().getPath();
    String name = (host == null ? "" : host.replaceFirst(":\\d+$", "")) + path;
    Path file = folder.resolve(name.endsWith("/") ? name + "index.html" : name).normalize();
    Path later = file.resolveSibling(laterName(file.getFileName().toString(), edition));
    return Files.isRegularFile(later) ? later : file;
  }

  private static String laterName(String name, int edition) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot) + ".v" + edition + name.substring(dot);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String checksum(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body);
    return Long.toHexString(sum.getValue());
  }
}
