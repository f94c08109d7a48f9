package org.wardround.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/// Reads messages (RFC 5322, MIME). Of alternatives, HTML goes before plain text, as mail programs
/// show it; attachments are left out. Thread-safe.
public final class MailReader {
  /// Nested deeper, a message is an attack.
  private static final int DEEPEST = 20;

  /// Headers of list servers and virus scanners run long: bytes of one, and how many.
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(100_000)
          .setMaxHeaderCount(2_000)
          .setMalformedHeaderStartsBody(true)
          .build();

  private MailReader() {}

  /// The message in these bytes; empty when they are none.
  public static Optional<Mail> read(byte[] raw) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LENIENT);
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(raw));
      try {
        return message.getHeader() == null || message.getHeader().getFields().isEmpty()
            ? Optional.empty()
            : Optional.of(mail(message));
      } finally {
        message.dispose();
      }
    } catch (IOException | IllegalArgumentException noMail) {
      return Optional.empty();
    }
  }

  private static Mail mail(Message message) throws IOException {
    String subject = message.getSubject();
    Instant sent = message.getDate() == null ? null : message.getDate().toInstant();
    String page = url(message, "Snapshot-Content-Location");
    return new Mail(
        page == null ? link(message) : page,
        subject,
        from(message),
        sent,
        page != null,
        html(message, subject));
  }

  private static @Nullable String link(Message message) {
    String archived = url(message, "Archived-At");
    if (archived != null) {
      return archived;
    }
    String id = message.getMessageId();
    return id == null || id.isBlank() ? null : "mid:" + escaped(id.strip().replaceAll("^<|>$", ""));
  }

  private static @Nullable String url(Message message, String header) {
    var field = message.getHeader().getField(header);
    String url = field == null ? "" : field.getBody().strip().replaceAll("^<|>$", "");
    return url.matches("(?i)https?://\\S+") ? url : null;
  }

  private static String escaped(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%40", "@").replace("+", "%20");
  }

  private static @Nullable String from(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox sender = message.getFrom().get(0);
    return sender.getName() == null ? sender.getAddress() : sender.getName();
  }

  private static byte[] html(Message message, @Nullable String subject) throws IOException {
    String title = subject == null ? "" : PlainText.escaped(subject);
    String head = "<!doctype html><meta charset=\"utf-8\"><title>" + title + "</title>\n";
    TextBody html = text(message, "text/html", 0);
    TextBody plain = text(message, "text/plain", 0);
    String body = "";
    if (html != null) {
      body = words(html);
    } else if (plain != null) {
      body = "<article><h1>" + title + "</h1>\n" + PlainText.html(words(plain)) + "</article>";
    }
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  /// The first part of that type that is no attachment.
  private static @Nullable TextBody text(Entity entity, String type, int depth) {
    Body body = entity.getBody();
    if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
      return null;
    }
    if (body instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        TextBody found = text(part, type, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return body instanceof TextBody text && type.equalsIgnoreCase(entity.getMimeType())
        ? text
        : null;
  }

  private static String words(TextBody body) throws IOException {
    StringWriter words = new StringWriter();
    try (Reader reader = body.getReader()) {
      reader.transferTo(words);
    }
    return words.toString();
  }
}
