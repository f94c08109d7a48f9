package org.wardround.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchResult.Failed.Cause;
import org.wardround.model.Exchange;
import org.wardround.model.Header;

/// One request and its response, under guard and caps; no redirects, no cookies, no manners.
final class Wire implements AutoCloseable {
  /// Headers that describe the bytes on the wire and not the body that we keep. They stay readable
  /// under another name, as web archives do it (Common Crawl's "X-Crawl-").
  private static final List<String> OF_THE_WIRE =
      List.of("content-encoding", "transfer-encoding", "content-length");

  private static final Pattern LINE_LIMIT =
      Pattern.compile("limit=(\\d{1,9}) content=(\\p{XDigit}*)");

  private final OkHttpClient client;
  private final FetchOptions options;
  private final InstantSource clock;
  private final Resolver resolver;

  Wire(FetchOptions options, AddressGuard guard, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.resolver = new Resolver(guard, options.caps().connect());
    this.client = client(options, guard, resolver);
  }

  private static OkHttpClient client(FetchOptions options, AddressGuard guard, Resolver resolver) {
    FetchOptions.Caps caps = options.caps();
    Proxy proxy =
        options.proxy() == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, options.proxy());
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .proxy(proxy)
        .dns(resolver)
        .socketFactory(new GuardedSockets(guard))
        .connectTimeout(caps.connect())
        .readTimeout(caps.read())
        .writeTimeout(caps.read())
        .connectionPool(new ConnectionPool(options.politeness().parallel(), 30, TimeUnit.SECONDS))
        .addNetworkInterceptor(Wire::capture)
        .build();
  }

  /// What the network interceptor saw of a request.
  private static final class Capture {
    volatile @Nullable Headers sent;
    volatile @Nullable String address;
  }

  private static Response capture(Interceptor.Chain chain) throws IOException {
    Capture capture = chain.request().tag(Capture.class);
    Connection connection = chain.connection();
    if (capture != null && connection != null) {
      capture.sent = chain.request().headers();
      boolean direct = connection.route().proxy().type() == Proxy.Type.DIRECT;
      InetAddress peer = connection.route().socketAddress().getAddress();
      capture.address = direct && peer != null ? peer.getHostAddress() : null;
    }
    return chain.proceed(chain.request());
  }

  /// Sends one GET. Throws [FetchFailure] or [AddressRefused] when no whole response came.
  Exchange get(HttpUrl url, List<Header> headers, BodyReader reader, Duration allowed)
      throws IOException {
    Capture capture = new Capture();
    Request.Builder request = new Request.Builder().url(url).tag(Capture.class, capture);
    request.header("User-Agent", options.userAgent());
    request.header("Accept-Encoding", BodyReader.ACCEPTED);
    headers.forEach(h -> request.header(h.name(), h.value()));
    Call call = client.newCall(request.build());
    call.timeout().timeout(Math.max(1, allowed.toMillis()), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return exchange(url, response, capture, reader);
    } catch (IOException wrong) {
      call.cancel();
      throw explained(wrong);
    }
  }

  private Exchange exchange(HttpUrl url, Response response, Capture capture, BodyReader reader)
      throws IOException {
    if (response.headers().byteCount() > options.caps().headerBytes()) {
      throw new FetchFailure(
          Cause.HEADERS_TOO_LARGE,
          "its headers are larger than " + options.caps().headerBytes() + " bytes");
    }
    byte[] body;
    try (InputStream raw = response.body().byteStream()) {
      body = reader.read(raw, response.headers("Content-Encoding"));
    }
    Headers sent = Objects.requireNonNullElse(capture.sent, response.request().headers());
    return new Exchange(
        url.toString(),
        headers(sent),
        response.code(),
        kept(response.headers(), body.length),
        body,
        clock.instant(),
        capture.address);
  }

  private static List<Header> headers(Headers headers) {
    List<Header> list = new ArrayList<>();
    headers.forEach(pair -> list.add(new Header(pair.getFirst(), pair.getSecond())));
    return list;
  }

  private static List<Header> kept(Headers received, int length) {
    List<Header> list = new ArrayList<>();
    for (Header header : headers(received)) {
      boolean wire = OF_THE_WIRE.contains(header.name().toLowerCase(Locale.ROOT));
      list.add(wire ? new Header("X-Crawl-" + header.name(), header.value()) : header);
    }
    list.add(new Header("Content-Length", Integer.toString(length)));
    return list;
  }

  /// Gives each way in which a connection can fail its name.
  private static IOException explained(IOException wrong) {
    AddressRefused refused = refusal(wrong);
    if (refused != null) {
      return refused;
    }
    return switch (wrong) {
      case FetchFailure known -> known;
      case UnknownHostException _ ->
          new FetchFailure(Cause.DNS, "its host name cannot be resolved");
      case SSLException tls -> new FetchFailure(Cause.TLS, "TLS failed: " + tls.getMessage());
      case ConnectException _, NoRouteToHostException _ ->
          new FetchFailure(Cause.CONNECT, "no connection: " + wrong.getMessage());
      case InterruptedIOException _ -> new FetchFailure(Cause.TIMEOUT, "it did not answer in time");
      case ProtocolException protocol -> protocol(protocol);
      case EOFException _ -> new FetchFailure(Cause.BROKEN_OFF, "the response broke off");
      case SocketException _ -> new FetchFailure(Cause.BROKEN_OFF, "the connection was reset");
      default -> endOfStream(wrong);
    };
  }

  private static FetchFailure protocol(ProtocolException wrong) {
    String words = String.valueOf(wrong.getMessage());
    return words.contains("unexpected end of stream")
        ? new FetchFailure(Cause.BROKEN_OFF, "the response broke off before its stated length")
        : new FetchFailure(Cause.PROTOCOL, "it does not speak HTTP properly: " + words);
  }

  private static FetchFailure endOfStream(IOException wrong) {
    String words = String.valueOf(wrong.getMessage());
    if (wrong.getCause() instanceof EOFException end && isHeaderLimit(end)) {
      return new FetchFailure(Cause.HEADERS_TOO_LARGE, "its headers do not end");
    }
    return words.contains("unexpected end of stream") || wrong.getCause() instanceof EOFException
        ? new FetchFailure(Cause.BROKEN_OFF, "the connection ended without a response")
        : new FetchFailure(Cause.PROTOCOL, "its response is unusable: " + words);
  }

  /// OkHttp stops reading headers after 256 KiB, and tells it only by saying that no line ended
  /// within a limit smaller than what was there.
  private static boolean isHeaderLimit(EOFException end) {
    Matcher line = LINE_LIMIT.matcher(String.valueOf(end.getMessage()));
    if (!line.find()) {
      return false;
    }
    int limit = Integer.parseInt(line.group(1));
    int shown = line.group(2).length() / 2;
    return shown > limit || limit >= 100_000;
  }

  private static @Nullable AddressRefused refusal(@Nullable Throwable wrong) {
    if (wrong == null || wrong instanceof AddressRefused) {
      return (AddressRefused) wrong;
    }
    for (Throwable other : wrong.getSuppressed()) {
      AddressRefused found = refusal(other);
      if (found != null) {
        return found;
      }
    }
    return refusal(wrong.getCause());
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    resolver.close();
  }
}
