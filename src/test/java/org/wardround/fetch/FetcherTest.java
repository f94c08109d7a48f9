package org.wardround.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardround.fetch.FetchResult.Failed;
import org.wardround.fetch.FetchResult.Fetched;
import org.wardround.fetch.FetchResult.Gone;
import org.wardround.fetch.FetchResult.NotModified;
import org.wardround.fetch.FetchResult.Refused;
import org.wardround.fetch.FetchResult.Refused.Reason;
import org.wardround.fetch.FetchResult.RetryAt;
import org.wardround.model.Exchange;
import org.wardround.model.Validators;

/// What the fetcher makes of what servers say.
class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");

  private RawServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new RawServer();
    fetcher = fetcher(FetchOptions.DEFAULT);
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private static Fetcher fetcher(FetchOptions options) {
    return new Fetcher(
        options.withReach(FetchOptions.Reach.LOOPBACK).withGap(Duration.ZERO),
        InstantSource.fixed(NOW));
  }

  private FetchResult get(String target) {
    return fetcher.fetch(FetchRequest.page(server.url(target)));
  }

  private static String text(FetchResult result) {
    assertThat(result).isInstanceOf(Fetched.class);
    return new String(((Fetched) result).exchange().body(), StandardCharsets.UTF_8);
  }

  @Test
  void bringsThePageWithItsHeadersAndTheAddressThatAnswered() {
    server.on("/story", 200, List.of("Content-Type: text/html", "ETag: \"7\""), "<p>Hello</p>");
    Fetched fetched = (Fetched) get("/story");
    assertThat(text(fetched)).isEqualTo("<p>Hello</p>");
    assertThat(fetched.validators()).isEqualTo(new Validators("\"7\"", null));
    assertThat(fetched.exchange().header("content-type")).contains("text/html");
    assertThat(fetched.exchange().address()).isEqualTo("127.0.0.1");
    assertThat(fetched.exchange().at()).isEqualTo(NOW);
    assertThat(fetched.movedPermanentlyTo()).isNull();
  }

  @Test
  void saysHonestlyWhoAsks() {
    fetcher.close();
    fetcher = fetcher(FetchOptions.DEFAULT.withContact("mailto:desk@example.org"));
    server.on("/story", 200, List.of(), "x");
    get("/story");
    assertThat(server.requests("/story").getFirst().headers().get("user-agent"))
        .startsWith("Wardround/")
        .contains("mailto:desk@example.org");
  }

  @Test
  void asksConditionallyAndTakesNotModifiedForAnAnswer() {
    server.on("/feed", 304, List.of("ETag: \"7\""), "");
    Validators known = new Validators("\"7\"", "Wed, 14 Jan 2026 10:00:00 GMT");
    FetchResult result = fetcher.fetch(FetchRequest.feed(server.url("/feed"), known));
    assertThat(result).isInstanceOf(NotModified.class);
    assertThat(server.requests("/feed").getFirst().headers())
        .containsEntry("if-none-match", "\"7\"")
        .containsEntry("if-modified-since", "Wed, 14 Jan 2026 10:00:00 GMT");
  }

  @Test
  void followsRedirectsAndTellsOnlyPermanentMoves() {
    server.on("/old", 301, List.of("Location: /new"), "");
    server.on("/new", 302, List.of("Location: /today"), "");
    server.on("/today", 200, List.of(), "news");
    FetchResult result = get("/old");
    assertThat(text(result)).isEqualTo("news");
    assertThat(result.movedPermanentlyTo()).isEqualTo(server.url("/new"));
    assertThat(((Fetched) result).exchange().url()).isEqualTo(server.url("/today"));
    assertThat(((Fetched) result).redirects())
        .extracting(Exchange::url, Exchange::status)
        .containsExactly(tuple(server.url("/old"), 301), tuple(server.url("/new"), 302));
    assertThat(get("/new").movedPermanentlyTo()).isNull();
  }

  @Test
  void obeysRobotsTxt() {
    server.on("/robots.txt", 200, List.of(), "User-agent: wardround\nDisallow: /private/\n");
    server.on("/private/story", 200, List.of(), "secret");
    FetchResult result = get("/private/story");
    assertThat(result)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.ROBOTS));
    assertThat(result.detail()).contains(server.url("/private/story")).contains("robots.txt");
    assertThat(server.requests("/private/story")).isEmpty();
  }

  @Test
  void asksForRobotsTxtOnceForManyPages() {
    server.on("/a", 200, List.of(), "a").on("/b", 200, List.of(), "b");
    get("/a");
    get("/b");
    assertThat(server.requests("/robots.txt")).hasSize(1);
  }

  @Test
  void takesAServerErrorForRobotsTxtAsNoForNow() {
    server.on("/robots.txt", 500, List.of(), "").on("/a", 200, List.of(), "a");
    assertThat(get("/a"))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.cause()).isEqualTo(Failed.Cause.SERVER_ERROR));
    assertThat(server.requests("/a")).isEmpty();
  }

  @Test
  void comesBackWhenTheServerSays() {
    server.on("/a", 503, List.of("Retry-After: 3600"), "").on("/b", 200, List.of(), "b");
    assertThat(get("/a"))
        .isInstanceOfSatisfying(
            RetryAt.class, r -> assertThat(r.at()).isEqualTo(NOW.plusSeconds(3600)));
    assertThat(get("/b")).as("the whole host is left alone").isInstanceOf(RetryAt.class);
    assertThat(server.requests("/b")).isEmpty();
  }

  @Test
  void understandsTooManyRequestsWithADateOrWithNothing() {
    server.on("/a", 429, List.of("Retry-After: Thu, 15 Jan 2026 05:00:00 GMT"), "");
    assertThat(((RetryAt) get("/a")).at()).isEqualTo(Instant.parse("2026-01-15T05:00:00Z"));
  }

  @Test
  void tellsGoneFromMissingFromBlocked() {
    server.on("/gone", 410, List.of(), "").on("/blocked", 403, List.of(), "");
    server.on("/pay", 402, List.of(), "").on("/broken", 500, List.of(), "");
    assertThat(get("/gone")).isInstanceOf(Gone.class);
    assertThat(((Failed) get("/missing")).cause()).isEqualTo(Failed.Cause.NOT_FOUND);
    assertThat(((Failed) get("/broken")).cause()).isEqualTo(Failed.Cause.SERVER_ERROR);
    assertThat(((Refused) get("/blocked")).reason()).isEqualTo(Reason.BLOCKED);
    assertThat(((Refused) get("/pay")).reason()).isEqualTo(Reason.PAYWALL);
  }

  @Test
  void reportsAConsentWallInsteadOfPassingIt() {
    server.on("/story", 302, List.of("Location: /consent?back=/story"), "");
    server.on("/consent?back=/story", 200, List.of(), "We value your privacy");
    assertThat(((Refused) get("/story")).reason()).isEqualTo(Reason.CONSENT);
    assertThat(server.requests("/consent?back=/story")).isEmpty();
  }

  @Test
  void reportsACookieWall() {
    server.on("/story", 302, List.of("Set-Cookie: ok=1", "Location: /check"), "");
    server.on("/check", 302, List.of("Location: /story"), "");
    assertThat(((Refused) get("/story")).reason()).isEqualTo(Reason.CONSENT);
    assertThat(server.requests()).noneMatch(r -> r.headers().containsKey("cookie"));
  }

  @Test
  void tellsHowLongAnAnswerStaysFresh() {
    server.on("/a", 200, List.of("Cache-Control: public, max-age=900", "Age: 100"), "a");
    assertThat(((Fetched) get("/a")).freshFor()).isEqualTo(Duration.ofSeconds(800));
  }

  @Test
  void keepsTheFragmentThatTellsHowToReadAListingPage() {
    server.on("/news", 301, List.of("Location: /all-news"), "");
    server.on("/all-news", 200, List.of(), "list");
    FetchResult result =
        fetcher.fetch(FetchRequest.feed(server.url("/news#listing"), Validators.NONE));
    assertThat(((Fetched) result).exchange().url()).isEqualTo(server.url("/all-news#listing"));
    assertThat(result.movedPermanentlyTo()).isEqualTo(server.url("/all-news#listing"));
  }
}
