package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;

/// How sure a sentence is, and what it does not say at all. All people are invented.
class CertaintyTest {
  private static List<Claim> moves(String text) {
    return Reading.of(text).claims().stream().filter(c -> c.change().isMove()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Calder Vale NHS Trust has appointed Joan Perrin as its chief information officer.",
        "Joan Perrin is to become chief information officer of Calder Vale NHS Trust.",
        "Joan Perrin, who will be chief information officer of Calder Vale NHS Trust, likes chess.",
        "Calder Vale NHS Trust said that Joan Perrin would be its chief information officer.",
        "Not only has Calder Vale NHS Trust appointed Joan Perrin chief information officer, it has paid her well.",
        "Joan Perrin could not be happier to have been named chief information officer of Calder Vale NHS Trust."
      })
  void anAppointmentIsAsserted(String text) {
    assertThat(moves(text))
        .anyMatch(c -> c.change() == Change.IN && c.certainty() == Certainty.ASSERTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joan Perrin has reportedly been appointed chief information officer of Calder Vale NHS Trust.",
        "Joan Perrin is understood to be joining Calder Vale NHS Trust as chief information officer.",
        "Calder Vale NHS Trust has picked Joan Perrin as chief information officer, sources told the Echo.",
      })
  void aLeakIsReported(String text) {
    assertThat(moves(text)).isNotEmpty().allMatch(c -> c.certainty() == Certainty.REPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joan Perrin is tipped to become chief information officer of Calder Vale NHS Trust.",
        "Joan Perrin could become chief information officer of Calder Vale NHS Trust.",
        "Calder Vale NHS Trust may appoint Joan Perrin as its chief information officer.",
        "Joan Perrin is the favourite to be the next chief information officer of Calder Vale NHS Trust.",
      })
  void aCandidateIsSpeculation(String text) {
    assertThat(moves(text)).isNotEmpty().allMatch(c -> c.certainty() == Certainty.SPECULATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joan Perrin has denied that she is leaving Calder Vale NHS Trust, where she is chief information officer.",
        "Calder Vale NHS Trust denied reports that its chief information officer, Joan Perrin, had resigned.",
      })
  void aDeniedLeavingIsNoMove(String text) {
    assertThat(moves(text)).allMatch(c -> c.certainty() == Certainty.DENIED);
    assertThat(Reading.of(text).claims())
        .anyMatch(c -> c.change() == Change.HOLDS && c.person().equals("Joan Perrin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joan Perrin would love to be chief information officer of Calder Vale NHS Trust one day.",
        "MPs have called on Joan Perrin to resign as chief information officer of Calder Vale NHS Trust.",
        "Joan Perrin turned down the post of chief information officer at Calder Vale NHS Trust.",
        "Calder Vale NHS Trust has not appointed Joan Perrin as its chief information officer.",
        "If Joan Perrin were chief information officer of Calder Vale NHS Trust, she would buy nothing.",
        "Joan Perrin never became chief information officer of Calder Vale NHS Trust.",
        "Calder Vale NHS Trust has no plans to replace its chief information officer, Joan Perrin.",
        "Joan Perrin was asked what she would do if she were chief information officer of Calder Vale NHS Trust.",
      })
  void whatIsOnlyWishedRefusedOrSupposedIsNoMoveThatIsAsserted(String text) {
    assertThat(moves(text)).noneMatch(c -> c.certainty() == Certainty.ASSERTED);
  }
}
