package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Judging in place, by the forms that the pages carry.
class JudgingIT extends OnOwnSampleDesk {
  private static final String STORY = Links.story(SampleDesk.KELSEY);
  private static final String CLAIM = "Tim Kelsey takes up Commercial director, Telstra Health";

  private Element claim() throws IOException {
    Document page = desk.get(STORY).page();
    return page.select(".claim").stream()
        .filter(claim -> claim.select("h3").text().startsWith("Tim Kelsey"))
        .filter(claim -> claim.text().contains("Telstra Health"))
        .findFirst()
        .orElseThrow();
  }

  /// Sends a form as a browser would, with some fields filled in.
  private SampleDesk.Answer submit(Element form, String... filled) throws IOException {
    List<String> fields = new ArrayList<>();
    form.select("input[type=hidden]").forEach(i -> fields.addAll(List.of(i.attr("name"), i.val())));
    fields.addAll(List.of(filled));
    return desk.post(form.attr("action"), fields);
  }

  @Test
  void aHiddenClaimCountsNoMoreUntilThatIsUndone() throws IOException {
    assertThat(claim().select("h3").text()).isEqualTo(CLAIM);
    for (Element one : desk.get(STORY).page().select(".claim:contains(Telstra Health)")) {
      SampleDesk.Answer answer = submit(one.expectFirst("form:has(input[value=hide])"));
      assertThat(answer.status()).isEqualTo(303);
    }
    assertThat(claim().hasClass("hidden")).isTrue();
    assertThat(desk.get("/judgements").page().select("tbody tr")).isNotEmpty();
    SampleDesk.Answer undone = submit(claim().expectFirst("form[action$=undo]"));
    assertThat(undone.header("Location")).startsWith(STORY);
    assertThat(claim().hasClass("hidden")).isFalse();
  }

  @Test
  void aCorrectedClaimChangesTheCareer() throws IOException {
    Element form = claim().expectFirst("form.sheet");
    assertThat(submit(form, "role", "director of everything").status()).isEqualTo(303);
    assertThat(claim().select("h3").text()).contains("Director of everything, Telstra Health");
    String person = desk.get("/people?name=tim+kelsey").header("Location");
    assertThat(desk.get(person).body()).contains("Director of everything");
    assertThat(submit(form).status()).isEqualTo(400);
    assertThat(submit(form, "date", "soon").body()).contains("is no date");
  }

  @Test
  void aPersonIsSplitAndJoinedAgain() throws IOException {
    String person = desk.get("/people?name=tim+kelsey").header("Location");
    Element split = desk.get(person).page().expectFirst("form[action$=split]");
    String link = split.expectFirst("input[name=link]").val();
    assertThat(submit(split, "link", link).status()).isEqualTo(303);
    Document two = desk.get("/people?name=kelsey").page();
    List<String> people = two.select("main li a").eachAttr("href");
    assertThat(people).hasSize(2);
    Element merge = desk.get(people.getFirst()).page().expectFirst("form[action$=merge]");
    assertThat(submit(merge).status()).isEqualTo(400);
    Element undo = desk.get(people.getFirst()).page().expectFirst("form[action$=undo]");
    assertThat(undo).isNotNull();
    assertThat(submit(undo).status()).isEqualTo(303);
    assertThat(desk.get("/people?name=kelsey").status()).isEqualTo(302);
  }

  @Test
  void aFormLeadsBackToOurPagesOnly() throws IOException {
    Element form = claim().expectFirst("form:has(input[value=confirm])");
    form.select("input[name=back]").attr("value", "//evil.example/");
    assertThat(submit(form).header("Location")).isEqualTo("/judgements");
  }
}
