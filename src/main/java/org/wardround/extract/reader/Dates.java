package org.wardround.extract.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.text.Sentence;
import org.wardround.model.PartialDate;

/// The dates of a story, each where it stands.
///
/// @param spans in reading order, each with its number
/// @param values what each means
public record Dates(List<Span> spans, List<PartialDate> values) {
  public Dates {
    spans = List.copyOf(spans);
    values = List.copyOf(values);
  }

  /// Finds the dates of a story.
  ///
  /// @param published the day by which relative dates are reckoned; null for an unknown one
  public static Dates of(PieceSequence story, @Nullable LocalDate published) {
    List<Span> spans = new ArrayList<>();
    List<PartialDate> values = new ArrayList<>();
    int start = 0;
    for (Sentence sentence : story.sentences()) {
      for (DateGrammar.DateSpan found : DateGrammar.in(sentence, published)) {
        if (found.date() != null) {
          spans.add(
              new Span(Span.Kind.DATE, start + found.from(), start + found.to(), spans.size()));
          values.add(found.date());
        }
      }
      start += sentence.size();
    }
    return new Dates(spans, values);
  }
}
