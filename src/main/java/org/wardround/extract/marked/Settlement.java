package org.wardround.extract.marked;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can only be checked when a whole marked text is read: that every number means something,
/// and that a name marked once is marked wherever it stands.
final class Settlement {
  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor|Lord|Baroness)(?!" + Words.PART_OF_A_WORD + ")");

  /// Names of one word, up to so many letters, may be words of another kind elsewhere.
  private static final int SHORT = 3;

  private static final int REACH = 20;

  private final MarkedText marked;
  private final Map<String, Set<String>> wordings;
  private final List<String> faults;

  private Settlement(MarkedText marked, List<String> faults) {
    this.marked = marked;
    this.faults = faults;
    wordings = marked.wordings();
  }

  /// Checks a text; what is wrong is added to `faults`.
  static void check(MarkedText marked, List<String> faults) {
    Settlement settlement = new Settlement(marked, faults);
    settlement.namesAreMarked();
    settlement.numbersAreDefined();
    settlement.noNameStandsUnmarked(Numbers::isPerson);
    settlement.noNameStandsUnmarked(Numbers::isOrganisation);
    settlement.honorificsAreOutside();
  }

  private void namesAreMarked() {
    Set<String> used = new TreeSet<>();
    marked.facts().forEach(f -> used.add(f.person()));
    Stream.concat(
            marked.facts().stream().map(MarkedFact::organisation),
            marked.vacancies().stream().map(MarkedVacancy::organisation))
        .filter(Objects::nonNull)
        .forEach(used::add);
    used.removeAll(wordings.keySet());
    used.forEach(n -> faults.add(n + " is used but never marked"));
  }

  private void numbersAreDefined() {
    Set<String> defined =
        Stream.concat(
                marked.facts().stream().map(MarkedFact::id),
                marked.vacancies().stream().map(MarkedVacancy::id))
            .collect(Collectors.toSet());
    marked.marks().stream()
        .flatMap(m -> Stream.concat(m.facts().stream(), Stream.ofNullable(m.vacancy())))
        .filter(Predicate.not(defined::contains))
        .forEach(n -> faults.add(n + " is mentioned but never defined"));
  }

  private void noNameStandsUnmarked(Predicate<String> kind) {
    wordings.forEach(
        (entity, names) -> {
          if (kind.test(entity)) {
            names.stream().filter(Settlement::isTelling).forEach(name -> find(entity, name));
          }
        });
  }

  private static boolean isTelling(String name) {
    return name.codePointCount(0, name.length()) > SHORT || name.contains(" ");
  }

  private void find(String entity, String name) {
    Matcher hit =
        Pattern.compile(
                "(?<!%1$s)%2$s(?!%1$s)".formatted(Words.PART_OF_A_WORD, Pattern.quote(name)))
            .matcher(marked.text());
    while (hit.find()) {
      if (marked.marks().stream().noneMatch(m -> covers(m, hit.start(), hit.end()))) {
        String near = Words.near(marked.text(), hit.start(), hit.end(), REACH);
        faults.add(entity + " “" + name + "” stands unmarked near “" + near + "”");
      }
    }
  }

  /// True when a mark and a span lie one within the other.
  private static boolean covers(Mark mark, int start, int end) {
    boolean within = mark.start() <= start && end <= mark.end();
    boolean around = start <= mark.start() && mark.end() <= end;
    return within || around;
  }

  private void honorificsAreOutside() {
    wordings.forEach(
        (entity, names) -> {
          if (Numbers.isPerson(entity)
              && names.stream().anyMatch(n -> HONORIFIC.matcher(n).lookingAt())) {
            faults.add(entity + ": an honorific inside the mark");
          }
        });
  }
}
