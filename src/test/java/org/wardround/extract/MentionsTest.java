package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.model.Evidence;
import org.wardround.model.Mention;

/// Where a story names people, organisations and roles.
class MentionsTest {
  @Test
  void aRoleIsMentionedWhereItsWordsStand() {
    assertThat(roles("The former interim chief executive of Orion Health, Ben Doyle, has left."))
        .containsExactly("chief executive: chief executive");
  }

  @Test
  void rolesBesideNamesAndRolesOfNobodyAreMentioned() {
    assertThat(
            roles(
                "NHS Lothian's Clinical Director Ann Carter and its director of nursing met the next"
                    + " chair."))
        .containsExactly(
            "clinical director: Clinical Director",
            "director of nursing: director of nursing",
            "chair: chair");
  }

  @Test
  void wordsThatOnlyReferToARoleAreNoMention() {
    assertThat(roles("Ann Carter is chair of NHS Lothian.", "She took up the post in June."))
        .containsExactly("chair: chair");
  }

  @Test
  void rolesInTheTitleCountFromTheTitlesStart() {
    String title = "Ann Carter named chief nurse of NHS Highland";
    var mentions = Reading.titled(title, "She starts in June.").mentions();
    assertThat(mentions)
        .anySatisfy(
            m -> {
              assertThat(m.kind()).isEqualTo(Mention.Kind.ROLE);
              assertThat(m.part()).isEqualTo(Evidence.Part.TITLE);
              assertThat(title.substring(m.start(), m.end())).isEqualTo("chief nurse");
            });
  }

  @Test
  void rolesAreNeitherPeopleNorOrganisations() {
    var read = Reading.of("Ann Carter is chair of NHS Lothian.");
    assertThat(read.people()).containsExactly("Ann Carter");
    assertThat(read.organisations()).containsExactly("NHS Lothian");
  }

  /// The roles mentioned in a text, each with the words that stand there.
  private static List<String> roles(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return Reading.of(paragraphs).mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.ROLE)
        .map(m -> m.name() + ": " + text.substring(m.start(), m.end()))
        .toList();
  }
}
