package org.wardround.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A server on a loopback address that answers each path with whatever bytes a test wants, proper
/// HTTP or not. One connection, one request.
public final class RawServer implements AutoCloseable {
  /// A request as it came in.
  ///
  /// @param headers by lower-case name
  /// @param nanos when it came (`System.nanoTime`)
  public record Request(String target, Map<String, String> headers, long nanos) {}

  /// Writes an answer to the socket; the connection is closed afterwards.
  public interface Handler {
    void answer(Request request, Socket socket) throws Exception;
  }

  private final ServerSocket listening;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Handler otherwise = (_, socket) -> send(socket, 404, List.of(), new byte[0]);

  public RawServer() throws IOException {
    this("127.0.0.1", 0);
  }

  public RawServer(String address, int port) throws IOException {
    listening = new ServerSocket();
    listening.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port), 200);
    Thread.ofVirtual().start(this::accept);
  }

  public RawServer on(String target, Handler handler) {
    handlers.put(target, handler);
    return this;
  }

  /// Answers with a status, header lines and a text.
  public RawServer on(String target, int status, List<String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return on(target, (_, socket) -> send(socket, status, headers, bytes));
  }

  public RawServer onAnyOther(Handler handler) {
    otherwise = handler;
    return this;
  }

  public String url(String target) {
    return "http://" + listening.getInetAddress().getHostAddress() + ":" + port() + target;
  }

  public int port() {
    return listening.getLocalPort();
  }

  /// All requests so far, in order.
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /// The requests to one path.
  public List<Request> requests(String target) {
    return requests.stream().filter(r -> r.target().equals(target)).toList();
  }

  public static void send(Socket socket, int status, List<String> headers, byte[] body)
      throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    String head = "HTTP/1.1 " + status + " Status\r\nConnection: close\r\n";
    answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    for (String header : headers) {
      answer.writeBytes((header + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    String length = status == 304 ? "\r\n" : "Content-Length: " + body.length + "\r\n\r\n";
    answer.writeBytes(length.getBytes(StandardCharsets.ISO_8859_1));
    answer.writeBytes(body);
    socket.getOutputStream().write(answer.toByteArray());
    socket.getOutputStream().flush();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = read(socket);
      if (request != null) {
        requests.add(request);
        handlers.getOrDefault(request.target(), otherwise).answer(request, socket);
        drain(socket);
      }
    } catch (Exception clientLeft) {
      // The client may leave at any time: that is what some tests are about.
    }
  }

  /// Closing with unread input would reset the connection before the client has read all.
  private static void drain(Socket socket) throws IOException {
    if (!socket.isClosed() && !socket.isOutputShutdown()) {
      socket.shutdownOutput();
    }
  }

  private static @Nullable Request read(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Request(first.split(" ", -1)[1], headers, System.nanoTime());
  }

  /// The stream to the client, for answers that are not proper.
  public static OutputStream out(Socket socket) throws IOException {
    return socket.getOutputStream();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
