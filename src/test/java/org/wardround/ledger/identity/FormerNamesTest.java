package org.wardround.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormerNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Smith (née Jones) leads the trust.",
        "Dame Jane Smith (nee Jones), the chair",
        "Yesterday Jane A. Smith, née Mary Jones, was appointed.",
        "Jane Smith (formerly Jane Jones) joins.",
        "Jane Smith, formerly known as Jane Jones, joins.",
        "Dr Jane Smith (born Jane Jones)",
        "Jane Jones, now Jane Smith, returns."
      })
  void readsTheNameBorneBefore(String text) {
    assertThat(
            FormerNames.complete(PersonName.parse("Dame Jane Smith"), FormerNames.in(text))
                .former())
        .isEqualTo("jones");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Smith, formerly Director of Nursing, joins.",
        "Jane Smith (formerly NHS England)",
        "Jane Smith, born London",
        "Jane Smith, now Chair of the board,",
        "Jane Smith (previously John Brown's deputy)"
      })
  void takesNoPostForAName(String text) {
    assertThat(FormerNames.in(text)).isEmpty();
  }

  @Test
  void keepsWhatItFoundInOneLine() {
    var former = FormerNames.in("Jane Smith (née Jones) and Ann Able (née O'Best) met.");
    assertThat(FormerNames.read(FormerNames.line(former))).isEqualTo(former).hasSize(2);
  }
}
