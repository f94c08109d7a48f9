package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// The Atom feeds that the desk gives out, over real HTTP.
class FeedIT extends OnOwnSampleDesk {
  private static final String PASSWORD = "five quiet wards at night";
  private static final String POST = "/atom/post?role=chief+executive&organisation=NHS+Digital";

  private Document feed(String address) throws IOException {
    SampleDesk.Answer answer = desk.get(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    return Jsoup.parse(answer.body(), "", Parser.xmlParser());
  }

  /// The day of each entry by its id.
  private Map<String, String> entries(String address) throws IOException {
    return feed(address).select("entry").stream()
        .collect(
            Collectors.toMap(
                entry -> entry.expectFirst("id").text(),
                entry -> entry.expectFirst("updated").text()));
  }

  @Test
  void everyMoveIsOneEntryWithAnIdOfItsOwn() throws IOException {
    Document feed = feed("/atom/moves");
    List<String> ids = feed.select("entry > id").eachText();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(feed.select("entry > updated").eachText())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(feed.select("feed > link[rel=self]").attr("href")).endsWith("/atom/moves");
  }

  @Test
  void everythingThatCanBeFollowedHasItsFeed() throws IOException {
    String person = desk.get("/people?name=tim+kelsey").header("Location");
    for (String address : List.of("/atom" + person, "/atom/organisation?name=NHS+Digital", POST)) {
      assertThat(entries(address)).as(address).isNotEmpty();
    }
    assertThat(feed("/atom/search?q=leaked+email").select("entry > link").attr("href"))
        .contains("/story?link=");
    assertThat(desk.get("/atom/search?q=%22").status()).isEqualTo(400);
  }

  @Test
  void idsAreTheSameWheneverAFeedIsRead() throws IOException {
    String person = desk.get("/people?name=tim+kelsey").header("Location");
    Map<String, String> ofPerson = entries("/atom" + person);
    assertThat(entries("/atom" + person)).isEqualTo(ofPerson);
    assertThat(entries("/atom/moves?person=tim+kelsey")).isEqualTo(ofPerson);
  }

  @Test
  void aFeedReaderNeedsNoPasswordButTheFeedsOwnToken() throws IOException {
    Passwords.of(folder.resolve("desk")).set(PASSWORD.toCharArray());
    assertThat(desk.get(POST).status()).isEqualTo(302);
    desk.post("/login", List.of("csrf", desk.token("/login"), "password", PASSWORD));
    String page = "/post?role=chief+executive&organisation=NHS+Digital";
    String address = desk.get(page).page().select("link[type=application/atom+xml]").attr("href");
    assertThat(address).startsWith(POST + "&token=");
    desk.forgetCookies();
    assertThat(entries(address)).isNotEmpty();
    assertThat(desk.get(address).body()).doesNotContain("token=");
    String token = address.replaceFirst(".*token=", "");
    for (String closed :
        List.of(
            "/atom/moves?token=" + token,
            POST + "&token=" + token + "x",
            "/moves?token=" + token,
            "/atom/../moves?token=" + token,
            POST + "&role=chair&token=" + token)) {
      assertThat(desk.get(closed).status()).as(closed).isNotEqualTo(200);
    }
    desk.post("/login", List.of("csrf", desk.token("/login"), "password", PASSWORD));
    desk.post("/following/feeds/revoke", List.of("csrf", desk.token("/following")));
    desk.forgetCookies();
    assertThat(desk.get(address).status()).isEqualTo(302);
  }
}
