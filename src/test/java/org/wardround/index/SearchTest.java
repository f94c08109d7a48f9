package org.wardround.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardround.model.Change;
import org.wardround.model.WardroundException;

class SearchTest {
  @TempDir Path folder;
  private StoryIndex index;
  private Search search;

  @BeforeEach
  void fill() {
    index = StoryIndex.open(folder);
    search =
        index.search(
            new SearchOptions(
                Synonyms.of(
                    Map.of(
                        "CIO", Set.of("chief information officer"),
                        "chief information officer", Set.of("CIO"),
                        "HSCIC", Set.of("Health and Social Care Information Centre"))),
                Desk.CLOCK));
    index.add(
        Desk.story(
                "kelsey",
                "NHS England to create chief IT officer role",
                "Tim Kelsey is leaving NHS England for Telstra Health. Simon Stevens, chief"
                    + " executive of NHS England, wrote the leaked email on the organisation of IT.")
            .person("Tim Kelsey")
            .person("Simon Stevens")
            .organisation("NHS England")
            .organisation("Telstra Health")
            .role("chief executive")
            .claim("Tim Kelsey", Change.OUT, "national director", "NHS England")
            .claim("Tim Kelsey", Change.IN, null, "Telstra Health")
            .claim("Simon Stevens", Change.HOLDS, "chief executive", "NHS England")
            .vacancy("chief information and technology officer", "NHS England")
            .published("2015-11-27T08:00:00Z")
            .done());
    index.add(
        Desk.story(
                "obrien",
                "St George's names chief information officer",
                "Mary O'Brien resigned from Ysbyty Gwynedd. She is the new chief information"
                    + " officer at St George’s Hospital, where digitisation of records has begun.")
            .person("Mary O'Brien")
            .organisation("St George’s Hospital")
            .organisation("Ysbyty Gwynedd")
            .role("chief information officer")
            .claim("Mary O'Brien", Change.OUT, null, "Ysbyty Gwynedd")
            .claim("Mary O'Brien", Change.IN, "chief information officer", "St George's Hospital")
            .published("2015-09-30T23:30:00+01:00")
            .done());
    index.add(
        Desk.story(
                "steven",
                "A census of nurses",
                "It was Steven Poole who counted the nurses of the Health and Social Care"
                    + " Information Centre. A CIO from Ontario praised the organization.")
            .person("Steven Poole")
            .organisation("Health and Social Care Information Centre")
            .published("2014-02-03T10:00:00Z")
            .outlet("Carewire")
            .done());
  }

  @AfterEach
  void close() {
    search.close();
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leaked email                               | kelsey
          published:(2014 OR 2015-09)                | obrien steven
          published:(2015 OR 2014) -after:(2015-10)  | obrien steven
          "leaked email"                             | kelsey
          "email leaked"                             |
          title:nurses                               | steven
          title:leaked                               |
          nurse                                      | steven
          "nurse"                                    |
          resigned AND records                       | obrien
          nurses OR email                            | kelsey steven
          officer NOT nurses                         | kelsey obrien
          officer -email -title:george               |
          (nurses OR email) leaving                  | kelsey
          resig*                                     | obrien
          organi?ation                               | kelsey steven
          Kelsy~1                                    | kelsey
          "Kelsey Health"~6                          | kelsey
          IT                                         | kelsey
          N.H.S.                                     | kelsey
          O'Brien                                    | obrien
          OBrien                                     | obrien
          St Georges                                 | obrien
          "St George's"                              | obrien
          ysbyty                                     | obrien
          Stevens                                    | kelsey
          Steven                                     | steven
          digitization                               | obrien
          organisation                               | kelsey steven
          "praised the organisation"                 | steven
          HSCIC                                      | steven
          CIO                                        | obrien steven
          chief information officer                  | obrien steven
          "a cio from"                               | steven
          person:Kelsey                              | kelsey
          person:Tim Kelsey                          | kelsey
          person:"Kelsey Tim"                        |
          organisation:NHS England                   | kelsey
          source:Carewire                            | steven
          byline:reporter -nurses                    | kelsey obrien
          language:en                                | kelsey obrien steven
          language:en-GB                             | kelsey obrien steven
          language:cy                                |
          published:2015-09                          | obrien
          published:2015-09-30                       | obrien
          published:2015-10                          |
          published:2015-09-01..2015-12-31           | kelsey obrien
          published:..2014                           | steven
          after:2015-10                              | kelsey
          since:2015-09-30                           | kelsey obrien
          before:2015                                | steven
          last:60d                                   | kelsey
          change:in                                  | kelsey obrien
          change:in organisation:"Telstra Health"    | kelsey
          change:in organisation:"NHS England"       |
          change:out organisation:"NHS England" person:Stevens |
          change:out person:Kelsey organisation:NHS England    | kelsey
          change:(in OR out) organisation:Gwynedd    | obrien
          change:in role:CIO                         | obrien
          change:vacant organisation:"NHS England"   | kelsey
          certainty:asserted person:kels*            | kelsey
          (change:out person:Kelsey) (change:holds person:Stevens) | kelsey
          (change:out person:Stevens) (change:in person:Kelsey)    |
          "chief executive of <ORGANISATION>"        | kelsey
          "<PERSON> resigned"                        | obrien
          "<PERSON> resigned from <ORGANISATION>"    | obrien
          "<person> resigned"                        | obrien
          "<ORGANISATION> resigned"                  |
          "leaving <ORGANISATION> for"               | kelsey
          "leaving <ORGANISATION> for <ORGANISATION>" | kelsey
          "leaving <ORGANISATION> England for"       |
          "leaving <PERSON> for"                     |
          "was <PERSON> who counted"                 | steven
          "the new <ROLE> at St George's"            | obrien
          "executive of <ORGANISATION> wrote"        | kelsey
          "the <ORGANISATION> CIO"~1                 | steven
          "<ROLE> of NHS England"                    | kelsey
          "the new <ROLE>"                           | obrien
          "<ROLE> from ontario"                      |
          "chief * officer at"                       | obrien
          -nurses                                    | kelsey obrien
          the                                        | kelsey obrien steven
          """)
  void answers(String query, @org.jspecify.annotations.Nullable String found) {
    assertThat(keys(SearchRequest.of(query).strict()))
        .containsExactlyInAnyOrder(found == null ? new String[0] : found.split(" "));
  }

  @Test
  void letsAMarkerStandForAWholeNameWhateverSignsEndIt() {
    index.add(
        Desk.story("acme", "Leavers", "Dr. Jane Roe left Acme Inc. for good. Al Ng's post is open.")
            .person("Dr. Jane Roe")
            .person("Al Ng")
            .organisation("Acme Inc.")
            .done());

    assertThat(keys(SearchRequest.of("\"left <ORGANISATION> for good\""))).containsExactly("acme");
    assertThat(keys(SearchRequest.of("\"good <PERSON> post is\""))).containsExactly("acme");
  }

  @Test
  void leavesSynonymsAndSpellingsOutWhenToldTo() {
    assertThat(keys(SearchRequest.of("CIO").withSynonyms(false))).containsExactly("steven");
    assertThat(keys(SearchRequest.of("organization").withSynonyms(false)))
        .containsExactly("steven");
  }

  @Test
  void sortsByTime() {
    assertThat(keys(SearchRequest.of("the").sorted(SearchRequest.Sort.NEWEST)))
        .containsExactly("kelsey", "obrien", "steven");
    assertThat(keys(SearchRequest.of("the").sorted(SearchRequest.Sort.OLDEST)))
        .containsExactly("steven", "obrien", "kelsey");
  }

  @Test
  void marksWhatItFound() {
    Hit hit = search.run(SearchRequest.of("leaked email")).hits().getFirst();
    assertThat(hit.snippets().getFirst().with("[", "]"))
        .startsWith("Simon Stevens, chief")
        .contains("wrote the [leaked] [email] on");
  }

  @Test
  void marksTheTitleWhole() {
    Hit hit = search.run(SearchRequest.of("chief officer george")).hits().getFirst();
    assertThat(hit.title().with("[", "]"))
        .isEqualTo("St [George's] names [chief] information [officer]");
  }

  @Test
  void showsTheSentenceOfTheClaimAskedFor() {
    Hit hit = search.run(SearchRequest.of("change:in organisation:Telstra")).hits().getFirst();
    assertThat(hit.statements())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.person()).isEqualTo("Tim Kelsey");
              assertThat(said.change()).isEqualTo("in");
              assertThat(said.organisation()).isEqualTo("Telstra Health");
            });
    assertThat(hit.snippets().getFirst().text())
        .isEqualTo("Tim Kelsey is leaving NHS England for Telstra Health");
  }

  @Test
  void tellsAllThatACitationNeeds() {
    Hit hit = search.run(SearchRequest.of("resigned")).hits().getFirst();
    assertThat(hit.outlet()).isEqualTo("Ward Post");
    assertThat(hit.byline()).isEqualTo("Ann Reporter");
    assertThat(hit.published()).hasToString("2015-09-30T23:30+01:00");
    assertThat(hit.link()).isEqualTo("https://ward.example/obrien");
    assertThat(hit.archived()).isEqualTo("wardround-1.warc.gz#42");
  }

  @Test
  void foldsCopiesOfOneStory() {
    for (String outlet : List.of("One", "Two", "Three")) {
      index.add(
          Desk.story("copy-" + outlet, "Press release", "A syndicated text.")
              .outlet(outlet)
              .cluster("c1")
              .done());
    }
    SearchResult result = search.run(SearchRequest.of("syndicated"));
    assertThat(result.hits()).hasSize(1);
    assertThat(result.hits().getFirst().alsoIn()).hasSize(2);
    assertThat(result.total()).isEqualTo(3);
    assertThat(keys(SearchRequest.of("syndicated").withCopiesFolded(false))).hasSize(3);
  }

  @Test
  void tellsWhatCameInSince() {
    index.add(
        Desk.story("late", "Late nurses", "More nurses.").arrived("2016-01-08T00:00:00Z").done());
    assertThat(keys(SearchRequest.of("nurses").arrivedAfter(Instant.parse("2016-01-07T00:00:00Z"))))
        .containsExactly("late");
    assertThat(keys(SearchRequest.of("nurses").arrivedAfter(Instant.EPOCH))).hasSize(2);
  }

  @Test
  void loosensAQueryThatNothingMatchesAndSaysSo() {
    SearchResult apart = search.run(SearchRequest.of("Kelsey Telstra"));
    assertThat(apart.hits()).extracting(Hit::key).containsExactly("kelsey");
    assertThat(apart.note()).contains("beside each other");
    SearchResult some = search.run(SearchRequest.of("nurses resigned unheardof"));
    assertThat(some.hits()).isEmpty();
    SearchResult half = search.run(SearchRequest.of("nurses email counted ontario"));
    assertThat(half.hits()).extracting(Hit::key).containsExactly("steven");
    assertThat(half.note()).contains("some of them");
  }

  @Test
  void fillsThePageWithStoriesThatHaveSomeOfTheWords() {
    SearchResult result = search.run(SearchRequest.of("nurses organisation").withFacets(5));
    assertThat(result.hits()).extracting(Hit::key).startsWith("steven").hasSizeGreaterThan(1);
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.partly()).isEqualTo(result.hits().size() - 1);
    assertThat(result.note()).contains("Only the first story has all of these words");
    assertThat(search.run(SearchRequest.of("nurses organisation").strict()).hits()).hasSize(1);
    assertThat(search.run(SearchRequest.of("nurses organisation").page(1, 10)).hits()).isEmpty();
  }

  @Test
  void keepsNamesWholeWhenItFillsThePage() {
    SearchResult result = search.run(SearchRequest.of("Tim Kelsey"));
    assertThat(result.hits()).hasSize(1);
    assertThat(result.note()).isNull();
  }

  @Test
  void asksWhetherAnotherWordWasMeant() {
    SearchResult result = search.run(SearchRequest.of("person:Kelsy \"leekd email\""));
    assertThat(result.suggestion()).isEqualTo("person:Kelsey \"leaked email\"");
    assertThat(search.run(SearchRequest.of("qwertyuiop")).suggestion()).isNull();
    assertThat(search.run(SearchRequest.of("email")).suggestion()).isNull();
  }

  @Test
  void neverTakesAMarkerForAMistypedWord() {
    index.add(Desk.story("own", "Records", "A leaked email of personal records.").done());
    String query = "\"leekd email\" OR \"qq <PERSON> qq\"";
    assertThat(search.run(SearchRequest.of(query)).suggestion())
        .isEqualTo("\"leaked email\" OR \"qq <PERSON> qq\"");
  }

  @Test
  void completesNamesAndRolesFromAnyOfTheirWords() {
    assertThat(search.complete("kel", 5))
        .extracting(Completion::name)
        .containsExactly("Tim Kelsey");
    assertThat(search.complete("Tim K", 5))
        .extracting(Completion::name)
        .containsExactly("Tim Kelsey");
    assertThat(search.complete("chief", 5))
        .extracting(Completion::name)
        .containsExactlyInAnyOrder(
            "chief executive",
            "chief information officer",
            "chief information and technology officer");
    assertThat(search.complete("o'b", 5))
        .extracting(Completion::name)
        .containsExactly("Mary O'Brien");
    assertThat(search.complete(" ", 5)).isEmpty();
  }

  @Test
  void findsStoriesLikeOne() {
    index.add(
        Desk.story("second", "Kelsey speaks", "Tim Kelsey spoke of the leaked email.")
            .person("Tim Kelsey")
            .done());
    SearchResult like =
        search.like("https://ward.example/kelsey", SearchRequest.of("-").page(0, 1));
    assertThat(like.hits()).extracting(Hit::key).containsExactly("second");
    assertThatThrownBy(() -> search.like("https://none.example/", SearchRequest.of("-")))
        .isInstanceOf(WardroundException.class)
        .hasMessageContaining("https://none.example/");
  }

  @Test
  void countsFacets() {
    SearchResult result = search.run(SearchRequest.of("the").withFacets(2));
    assertThat(result.facet("person").orElseThrow().counts()).hasSize(2);
    assertThat(result.facet("organisation").orElseThrow().counts()).hasSize(2);
    assertThat(result.facet("source").orElseThrow().counts())
        .containsExactly(
            new SearchResult.Count("Ward Post", 2), new SearchResult.Count("Carewire", 1));
    assertThat(result.facet("change").orElseThrow().counts())
        .extracting(SearchResult.Count::stories)
        .containsExactly(2, 2);
    assertThat(result.facet("month").orElseThrow().estimated()).isFalse();
  }

  @Test
  void countsFacetsAnewAsStoriesComeAndAreReplaced() {
    Map<String, String> outlets = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      String key = "bulletin" + i % 40;
      outlets.put(key, "Outlet " + i * i % 7);
      index.add(Desk.story(key, "Bulletin", "Of many.").outlet("Outlet " + i * i % 7).done());
      if (i % 16 == 15) {
        index.commit(i);
      }
      assertThat(outletsOf("bulletin")).as("after %d", i).isEqualTo(counted(outlets.values()));
    }
    index.merge();
    assertThat(outletsOf("bulletin")).isEqualTo(counted(outlets.values()));
  }

  private List<SearchResult.Count> outletsOf(String query) {
    SearchResult result = search.run(SearchRequest.of(query).withFacets(3));
    return result.facet("source").orElseThrow().counts();
  }

  /// The three most frequent values; of one count by the alphabet.
  private static List<SearchResult.Count> counted(Collection<String> values) {
    return values.stream()
        .distinct()
        .map(value -> new SearchResult.Count(value, Collections.frequency(values, value)))
        .sorted(
            Comparator.comparingInt(SearchResult.Count::stories)
                .reversed()
                .thenComparing(SearchResult.Count::value))
        .limit(3)
        .toList();
  }

  /// Signs, words and fields in any order: what comes of it is an answer or a mistake with a place.
  @Test
  void answersEveryQueryOrTellsWhatIsWrongWithIt() {
    String pieces =
        "Kelsey NHS England ( ) AND OR NOT - ~ ~2 ^2 ^ * ? \" person: role:( organisation: change:in"
            + " change: published: published:( 2015-09 .. 2015 2015-02-30 last:30d last:0d after:"
            + " before:( since: until: effective:2015 certainty: acting:yes language: source: link:"
            + " <PERSON> <FOO> CIO IT O'Brien St_George's title: text: \\ / [ ] : :: é 日本 ab* ?? ' ’";
    List<String> parts = List.of(pieces.split(" "));
    Random random = new Random(7);
    int answers = 0;
    for (int i = 0; i < 2_500; i++) {
      StringBuilder query = new StringBuilder();
      for (int left = 1 + random.nextInt(8); left > 0; left--) {
        query.append(parts.get(random.nextInt(parts.size())));
        query.append(random.nextBoolean() ? " " : "");
      }
      String asked = query.toString();
      try {
        search.run(SearchRequest.of(asked).withFacets(2));
        answers++;
      } catch (QueryMistake mistake) {
        assertThat(mistake.column()).as(asked).isBetween(1, asked.length() + 1);
      }
    }
    assertThat(answers).isGreaterThan(500);
  }

  @Test
  void tellsThatAQueryIsTooLong() {
    for (String query :
        List.of(
            "nurse ".repeat(3000),
            "Aa Bb ".repeat(1000),
            "x".repeat(300_000),
            "\"" + "CIO ".repeat(300) + "\"")) {
      assertThatThrownBy(() -> search.run(SearchRequest.of(query)))
          .isInstanceOf(QueryMistake.class)
          .hasMessageContaining("too long");
    }
  }

  @Test
  void handsOverEveryHit() {
    for (int i = 0; i < 1200; i++) {
      index.add(
          Desk.story("bulk" + i, "Bulletin", "One of many bulletins.")
              .cluster("pair" + i / 2)
              .published("2015-01-01T00:00:00Z")
              .done());
    }
    List<String> seen = new ArrayList<>();
    search.each(SearchRequest.of("bulletin").withCopiesFolded(false), hit -> seen.add(hit.key()));
    assertThat(seen).hasSize(1200).doesNotHaveDuplicates();
    seen.clear();
    search.each(
        SearchRequest.of("bulletin").sorted(SearchRequest.Sort.NEWEST), hit -> seen.add(hit.key()));
    assertThat(seen).hasSize(600).doesNotHaveDuplicates();
  }

  @Test
  void tellsWhenTheLatestStoryCameIn() {
    index.add(Desk.story("late", "Late", "Late.").arrived("2016-01-09T10:00:00Z").done());
    assertThat(search.newest()).isEqualTo(Instant.parse("2016-01-09T10:00:00Z"));
  }

  private List<String> keys(SearchRequest request) {
    return search.run(request).hits().stream().map(Hit::key).toList();
  }
}
