package org.wardround.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {
  private static Mail read(String raw) {
    return MailReader.read(raw.getBytes(StandardCharsets.ISO_8859_1)).orElseThrow();
  }

  private static String html(Mail mail) {
    return new String(mail.html(), UTF_8);
  }

  private static List<String> split(String mbox) throws Exception {
    List<String> messages = new ArrayList<>();
    Mbox.forEach(
        new ByteArrayInputStream(mbox.getBytes(UTF_8)),
        60,
        (number, raw, cut) -> messages.add(number + (cut ? "!" : ":") + new String(raw, UTF_8)));
    return messages;
  }

  @Test
  void plainTextBecomesParagraphsUnderItsSubject() {
    Mail mail =
        read(
            """
            From: "Priya Hallam" <priya@wardpost.example>
            Date: Thu, 17 Sep 2015 15:40:00 +0100
            Subject: Kelsey & Telstra
            Message-ID: <abc.1@wardpost.example>

            Tim Kelsey leaves
            NHS England.

            He goes <soon>.
            > What somebody else wrote
            --\s
            The desk
            """);
    assertThat(mail.link()).isEqualTo("mid:abc.1@wardpost.example");
    assertThat(mail.from()).isEqualTo("Priya Hallam");
    assertThat(mail.sent()).isEqualTo(Instant.parse("2015-09-17T14:40:00Z"));
    assertThat(html(mail))
        .contains("<title>Kelsey &amp; Telstra</title>")
        .contains("<p>Tim Kelsey leaves\nNHS England.</p>")
        .contains("<p>He goes &lt;soon&gt;.</p>")
        .doesNotContain("somebody else", "The desk");
  }

  @Test
  void ofAlternativesTheHtmlIsTakenInItsOwnCharset() {
    Mail mail =
        read(
            """
            Subject: =?utf-8?Q?Krankenh=C3=A4user?=
            Archived-At: <https://lists.example/2015/9>
            Message-ID: <x@y>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            plain
            --b
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            <p>Er l=F6st den Vertrag</p>
            --b--
            """);
    assertThat(mail.link()).isEqualTo("https://lists.example/2015/9");
    assertThat(mail.subject()).isEqualTo("Krankenhäuser");
    assertThat(html(mail)).contains("<p>Er löst den Vertrag</p>").doesNotContain("plain");
  }

  @Test
  void anAttachmentIsNotTheText() {
    Mail mail =
        read(
            """
            Subject: s
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html
            Content-Disposition: attachment; filename=a.html

            <p>attached</p>
            --b
            Content-Type: text/plain

            words
            --b--
            """);
    assertThat(html(mail)).contains("<p>words</p>").doesNotContain("attached");
    assertThat(mail.link()).isNull();
  }

  @Test
  void aPageThatABrowserSavedAsAMessageKeepsItsAddress() {
    Mail mail =
        read(
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://a.example/story
            Subject: A story
            Date: Sat, 1 Aug 2026 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-Location: https://a.example/story

            <p>words</p>
            --b--
            """);
    assertThat(mail.savedPage()).isTrue();
    assertThat(mail.link()).isEqualTo("https://a.example/story");
  }

  @Test
  void bytesThatAreNoMessageAreNone() {
    assertThat(MailReader.read(new byte[] {0, 1, 2, (byte) 0xff})).isEmpty();
    assertThat(MailReader.read(new byte[0])).isEmpty();
  }

  @Test
  void aMailboxIsSplitAtItsFromLines() throws Exception {
    String first =
        """
        From a@b Thu Sep 17
        Subject: 1

        one
        From here on
        >From there

        """;
    String second = "From a@b Fri Sep 18\nSubject: 2\n\ntwo\n".replace("\n", "\r\n");
    assertThat(split(first + second))
        .containsExactly(
            "1:Subject: 1\n\none\nFrom here on\nFrom there\n\n", "2:Subject: 2\r\n\r\ntwo\r\n");
  }

  @Test
  void aMessageOverTheCapIsCutAndTheNextOneIsWhole() throws Exception {
    List<String> messages =
        split("From a\nSubject: 1\n\n" + "long ".repeat(40) + "\n\nFrom a\nSubject: 2\n\nx\n");
    assertThat(messages).hasSize(2);
    assertThat(messages.getFirst()).startsWith("1!Subject: 1").hasSize(62);
    assertThat(messages.getLast()).isEqualTo("2:Subject: 2\n\nx\n");
  }
}
