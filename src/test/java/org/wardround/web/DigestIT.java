package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.cli.CommandLineInterface;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.model.Change;
import org.wardround.model.Following;
import org.wardround.model.SavedSearch;

/// The mail digest, against a real SMTP server.
class DigestIT {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  private static final String SECRET = "not for everybody";

  @TempDir Path folder;
  private Path desk;
  private GreenMail post;

  @BeforeEach
  void open() throws IOException {
    desk = SampleDesk.copy(folder);
    post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.setUser("desk@example.org", "desk", SECRET);
    post.start();
    settings(post.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    post.stop();
  }

  private void settings(int port) throws IOException {
    Files.writeString(desk.resolve("password.txt"), SECRET + "\n");
    Files.writeString(
        desk.resolve("mail.properties"),
        """
        host = 127.0.0.1
        port = %d
        security = none
        user = desk
        password-file = password.txt
        from = Wardround <desk@example.org>
        to = analyst@example.org
        desk = https://desk.example.org/
        """
            .formatted(port));
  }

  private Ledger ledger() {
    return Ledger.open(desk, InstantSource.fixed(NOW));
  }

  private void follow(Following.Kind kind, String value) {
    try (Ledger ledger = ledger()) {
      ledger.following().follow(kind, value, value, NOW);
    }
  }

  private int digest(String... more) {
    String[] all = new String[3 + more.length];
    all[0] = "digest";
    all[1] = "--desk";
    all[2] = desk.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return CommandLineInterface.run(all);
  }

  private String part(int mail, int part) throws MessagingException, IOException {
    MimeMessage message = post.getReceivedMessages()[mail];
    return ((MimeMultipart) message.getContent()).getBodyPart(part).getContent().toString();
  }

  @Test
  void eachMoveIsToldOnceWithLinksToTheDesk() throws MessagingException, IOException {
    follow(Following.Kind.ORGANISATION, "NHS Digital");
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(1);
    MimeMessage mail = post.getReceivedMessages()[0];
    assertThat(mail.getSubject()).matches("Wardround: \\d+ new moves");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(part(0, 0)).contains("Sarah Wilkinson", "https://desk.example.org/person/");
    Document page = Jsoup.parse(part(0, 1));
    assertThat(page.select("h2 a").eachAttr("href"))
        .allMatch(link -> link.startsWith("https://desk.example.org/person/"));
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aRevisedMoveIsToldAgain() throws MessagingException, IOException {
    follow(Following.Kind.PERSON, "tim kelsey");
    try (Ledger ledger = ledger()) {
      assertThat(ledger.moves().people("tim kelsey")).hasSize(1);
    }
    assertThat(digest()).isZero();
    try (Ledger ledger = ledger()) {
      var told =
          ledger.moves().find(MoveQuery.ofPerson("tim kelsey")).getFirst().evidence().getFirst();
      long _ =
          ledger
              .judgements()
              .make(
                  new Judgement.CorrectClaim(told.id(), null, null, null, "2031-05", null, null),
                  "test",
                  "");
    }
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(2);
    assertThat(post.getReceivedMessages()[1].getSubject()).matches("Wardround: \\d revised moves?");
    assertThat(part(1, 0)).contains("Revised moves").contains("May 2031");
  }

  @Test
  void newStoriesOfASavedSearchAreTold() throws MessagingException, IOException {
    try (Ledger ledger = ledger()) {
      ledger
          .savedSearches()
          .save(new SavedSearch("leaks <b>", "leaked email", Instant.EPOCH, Instant.EPOCH));
    }
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("Wardround: 1 new story");
    assertThat(part(0, 1)).contains("leaks &lt;b&gt;").doesNotContain("<b>");
    assertThat(part(0, 0)).contains("https://desk.example.org/story?link=");
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatCouldNotBeSentIsToldTheNextTime() throws IOException {
    follow(Following.Kind.ORGANISATION, "NHS Digital");
    int port = post.getSmtp().getPort();
    post.stop();
    assertThat(digest()).isEqualTo(1);
    post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.setUser("desk@example.org", "desk", SECRET);
    post.start();
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aDryRunShowsTheMailAndTellsNothing() {
    follow(Following.Kind.POST, "chief executive @ NHS Digital");
    assertThat(digest("--dry-run")).isZero();
    assertThat(post.getReceivedMessages()).isEmpty();
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void wordsOfStoriesAreOnlyWords() throws MessagingException, IOException {
    try (Ledger ledger = ledger()) {
      long _ =
          ledger
              .judgements()
              .make(
                  new Judgement.AddClaim(
                      "Eve <img src=x> Mallory",
                      Change.IN,
                      "chair",
                      "Evil & Sons",
                      null,
                      false,
                      "https://evil.example/",
                      java.time.LocalDate.parse("2026-02-01"),
                      "<script>alert(1)</script>\nSubject: win"),
                  "test",
                  "");
    }
    follow(Following.Kind.ORGANISATION, "Evil & Sons");
    assertThat(digest()).isZero();
    assertThat(part(0, 1)).doesNotContain("<img", "<script");
    assertThat(part(0, 0).lines()).noneMatch(line -> line.startsWith("Subject:"));
    assertThat(GreenMailUtil.getHeaders(post.getReceivedMessages()[0])).doesNotContain("win");
  }

  @Test
  void whatWasKnownWhenItWasFollowedIsNoNews() throws IOException {
    Files.createDirectories(folder.resolve("served"));
    try (SampleDesk served = SampleDesk.serve(folder.resolve("served"))) {
      List<String> fields =
          List.of(
              "csrf",
              served.token("/organisation?name=NHS+Digital"),
              "kind",
              "organisation",
              "value",
              "NHS Digital");
      assertThat(served.post("/following", fields).status()).isEqualTo(303);
    }
    desk = folder.resolve("served").resolve("desk");
    settings(post.getSmtp().getPort());
    assertThat(digest()).isZero();
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void settingsThatCannotBeUsedAreNamed() throws IOException {
    follow(Following.Kind.ORGANISATION, "NHS Digital");
    for (String wrong :
        List.of("hots = x", "host = x", "host = x\nfrom = a@b.c\nto = d@e.f\nport = many")) {
      Files.writeString(desk.resolve("mail.properties"), wrong);
      assertThat(digest()).as(wrong).isEqualTo(1);
    }
    Files.delete(desk.resolve("mail.properties"));
    assertThat(digest()).isEqualTo(1);
  }
}
