package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Linguist;
import org.wardround.model.Story;

/// Which mentions name the same; each line of the text is one mention.
class NamesTest {
  private static final Linguist LINGUIST = Linguist.load();
  private static final Lexicons LEXICONS = Lexicons.load(Path.of("models"));
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static List<String> people(String... mentions) {
    PieceSequence story = story(mentions);
    return names(PersonNames.group(story, lines(story, Span.Kind.PERSON), LEXICONS));
  }

  private static List<String> organisations(String... mentions) {
    PieceSequence story = story(mentions);
    return names(OrganisationNames.group(story, lines(story, Span.Kind.ORGANISATION)));
  }

  private static List<String> names(Named named) {
    return named.spans().stream().map(s -> named.names().get(s.entity())).toList();
  }

  private static PieceSequence story(String... mentions) {
    return PieceSequence.of(
        LINGUIST.read(Story.of("", "", String.join("\n\n", mentions))), VOCABULARY, LEXICONS);
  }

  private static List<Span> lines(PieceSequence story, Span.Kind kind) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int t = 1; t <= story.size(); t++) {
      if (t == story.size() || story.beginsLine(t)) {
        spans.add(new Span(kind, from, t, spans.size()));
        from = t;
      }
    }
    return spans;
  }

  @Test
  void aSurnameMeansThePersonNamedInFull() {
    assertThat(people("Ann Reid", "Reid", "Tom Okafor", "Okafor", "Ann"))
        .containsExactly("Ann Reid", "Ann Reid", "Tom Okafor", "Tom Okafor", "Ann Reid");
  }

  @Test
  void aSurnameOfTwoMeansTheLastNamed() {
    assertThat(people("Ann Reid", "Reid", "Paul Reid", "Reid"))
        .containsExactly("Ann Reid", "Ann Reid", "Paul Reid", "Paul Reid");
  }

  @Test
  void aMiddleNameAndAShortFormMakeNoSecondPerson() {
    assertThat(people("William T. Grant", "Bill Grant", "W. Grant", "Grant"))
        .containsOnly("William T. Grant");
  }

  @Test
  void aSuffixIsNoSurname() {
    assertThat(people("Robert Hale, Jr.", "Hale")).containsOnly("Robert Hale, Jr.");
  }

  @Test
  void anAcronymMeansTheNameItIsMadeOf() {
    assertThat(organisations("National Information Board", "NIB", "the NIB"))
        .containsOnly("National Information Board");
  }

  @Test
  void legalFormsAndGenericEndingsDoNotCount() {
    assertThat(organisations("Holt Systems, Inc.", "Holt Systems"))
        .containsOnly("Holt Systems, Inc.");
    assertThat(organisations("Airedale NHS Foundation Trust", "Airedale"))
        .containsOnly("Airedale NHS Foundation Trust");
  }

  @Test
  void aBeginningThatFitsTwoNamesStaysByItself() {
    assertThat(organisations("Mercy Health Ohio", "Mercy Medical Centre", "Mercy"))
        .containsExactly("Mercy Health Ohio", "Mercy Medical Centre", "Mercy");
  }

  @Test
  void rolesAreWrittenAsOnePersonsTitle() {
    assertThat(Roles.text("Chief Executive")).isEqualTo("chief executive");
    assertThat(Roles.text("CIO")).isEqualTo("CIO");
    assertThat(Roles.text("Non-Executive Directors")).isEqualTo("non-executive director");
    assertThat(Roles.text("interim finance director")).isEqualTo("finance director");
    assertThat(Roles.text("chaired")).isEqualTo("chair");
  }

  @Test
  void wordingsOfOnePostAgree() {
    RoleMatching roles = new RoleMatching(LEXICONS);
    assertThat(roles.same("CIO", "chief information officer")).isTrue();
    assertThat(roles.same("chairman", "chair of the board")).isTrue();
    assertThat(roles.same("chief executive", "CEO")).isTrue();
    assertThat(roles.same("interim chief nurse", "chief nurse")).isTrue();
    assertThat(roles.same("chief nurse", "chief executive")).isFalse();
    assertThat(roles.same("director of finance", "medical director")).isFalse();
    assertThat(roles.same(null, "director")).isFalse();
    assertThat(roles.same(null, null)).isTrue();
  }
}
