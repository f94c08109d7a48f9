package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The numbers are those of Hugging Face's `BertTokenizer` for `bert-base-uncased`, whose
/// vocabulary the encoder has.
class VocabularyTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  @Test
  void aKnownWordIsOnePiece() {
    assertThat(VOCABULARY.pieces("hospital")).containsExactly(2902);
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(VOCABULARY.pieces("HÔPITAL")).containsExactly(VOCABULARY.pieces("hopital"));
    assertThat(VOCABULARY.pieces("Hospital")).containsExactly(2902);
  }

  @Test
  void aRareWordIsCutIntoItsLongestPieces() {
    assertThat(VOCABULARY.pieces("embedding")).containsExactly(7861, 8270, 4667);
  }

  @Test
  void punctuationInsideAWordStandsApart() {
    assertThat(VOCABULARY.pieces("e-health")).containsExactly(1041, 1011, 2740);
  }

  @Test
  void whatNobodyKnowsIsOneUnknownPiece() {
    assertThat(VOCABULARY.pieces("\ud83d\ude00")).containsExactly(100);
    assertThat(VOCABULARY.pieces("")).containsExactly(100);
    assertThat(VOCABULARY.pieces("x".repeat(5_000))).containsExactly(100);
  }
}
