package org.wardround.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardround.mail.Mail;
import org.wardround.mail.MailReader;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.FeedEntry;
import org.wardround.model.Header;
import org.wardround.model.Page;

/// Mail on its way through the pipeline: the archive keeps the raw message, and reading makes a
/// page of it, with today's code.
final class MailPages {
  private static final String TYPE = "message/rfc822";

  private MailPages() {}

  /// A message as a capture; what its header says stands for the announcement. Empty when the bytes
  /// are no message.
  ///
  /// @param otherwise the address of a message that names none
  /// @param at the time of a message that names none
  static Optional<Capture> capture(byte[] raw, String otherwise, Instant at) {
    return MailReader.read(raw).map(mail -> capture(mail, raw, otherwise, at));
  }

  private static Capture capture(Mail mail, byte[] raw, String otherwise, Instant at) {
    String url = mail.link() == null ? otherwise : mail.link();
    Instant sent = mail.sent() == null ? null : mail.sent().isAfter(at) ? at : mail.sent();
    Exchange exchange =
        new Exchange(
            url,
            List.of(),
            200,
            List.of(new Header("Content-Type", TYPE)),
            raw,
            sent == null ? at : sent,
            null);
    FeedEntry entry = new FeedEntry(null, mail.subject(), url, sent, null, mail.from(), null, null);
    return Capture.ofPage(exchange, null, mail.savedPage() ? null : entry);
  }

  static boolean isMail(Exchange exchange) {
    return exchange.header("content-type").filter(TYPE::equals).isPresent();
  }

  static Optional<Page> page(Exchange exchange) {
    return MailReader.read(exchange.body())
        .map(
            mail ->
                new Page(exchange.url(), "text/html; charset=utf-8", mail.html(), exchange.at()));
  }
}
