package org.wardround.extract.marked;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text without its marks, and what they said; perhaps with faults.
///
/// @param facts those that are defined, each once
/// @param vacancies likewise
record MarkedText(
    String text, List<Mark> marks, List<MarkedFact> facts, List<MarkedVacancy> vacancies) {
  /// For each person and organisation, by number, the different wordings of its name; both in the
  /// order of the text.
  Map<String, Set<String>> wordings() {
    Map<String, Set<String>> wordings = new LinkedHashMap<>();
    for (Mark mark : marks) {
      if (mark.entity() != null) {
        wordings
            .computeIfAbsent(mark.entity(), _ -> new LinkedHashSet<>())
            .add(text.substring(mark.start(), mark.end()));
      }
    }
    return wordings;
  }
}
