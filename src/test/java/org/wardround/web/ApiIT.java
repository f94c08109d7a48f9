package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API over real HTTP.
class ApiIT extends OnSampleDesk {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode json(String path) throws IOException {
    SampleDesk.Answer answer = desk.get("/api/v1" + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void listsArePagedAndLeadToTheNextPage() throws IOException {
    JsonNode first = json("/moves?limit=5");
    assertThat(first.get("items")).hasSize(5);
    JsonNode second = JSON.readTree(desk.get(first.get("next").asString()).body());
    assertThat(second.get("offset").asInt()).isEqualTo(5);
    assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
    assertThat(json("/moves?limit=1000").get("next").isNull()).isTrue();
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws IOException {
    SampleDesk.Answer answer = desk.get("/api/v1/moves");
    assertThat(answer.header("ETag")).matches("\"[0-9a-f-]+\"");
    SampleDesk.Answer again = desk.get("/api/v1/moves", "If-None-Match", answer.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theAskerChoosesTheForm() throws IOException {
    assertThat(desk.get("/api/v1/moves", "Accept", "text/csv").body())
        .startsWith("announced,person,from,to");
    SampleDesk.Answer lines = desk.get("/api/v1/moves?limit=3&format=jsonl");
    assertThat(lines.body().lines()).hasSize(3).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void aPersonIsTakenAwayAsFollowTheMoney() throws IOException {
    String id = json("/people?name=kelsey").get("items").get(0).get("id").asString();
    String entities =
        desk.get("/api/v1/people/" + id, "Accept", "application/x-followthemoney+jsonl").body();
    assertThat(entities).contains("\"schema\":\"Person\"", "\"schema\":\"Employment\"");
    assertThat(json("/people/" + id).get("tenures")).isNotEmpty();
  }

  @Test
  void wrongQuestionsAreAnsweredByProblems() throws IOException {
    for (String path :
        new String[] {
          "/moves?since=soon",
          "/moves?limit=0",
          "/search?q=%22",
          "/stories",
          "/stories?link=x",
          "/people/nobody",
          "/runs/x",
          "/nothing",
          "/moves?format=pdf"
        }) {
      SampleDesk.Answer answer = desk.get("/api/v1" + path);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(JSON.readTree(answer.body()).get("detail").asString()).as(path).endsWith(".");
    }
  }

  @Test
  void searchTellsHitsAndFacetsAsTheCommandDoes() throws IOException {
    JsonNode found = json("/search?q=leaked+email&facets=3");
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.get("items").get(0).get("snippets").get(0).asString()).contains("**");
    assertThat(found.get("facets")).isNotEmpty();
  }

  @Test
  void theDescriptionNamesEveryPathThatIsThere() throws IOException {
    JsonNode description = json("/openapi.json");
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    Set<String> paths =
        description.get("paths").properties().stream()
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.toSet());
    for (String path : paths) {
      String asked =
          path.replace("/people/{id}", "/people?name=kelsey").replace("{id}", "1")
              + (path.equals("/people") ? "?name=kelsey" : "")
              + (path.equals("/stories") ? "?link=" + Links.encoded(SampleDesk.KELSEY) : "");
      assertThat(json(asked).isObject()).as(path).isTrue();
    }
  }
}
