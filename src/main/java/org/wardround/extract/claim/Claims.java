package org.wardround.extract.claim;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.phrase.Clause;
import org.wardround.model.Claim;
import org.wardround.model.Post;
import org.wardround.model.Vacancy;

/// Finds a story's claims and vacancies. Immutable once loaded; safe to share between threads.
public final class Claims {
  private final List<Pattern> patterns;

  private Claims(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /// What a story says.
  public record Found(List<Claim> claims, List<Vacancy> vacancies) {
    public Found {
      claims = List.copyOf(claims);
      vacancies = List.copyOf(vacancies);
    }
  }

  /// Reads the patterns of the `models/` folder.
  public static Claims load(Path models) {
    return new Claims(PatternFile.read(models.resolve("patterns.txt")));
  }

  /// Finds what a story's sentences say.
  public Found in(List<Clause> clauses, @Nullable LocalDate published) {
    ClaimFinder finder = new ClaimFinder(patterns);
    clauses.forEach(finder::read);
    List<Finding> agreed = StorySense.of(finder.found(), finder.unnamed(), published);
    return new Found(
        agreed.stream().map(Claims::claim).toList(), VacancyFinder.of(finder.openings(), agreed));
  }

  private static Claim claim(Finding finding) {
    return new Claim(
        finding.person.name(),
        finding.change,
        new Post(finding.role, finding.organisation),
        finding.date,
        finding.acting,
        finding.certainty,
        finding.attribution,
        finding.evidence,
        new Claim.Grounds(finding.pattern, List.copyOf(finding.inferred)));
  }
}
