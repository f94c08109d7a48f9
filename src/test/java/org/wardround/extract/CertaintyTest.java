package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardround.model.Certainty;

/// How sure a sentence is, and what it does not say at all. All people are invented.
class CertaintyTest {
  /// What a sentence says of a move, then the sentence. `none` allows what is denied or speculated,
  /// too: no move may be told as a fact.
  private static final String SENTENCES =
      """
      asserted | Calder Vale NHS Trust has appointed Joan Perrin as its chief information officer.
      asserted | Joan Perrin is to become chief information officer of Calder Vale NHS Trust.
      asserted | Joan Perrin, who will be chief information officer of Calder Vale NHS Trust, likes chess.
      asserted | Calder Vale NHS Trust said that Joan Perrin would be its chief information officer.
      asserted | Not only has Calder Vale NHS Trust appointed Joan Perrin chief information officer, it has paid her well.
      asserted | Joan Perrin could not be happier to have been named chief information officer of Calder Vale NHS Trust.
      reported | Joan Perrin has reportedly been appointed chief information officer of Calder Vale NHS Trust.
      reported | Joan Perrin is understood to be joining Calder Vale NHS Trust as chief information officer.
      reported | Calder Vale NHS Trust has picked Joan Perrin as chief information officer, sources told the Echo.
      speculated | Joan Perrin is tipped to become chief information officer of Calder Vale NHS Trust.
      speculated | Joan Perrin could become chief information officer of Calder Vale NHS Trust.
      speculated | Calder Vale NHS Trust may appoint Joan Perrin as its chief information officer.
      speculated | Joan Perrin is the favourite to be the next chief information officer of Calder Vale NHS Trust.
      denied | Joan Perrin has denied that she is leaving Calder Vale NHS Trust, where she is chief information officer.
      denied | Calder Vale NHS Trust denied reports that its chief information officer, Joan Perrin, had resigned.
      none | Joan Perrin would love to be chief information officer of Calder Vale NHS Trust one day.
      none | MPs have called on Joan Perrin to resign as chief information officer of Calder Vale NHS Trust.
      none | Joan Perrin turned down the post of chief information officer at Calder Vale NHS Trust.
      none | Calder Vale NHS Trust has not appointed Joan Perrin as its chief information officer.
      none | If Joan Perrin were chief information officer of Calder Vale NHS Trust, she would buy nothing.
      none | Joan Perrin never became chief information officer of Calder Vale NHS Trust.
      none | Calder Vale NHS Trust has no plans to replace its chief information officer, Joan Perrin.
      none | Joan Perrin was asked what she would do if she were chief information officer of Calder Vale NHS Trust.
      """;

  /// What is missing to 23: measured on 1 December 2026; raise it with the reader.
  private static final int FLOOR = 17;

  private static boolean right(String expected, String sentence) {
    List<Certainty> moves =
        Reading.of(sentence).claims().stream()
            .filter(c -> c.change().isMove())
            .map(c -> c.certainty())
            .toList();
    return switch (expected) {
      case "none" -> !moves.contains(Certainty.ASSERTED);
      case "denied" -> moves.stream().allMatch(c -> c == Certainty.DENIED);
      default -> !moves.isEmpty() && moves.stream().allMatch(c -> c.word().equals(expected));
    };
  }

  @Test
  void howSureASentenceIsIsRead() {
    List<String> wrong = new ArrayList<>();
    List<String> lines = SENTENCES.lines().toList();
    for (String line : lines) {
      String[] parts = line.split(" \\| ");
      if (!right(parts[0], parts[1])) {
        wrong.add(line);
      }
    }
    assertThat(lines.size() - wrong.size())
        .as(String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
  }
}
