package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.view.Csv;
import org.wardround.view.MoveView;

/// The pages of the sample desk over real HTTP.
class DeskPagesIT extends OnSampleDesk {
  private static Document page(String path) throws IOException {
    SampleDesk.Answer answer = desk.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.page();
  }

  private static String story(String link) {
    return Links.story(link);
  }

  @Test
  void theHomePageTellsTheNewestMovesFirst() throws IOException {
    Document page = page("/");
    assertThat(page.select(".move h3").eachText()).hasSize(12).startsWith("Clay Magouyrk");
    assertThat(page.select(".move time").eachAttr("datetime"))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
  }

  @Test
  void searchMarksWhatWasFoundAndCountsFacets() throws IOException {
    Document page = page("/search?q=leaked+email");
    assertThat(page.select(".hit h2").text()).contains("leaked email shows");
    assertThat(page.select(".hit mark").eachText()).contains("leaked", "email");
    assertThat(page.select(".facets a").eachText()).contains("Tim Kelsey", "Ward Post");
  }

  @Test
  void aFacetNarrowsTheSearchAndCanBeTakenAwayAgain() throws IOException {
    Document page = page("/search?q=nhs");
    String person = page.select(".facets a:contains(Tim Kelsey)").attr("href");
    Document narrowed = page(person);
    assertThat(narrowed.select("#q").val()).isEqualTo("nhs person:\"Tim Kelsey\"");
    assertThat(narrowed.select(".chips a").attr("href")).isEqualTo("/search?q=nhs");
  }

  @Test
  void copiesAreFoldedAndTold() throws IOException {
    assertThat(page("/search?q=kelsey+telstra").select(".also").text()).contains("also in");
  }

  @Test
  void aMistakeInTheQueryIsToldWithItsPlace() throws IOException {
    SampleDesk.Answer answer = desk.get("/search?q=leaked+%22email");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".pointer").text()).contains("never closed");
  }

  @Test
  void completionOffersNamesWithTheirKind() throws IOException {
    Document part = page("/complete?q=leaked+kels");
    assertThat(part.select("[role=option]").attr("data-query"))
        .isEqualTo("leaked person:\"Tim Kelsey\"");
  }

  @Test
  void searchesAreExportedWithFormulasMadeHarmless() throws IOException {
    assertThat(desk.get("/search.csv?q=kelsey").body()).startsWith("title,outlet,byline,date");
    assertThat(desk.get("/search.bib?q=kelsey").body()).contains("@misc{");
    assertThat(desk.get("/search.jsonl?q=kelsey").body()).contains("\"url\":");
    assertThat(desk.get("/search.exe?q=kelsey").status()).isEqualTo(404);
  }

  @Test
  void aStoryShowsItsMarksAndTheSentenceOfEveryClaim() throws IOException {
    Document page = page(story(SampleDesk.KELSEY));
    assertThat(page.select(".text a.person").eachText()).contains("Tim Kelsey");
    assertThat(page.select(".claim h3").text())
        .contains("Tim Kelsey takes up Commercial director, Telstra Health");
    for (String anchor : page.select(".claim a:contains(Its sentence)").eachAttr("href")) {
      assertThat(page.getElementById(anchor.substring(1))).as(anchor).isNotNull();
    }
  }

  @Test
  void noWordOfAStoryIsLostBetweenItsMarks() throws IOException {
    try (Ledger ledger = Ledger.openReadOnly(folder.resolve("desk"))) {
      var stored = ledger.stories().find(SampleDesk.KELSEY).orElseThrow();
      String shown = page(story(SampleDesk.KELSEY)).select(".text").text();
      assertThat(shown).isEqualTo(stored.reading().story().text().replaceAll("\\s+", " ").strip());
    }
  }

  @Test
  void anUpdatedStoryShowsWhatChanged() throws IOException {
    Document page = page("/story/versions?link=" + Links.encoded(SampleDesk.UPDATED));
    assertThat(page.select("h2").eachText()).anyMatch(title -> title.startsWith("Version 2"));
    assertThat(page.select("ins").eachText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "organisation=NHS+England",
        "person=kelsey",
        "role=chief+executive",
        "since=2019-01-01&until=2022-01-01",
        "from_kind=nhs&to_kind=industry"
      })
  void theTableSaysWhatTheCommandSays(String filter) throws IOException {
    MoveFilterOfTest asked = MoveFilterOfTest.of(filter);
    StringWriter expected = new StringWriter();
    try (Ledger ledger = Ledger.openReadOnly(folder.resolve("desk"))) {
      Csv csv = new Csv(new PrintWriter(expected, true), MoveView.COLUMNS);
      ledger.moves().find(asked.query()).forEach(move -> csv.add(MoveView.row(move)));
    }
    assertThat(desk.get("/moves.csv?" + filter).body()).isEqualTo(expected.toString());
  }

  /// The command's query for a filter of the page.
  private record MoveFilterOfTest(MoveQuery query) {
    static MoveFilterOfTest of(String filter) {
      String[] values = new String[6];
      List<String> names =
          List.of("person", "organisation", "role", "since", "from_kind", "to_kind");
      for (String pair : filter.split("&")) {
        int at = names.indexOf(pair.replaceFirst("=.*", ""));
        if (at >= 0) {
          values[at] = pair.replaceFirst(".*=", "").replace('+', ' ');
        }
      }
      boolean dated = values[3] != null;
      return new MoveFilterOfTest(
          new MoveQuery(
              values[0],
              values[1],
              values[2],
              dated ? java.time.LocalDate.parse(values[3]) : null,
              dated ? java.time.LocalDate.parse("2022-01-01") : null,
              values[4],
              values[5],
              null,
              null));
    }
  }

  @Test
  void everyPictureComesWithItsTableAndFiles() throws IOException {
    for (String picture :
        List.of("flow", "time", "network?organisation=NHS+England", "network?person=kelsey")) {
      Document page = page("/pictures/" + picture);
      assertThat(page.select(".picture svg a")).as(picture).isNotEmpty();
      assertThat(page.select("details tbody tr")).as(picture).isNotEmpty();
      String svg = page.select("a:contains(SVG)").attr("href");
      assertThat(desk.get(svg).body()).startsWith("<svg xmlns=").endsWith("</svg>");
      assertThat(desk.get(page.select("a:matchesOwn(^CSV$)").attr("href")).body().lines().count())
          .isEqualTo(page.select("details tbody tr").size() + 1);
    }
  }

  @Test
  void aPersonsCareerIsToldWithEvidence() throws IOException {
    SampleDesk.Answer people = desk.get("/people?name=tim+kelsey");
    assertThat(people.status()).isEqualTo(302);
    Document page = page(people.header("Location"));
    assertThat(page.select("h1").text()).isEqualTo("Tim Kelsey");
    assertThat(page.select(".timeline h3").eachText())
        .contains("Commercial director, Telstra Health");
    assertThat(page.select(".timeline .evidence")).isNotEmpty();
  }

  @Test
  void anOutdatedIdLeadsToThePeopleOfItsName() throws IOException {
    assertThat(desk.get("/person/tim-kelsey-000000").header("Location"))
        .isEqualTo("/people?name=tim+kelsey");
    assertThat(desk.get("/person/nobody-at-all-000000").status()).isEqualTo(404);
  }

  @Test
  void anOrganisationShowsItsPostsAndWhoCameAndWent() throws IOException {
    Document page = page("/organisation?name=NHS+Digital");
    assertThat(page.select("h3").eachText()).contains("Chief executive", "Sarah Wilkinson");
    assertThat(page.select(".move")).isNotEmpty();
  }

  @Test
  void aPostTellsWhoHeldItOnADay() throws IOException {
    String post = "/post?role=chief+executive&organisation=NHS+Digital";
    assertThat(page(post + "&on=2019-06-01").select(".timeline h3").eachText())
        .containsExactly("Sarah Wilkinson");
    assertThat(page(post).select(".timeline h3").eachText())
        .contains("Simon Bolton acting", "Sarah Wilkinson");
    assertThat(desk.get(post + "&on=yesterday").status()).isEqualTo(400);
  }

  @Test
  void aFailedStoryLeadsToWhyInOneClick() throws IOException {
    Document runs = page("/runs");
    Document failed = page(runs.expectFirst("a:contains(failed)").attr("href"));
    assertThat(failed.select("tbody td").eachText()).anyMatch(why -> why.contains("404"));
  }

  @Test
  void theRunsPageTellsWhatItMet() throws IOException {
    Document run = page("/runs/1");
    assertThat(run.select("h2").eachText())
        .contains("Feeds", "Slowest hosts", "Time of each stage");
    assertThat(run.select("tbody th").eachText())
        .contains("http://wardpost.example/feed.xml", "wardpost.example", "extract");
    assertThat(run.expectFirst("tbody td:nth-child(3)").text())
        .as("why the first story did not come in")
        .isNotEmpty();
  }

  @Test
  void aFeedIsLookedAtBeforeItIsAdded() throws IOException {
    String token = desk.token("/feeds");
    SampleDesk.Answer preview =
        desk.post("/feeds/preview", List.of("csrf", token, "address", "http://wardpost.example/"));
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.page().select("h2").text()).contains("stories now");
    SampleDesk.Answer wrong =
        desk.post("/feeds/preview", List.of("csrf", token, "address", "http://nowhere.example/"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("No feed was found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=nhs",
        "/moves",
        "/pictures/flow",
        "/organisation?name=NHSX",
        "/feeds",
        "/runs",
        "/help",
        "/vacancies",
        "/judgements"
      })
  void noLinkOfAPageLeadsNowhere(String path) throws IOException {
    for (String link :
        page(path).select("a[href^=/]").eachAttr("href").stream().distinct().toList()) {
      assertThat(desk.get(link.replaceFirst("#.*", "")).status()).as(link).isLessThan(400);
    }
  }
}
