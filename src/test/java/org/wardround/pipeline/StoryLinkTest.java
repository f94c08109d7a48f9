package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryLinkTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example:80, http://news.example/",
    "https://news.example:443/a#comments, https://news.example/a",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://news.example/a?utm_source=rss&id=7&fbclid=x, https://news.example/a?id=7",
    "https://news.example/a?UTM_Medium=mail, https://news.example/a",
    "https://news.example/x/../a/./b, https://news.example/a/b",
    "https://news.example/caf%C3%A9?q=%20, https://news.example/caf%C3%A9?q=%20",
  })
  void putsALinkInNormalForm(String link, String normal) {
    assertThat(StoryLink.normal(link)).hasValue(normal);
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@b.example", "javascript:alert(1)", "not a link", "http://", "/relative"})
  void takesNothingElseForAWebAddress(String link) {
    assertThat(StoryLink.normal(link)).isEmpty();
  }

  @Test
  void believesThePagesOwnCanonicalLink() {
    assertThat(StoryLink.of("https://m.news.example/a?amp=1", "https://www.news.example/a"))
        .isEqualTo("https://www.news.example/a");
  }

  @Test
  void keepsACopyApartFromItsOriginalAtAnotherSite() {
    assertThat(StoryLink.of("https://copy.example/a", "https://original.example/a"))
        .isEqualTo("https://copy.example/a");
  }

  @Test
  void distrustsACanonicalLinkToTheHomePage() {
    assertThat(StoryLink.of("https://news.example/a", "https://news.example/"))
        .isEqualTo("https://news.example/a");
  }
}
