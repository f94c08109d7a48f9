package org.wardround.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.Header;

/// Turns captures into WARC records. The response comes last: a group without it is torn.
final class CaptureWriter {
  /// What the records' digests are, by its label in WARC files.
  static final String DIGEST = "sha256";

  /// The body is stored decoded, so headers that describe its transfer would lie.
  private static final Set<String> OF_TRANSFER =
      Set.of("content-length", "transfer-encoding", "content-encoding");

  private CaptureWriter() {}

  /// The first record of every file.
  static WarcRecord info(String file, Instant at) {
    return new Warcinfo.Builder()
        .version(MessageVersion.WARC_1_1)
        .date(at)
        .filename(file)
        .fields(
            Map.of(
                "software", List.of("Wardround"),
                "format", List.of("WARC File Format 1.1"),
                "conformsTo",
                    List.of(
                        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
        .build();
  }

  /// Writes a capture with its body, or, when its body is the same as an earlier one's, as a
  /// revisit of that. What was imported was not asked for by us and has no request.
  static void write(WarcWriter warc, Capture capture, @Nullable Original original)
      throws IOException {
    Exchange exchange = capture.exchange();
    URI responseId = URI.create("urn:uuid:" + UUID.randomUUID());
    warc.write(metadata(capture, original, responseId));
    if (!exchange.requestHeaders().isEmpty()) {
      warc.write(request(exchange, responseId));
    }
    warc.write(
        original == null
            ? response(exchange, responseId)
            : revisit(exchange, responseId, original));
  }

  /// The capture that already keeps a body.
  record Original(ArchivePosition position, String url, Instant at) {}

  private static WarcRecord metadata(Capture capture, @Nullable Original original, URI response) {
    ArchivePosition position = original == null ? null : original.position();
    return new WarcMetadata.Builder()
        .version(MessageVersion.WARC_1_1)
        .targetURI(capture.exchange().url())
        .date(capture.exchange().at())
        .concurrentTo(response)
        .fields(CapturePurpose.of(capture, position).fields())
        .build();
  }

  private static WarcRecord request(Exchange exchange, URI response) throws IOException {
    HttpRequest.Builder http = new HttpRequest.Builder("GET", pathOf(exchange.url()));
    for (Header header : exchange.requestHeaders()) {
      http.addHeader(header.name(), header.value());
    }
    return new WarcRequest.Builder(exchange.url())
        .version(MessageVersion.WARC_1_1)
        .date(exchange.at())
        .concurrentTo(response)
        .body(http.build())
        .build();
  }

  private static WarcRecord response(Exchange exchange, URI id) throws IOException {
    HttpResponse.Builder http = head(exchange);
    http.body(MediaType.OCTET_STREAM, exchange.body());
    exchange.header("content-type").ifPresent(type -> http.setHeader("Content-Type", type));
    WarcResponse.Builder record = new WarcResponse.Builder(exchange.url());
    return located(record, exchange, id).body(http.build()).build();
  }

  private static WarcRecord revisit(Exchange exchange, URI id, Original original)
      throws IOException {
    WarcRevisit.Builder record =
        new WarcRevisit.Builder(exchange.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
    located(record, exchange, id);
    record.setHeader("WARC-Refers-To-Target-URI", original.url());
    record.setHeader("WARC-Refers-To-Date", original.at().toString());
    return record.body(head(exchange).build()).build();
  }

  private static <B extends WarcCaptureRecord.AbstractBuilder<?, B>> B located(
      B record, Exchange exchange, URI id) throws IOException {
    record
        .version(MessageVersion.WARC_1_1)
        .recordId(id)
        .date(exchange.at())
        .payloadDigest(new WarcDigest(DIGEST, sha256(exchange.body())));
    if (exchange.address() != null) {
      record.ipAddress(InetAddress.ofLiteral(exchange.address()));
    }
    return record;
  }

  private static HttpResponse.Builder head(Exchange exchange) {
    HttpResponse.Builder http = new HttpResponse.Builder(exchange.status(), "");
    for (Header header : exchange.responseHeaders()) {
      if (!OF_TRANSFER.contains(header.name().toLowerCase(java.util.Locale.ROOT))) {
        http.addHeader(header.name(), header.value());
      }
    }
    return http;
  }

  private static String pathOf(String url) {
    int host = url.indexOf("://");
    int path = host < 0 ? -1 : url.indexOf('/', host + 3);
    return path < 0 ? "/" : url.substring(path);
  }

  static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
