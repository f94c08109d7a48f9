package org.wardround.extract.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.model.Certainty;
import org.wardround.model.PartialDate;

/// What the patterns have found in one story, looked up by person and by sentence.
final class Told {
  private static final int MONTHS_OF_NEWS = 3;
  private static final int MONTHS_OF_A_YEAR = 11;
  private static final int YEARS_OF_MEMORY = 3;

  private final Map<Person, List<Finding>> byPerson;
  private final IdentityHashMap<Clause, List<Finding>> byClause = new IdentityHashMap<>();
  private final @Nullable LocalDate published;

  Told(List<Finding> found, @Nullable LocalDate published) {
    this.published = published;
    byPerson = Finding.byPerson(found);
    for (Finding finding : found) {
      if (finding.clause != null) {
        byClause.computeIfAbsent(finding.clause, c -> new ArrayList<>()).add(finding);
      }
    }
  }

  /// The findings about just this candidate.
  List<Finding> here(Candidate candidate) {
    return inSentence(candidate).stream().filter(f -> about(f, candidate)).toList();
  }

  /// True when the sentence denies something of the person.
  boolean denied(Candidate candidate) {
    return inSentence(candidate).stream()
        .anyMatch(f -> f.person == candidate.person() && f.certainty == Certainty.DENIED);
  }

  private List<Finding> of(Candidate candidate) {
    return byPerson.getOrDefault(candidate.person(), List.of());
  }

  private List<Finding> inSentence(Candidate candidate) {
    return byClause.getOrDefault(candidate.clause(), List.of());
  }

  private static boolean about(Finding finding, Candidate candidate) {
    boolean post =
        candidate.post() == null
            ? finding.phrase == null
                && candidate.body() != null
                && candidate.body().equals(finding.body)
            : candidate.post().equals(finding.phrase);
    return post && finding.clause == candidate.clause() && finding.person == candidate.person();
  }

  /// What else is found of the person, as words: the change, whether of the same post, and whether
  /// in the same sentence.
  Set<String> elsewhere(Candidate candidate) {
    Set<String> said = new LinkedHashSet<>();
    for (Finding finding : of(candidate)) {
      if (!about(finding, candidate)) {
        String what = finding.change + (finding.aside ? " aside " : " ") + same(finding, candidate);
        said.add(what);
        if (finding.clause == candidate.clause()) {
          said.add("here " + what);
        }
      }
    }
    return said.isEmpty() ? Set.of("nothing else") : said;
  }

  private static String same(Finding finding, Candidate candidate) {
    PostPhrase post = candidate.post();
    String organisation = candidate.organisation();
    String where =
        organisation == null || finding.organisation == null
            ? "somewhere"
            : organisation.equals(finding.organisation) ? "there" : "elsewhere";
    String role =
        finding.role == null || post == null
            ? "open"
            : Roles.same(finding.role, post.role().text()) ? "same" : "other";
    return role + " " + where;
  }

  /// How long before the story a date lies, in words.
  String age(PartialDate date) {
    if (published == null) {
      return "unknown";
    }
    LocalDate day = date.lastDay();
    if (day.isAfter(published)) {
      return "future";
    }
    if (day.isAfter(published.minusMonths(MONTHS_OF_NEWS))) {
      return "recent";
    }
    return day.isAfter(published.minusMonths(MONTHS_OF_A_YEAR))
        ? "months"
        : day.isAfter(published.minusYears(YEARS_OF_MEMORY)) ? "years" : "old";
  }
}
