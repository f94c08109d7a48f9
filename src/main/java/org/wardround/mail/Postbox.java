package org.wardround.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// Sends letters by SMTP.
public final class Postbox {
  /// How long the server may take for each step, milliseconds.
  private static final int PATIENCE_MILLIS = 30_000;

  private final MailSettings settings;
  private final InstantSource clock;

  public Postbox(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Sends a letter to all receivers; when this returns, the server has taken it. Throws
  /// `WardroundException` when it has not, naming the server and what it said.
  public void send(Letter letter) {
    try {
      Transport.send(message(letter));
    } catch (MessagingException broken) {
      throw new WardroundException(
          "The mail to %s was not taken by %s:%d: %s."
              .formatted(
                  String.join(", ", settings.to()),
                  settings.host(),
                  settings.port(),
                  reason(broken)),
          broken);
    }
  }

  private static String reason(MessagingException broken) {
    String said = String.valueOf(broken.getMessage());
    Throwable cause = broken.getCause();
    String more = cause == null ? null : cause.getMessage();
    String whole = more == null || said.contains(more) ? said : said + " (" + more + ")";
    return whole.replaceAll("\\s+", " ").strip().replaceFirst("\\.$", "");
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session());
    message.setFrom(address(settings.from()));
    for (InternetAddress to : receivers()) {
      message.addRecipient(Message.RecipientType.TO, to);
    }
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notes, please
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  private List<InternetAddress> receivers() {
    List<InternetAddress> all = new ArrayList<>();
    settings.to().forEach(to -> all.add(address(to)));
    return all;
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return address;
    } catch (AddressException wrong) {
      throw new WardroundException(
          MailSettings.FILE + " has “" + text + "”, which is no mail address.", wrong);
    }
  }

  private Session session() {
    boolean tls = settings.security() == MailSettings.Security.TLS;
    String start = "mail.smtp.";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty(start + "host", settings.host());
    properties.setProperty(start + "port", Integer.toString(settings.port()));
    properties.setProperty(start + "auth", Boolean.toString(settings.user() != null));
    properties.setProperty(start + "ssl.enable", Boolean.toString(tls));
    properties.setProperty(start + "ssl.checkserveridentity", "true");
    boolean offered = settings.security() == MailSettings.Security.STARTTLS;
    properties.setProperty(start + "starttls.enable", Boolean.toString(offered));
    properties.setProperty(start + "starttls.required", Boolean.toString(offered));
    for (String step : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty(start + step, Integer.toString(PATIENCE_MILLIS));
    }
    return Session.getInstance(properties, authenticator());
  }

  private @Nullable Authenticator authenticator() {
    String user = settings.user();
    if (user == null) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, settings.password());
      }
    };
  }
}
