package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wardround.article.StoryResult.NotAStory;
import org.wardround.article.StoryResult.Reason;
import org.wardround.model.Page;

class NotAStoryTest {
  private static final String CARD =
      """
      <div class="card"><h3><a href="/s/NUMBER">Another trust has chosen its electronic records</a></h3>
      <p>The board agreed to the contract number NUMBER on Tuesday evening, after a long talk.</p></div>
      """;

  @Test
  void aFrontPageTeasesAndTellsNothing() {
    assertReason(Reason.LISTING, "/", "<title>The Ward Post</title>", cards(9));
  }

  @Test
  void aFrontPageOfLinesListsStoriesWithTheirDays() {
    StringBuilder list = new StringBuilder("<h1>Latest</h1><ul>");
    for (int day = 1; day <= 6; day++) {
      list.append(
          "<li><a href='/s/%1$d'>Another trust has chosen its records</a><br><small>%1$d May 2015</small></li>"
              .formatted(day));
    }
    list.append("</ul><h2>People</h2><p>Who is moving where in health technology this year.</p>");
    list.append("<p>No jobs are advertised today, but there may well be some tomorrow.</p>");

    assertReason(Reason.LISTING, "/", "<title>The Ward Post</title>", list.toString());
  }

  @Test
  void aFrontPageOfOldTellsALineUnderEachLinkedHeadline() {
    StringBuilder cells = new StringBuilder("<table><tr><td><b>News</b>");
    for (int day = 1; day <= 5; day++) {
      cells.append(
          "<p><a href='/news/%1$d.html'>Another trust has chosen its records</a><br>%1$dth May 2015 – The board agreed to it after a long talk."
              .formatted(day));
    }

    assertReason(Reason.LISTING, "/", "<title>The Ward Post</title>", cells + "</td></tr></table>");
  }

  @Test
  void aTagPageListsStories() {
    String body = "<h1>Tag: appointments</h1>" + cards(6);
    assertReason(Reason.TAG_PAGE, "/tag/appointments", "<title>appointments</title>", body);
  }

  @Test
  void aVideoPageShowsAPlayer() {
    assertReason(
        Reason.VIDEO,
        "/watch/12",
        "<title>Tour of a ward</title><meta property='og:type' content='video.other'>",
        "<h1>Tour of a ward</h1><div class='player'></div><p>A nurse shows the new ward of the"
            + " Northgate hospital, with its screens, its beds and its coffee machine for visitors.</p>");
  }

  @Test
  void aConsentWallAsksFirst() {
    assertReason(
        Reason.CONSENT_WALL,
        "/news/12",
        "<title>Before you continue</title>",
        "<h1>We value your privacy</h1><p>We and our partners store and access information on a"
            + " device, such as cookies, and process personal data.</p><button>Accept all"
            + " cookies</button><p>Manage your choices at any time in cookie settings.</p>");
  }

  @Test
  void aPaywallShowsTheBeginning() {
    assertReason(
        Reason.PAYWALL,
        "/news/13",
        "<title>Chief nurse leaves</title><meta property='og:type' content='article'>",
        "<article><h1>Chief nurse leaves</h1><p>The chief nurse of Northgate Hospitals is to leave"
            + " at the end of the year, the trust has told its staff in a letter.</p></article>"
            + "<div class='wall'><p>Subscribe now to continue reading.</p></div>");
  }

  @Test
  void aLogInPageAsksForAPassword() {
    assertReason(
        Reason.LOGIN,
        "/account",
        "<title>Log in | The Ward Post</title>",
        "<h1>Log in to your account</h1><form><input name=u><input type=password name=p></form>"
            + "<p>Forgotten your password? We will send you a new one within some minutes.</p>");
  }

  @Test
  void aSoft404SaysSo() {
    assertReason(
        Reason.NOT_FOUND,
        "/news/14",
        "<title>Page not found - The Ward Post</title>",
        "<h1>Page not found</h1><p>Sorry, the page that you are looking for does not exist any"
            + " more, or it never did. Try the search, or go back to where you came from.</p>");
  }

  @Test
  void aCheckForRobotsIsNamed() {
    assertReason(
        Reason.BOT_CHECK,
        "/news/15",
        "<title>Just a moment...</title>",
        "<p>Enable JavaScript and cookies to continue.</p>");
  }

  @Test
  void aFileToDownloadIsNoPage() {
    StoryResult result = read("/report.pdf", "%PDF-1.7 and more", "application/pdf");

    assertThat(((NotAStory) result).reason()).isEqualTo(Reason.NOT_HTML);
  }

  @Test
  void aFeedIsNoPage() {
    StoryResult result = read("/feed", "<?xml version='1.0'?><rss><channel/></rss>", "text/xml");

    assertThat(((NotAStory) result).reason()).isEqualTo(Reason.NOT_HTML);
  }

  @Test
  void aFrontPageThatWasSavedAsAFileSaysWhereItStood() {
    String text =
        "<h1>Ward Post</h1><p>The Ward Post reports on information technology in hospitals and has"
            + " been read by nurses, doctors and managers on every weekday since the year 2003.</p>";

    assertThat(saved("https://wardpost.example/", text)).isInstanceOf(NotAStory.class);
    assertThat(saved("https://wardpost.example/news/17", text))
        .isInstanceOf(StoryResult.Extracted.class);
  }

  private static StoryResult saved(String canonical, String body) {
    String html = "<html><head><link rel=canonical href='" + canonical + "'></head><body>" + body;
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    Instant at = Instant.parse("2016-01-01T00:00:00Z");
    return new StoryExtractor().extract(new Page("file:///saved/page.html", null, bytes, at));
  }

  @Test
  void aStoryAboutPasswordsAndCookiesIsAStory() {
    String told =
        "<p>The trust told its staff to log in with a new password, after cookies of the portal had"
            + " been stolen by somebody who has not been found. Nothing was found on the other"
            + " machines, and the page that was lost cannot be found again, it said.</p>";
    String html =
        "<html><head><title>Trust changes passwords</title></head><body><h1>Trust changes passwords"
            + "</h1>"
            + told.repeat(3)
            + "</body></html>";

    assertThat(read("/news/16", html, "text/html")).isInstanceOf(StoryResult.Extracted.class);
  }

  private static String cards(int count) {
    StringBuilder all = new StringBuilder("<main>");
    for (int i = 1; i <= count; i++) {
      all.append(CARD.replace("NUMBER", String.valueOf(i)));
    }
    return all.append("</main>").toString();
  }

  private static void assertReason(Reason reason, String path, String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";

    StoryResult result = read(path, html, "text/html; charset=utf-8");

    assertThat(result)
        .isInstanceOfSatisfying(
            NotAStory.class,
            no -> {
              assertThat(no.reason()).as(no.detail()).isEqualTo(reason);
              assertThat(no.detail()).endsWith(".");
            });
  }

  private static StoryResult read(String path, String content, String type) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Instant fetched = Instant.parse("2016-01-01T00:00:00Z");
    return new StoryExtractor()
        .extract(new Page("https://wardpost.example" + path, type, bytes, fetched));
  }
}
