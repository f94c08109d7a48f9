package org.wardround.extract.marked;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.evaluation.Gold;
import org.wardround.model.Story;

/// A story that people have annotated in its text, without faults.
///
/// @param id the file's name without its ending
/// @param text the title, an empty line and the body, without marks; all offsets count in it
/// @param marks in the order of the text; they do not overlap
/// @param facts in the order of the marks that define them
/// @param vacancies likewise
public record MarkedStory(
    String id,
    String title,
    @Nullable String url,
    LocalDate published,
    @Nullable String byline,
    String text,
    List<Mark> marks,
    List<MarkedFact> facts,
    List<MarkedVacancy> vacancies) {
  private static final String GAP = "\n\n";

  /// Throws `IllegalArgumentException` when the text does not begin with the title, or a mark is
  /// not where it should be.
  public MarkedStory {
    marks = List.copyOf(marks);
    facts = List.copyOf(facts);
    vacancies = List.copyOf(vacancies);
    if (!text.startsWith(title + GAP)) {
      throw new IllegalArgumentException("the text of " + id + " does not begin with its title");
    }
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start() < at || mark.end() > text.length()) {
        throw new IllegalArgumentException("a mark of " + id + " is out of place: " + mark);
      }
      at = mark.end();
    }
    int last = marks.size() - 1;
    IntStream defining =
        IntStream.concat(
            facts.stream().mapToInt(MarkedFact::mark),
            vacancies.stream().mapToInt(MarkedVacancy::mark));
    if (defining.anyMatch(mark -> mark < 0 || mark > last)) {
      throw new IllegalArgumentException("a fact or vacancy of " + id + " has no mark");
    }
  }

  /// The words of a mark.
  public String words(Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  /// The text after the title.
  public String body() {
    return text.substring(title.length() + GAP.length());
  }

  /// The story without its annotation.
  public Story story() {
    return Story.of(url == null ? "" : url, title, body())
        .withByline(byline)
        .withPublished(published.atStartOfDay().atOffset(ZoneOffset.UTC), "text");
  }

  /// For each person and organisation, by number, the different wordings of its name; both in the
  /// order of the text.
  public Map<String, Set<String>> wordings() {
    return new MarkedText(text, marks, facts, vacancies).wordings();
  }

  /// For each person and organisation, by number, its name: the longest of its wordings, the first
  /// of those.
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    wordings().forEach((entity, wordings) -> names.put(entity, longest(wordings)));
    return names;
  }

  private static String longest(Set<String> wordings) {
    Comparator<String> byLength = Comparator.comparingInt(w -> w.codePointCount(0, w.length()));
    // Of several that are equally long, `max` would take the last.
    return wordings.stream().reduce((a, b) -> byLength.compare(b, a) > 0 ? b : a).orElseThrow();
  }

  /// What people found in the story, as evaluation and training take it.
  public Gold gold() {
    return Gold.of(GoldJson.of(this));
  }
}
