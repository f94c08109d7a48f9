package org.wardround.extract.claim;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.learned.Lesson;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Post;
import org.wardround.model.Vacancy;

/// Finds a story's claims and vacancies. Immutable once loaded; safe to share between threads.
public final class Claims {
  /// About half of what the patterns find is right, on stories that they were not made on (November
  /// 2026); they know no more.
  private static final double RIGHT = 0.5;

  /// What a sentence may say of a person and a post: nothing, or one of the changes.
  public static final List<String> ANSWERS =
      Arrays.stream(Verdict.values()).map(Enum::name).toList();

  private static final String VERDICTS = "learned-claims.tsv";
  private static final String EMPLOYERS = "learned-employers.tsv";

  private final PatternFile.Patterns patterns;
  private final @Nullable LinearModel verdicts;
  private final @Nullable LinearModel employers;

  private Claims(
      PatternFile.Patterns patterns,
      @Nullable LinearModel verdicts,
      @Nullable LinearModel employers) {
    this.patterns = patterns;
    this.verdicts = verdicts;
    this.employers = employers;
  }

  /// What a story says.
  public record Found(List<Claim> claims, List<Vacancy> vacancies) {
    public Found {
      claims = List.copyOf(claims);
      vacancies = List.copyOf(vacancies);
    }
  }

  /// Reads the patterns and models of the `models/` folder. Throws `WardroundException` when one is
  /// missing or broken.
  public static Claims load(Path models) {
    return new Claims(
        PatternFile.read(models.resolve("patterns.txt")),
        LinearModel.read(models.resolve(VERDICTS)),
        LinearModel.read(models.resolve(EMPLOYERS)));
  }

  /// Reads the patterns only, for whoever learns the models.
  public static Claims unlearned(Path models) {
    return new Claims(PatternFile.read(models.resolve("patterns.txt")), null, null);
  }

  /// The same patterns with models.
  ///
  /// @param newVerdicts chooses what a sentence says of a person and a post
  /// @param newEmployers chooses whose post it is
  public Claims with(LinearModel newVerdicts, LinearModel newEmployers) {
    return new Claims(patterns, newVerdicts, newEmployers);
  }

  /// Writes the models where [#load(Path)] reads them.
  public static void write(LinearModel verdicts, LinearModel employers, Path models) {
    verdicts.write(models.resolve(VERDICTS));
    employers.write(models.resolve(EMPLOYERS));
  }

  /// Finds what a story's sentences say.
  public Found in(List<Clause> all, @Nullable LocalDate published) {
    List<Clause> clauses = own(all);
    ClaimFinder finder = finder(clauses);
    List<Finding> found = finder.found();
    if (verdicts != null) {
      Told told = new Told(found, published);
      found = new Judge(verdicts, new Traits(patterns.classes(), told), told).weigh(clauses, found);
      found = found.stream().filter(f -> !isOpen(f, finder.openings())).toList();
    }
    if (employers != null) {
      Employers known = new Employers(clauses);
      found.forEach(f -> known.place(f, employers));
    }
    List<Finding> agreed = StorySense.of(found, finder.unnamed(), published);
    return new Found(
        agreed.stream().map(Claims::claim).toList(), VacancyFinder.of(finder.openings(), agreed));
  }

  /// "To recruit a chief information officer, according to its chief executive, Ann Lee": nobody
  /// has the post that the sentence itself says to be open, unless a pattern has read it so.
  private static boolean isOpen(Finding finding, List<ClaimFinder.Opening> openings) {
    String role = finding.role;
    return role != null
        && finding.change != Change.OUT
        && finding.pattern.equals(ClaimFinder.LEARNED)
        && openings.stream()
            .anyMatch(
                open ->
                    open.sentence() == finding.sentence
                        && open.role() != null
                        && Roles.same(open.role(), role));
  }

  private static List<Clause> own(List<Clause> all) {
    return all.stream().filter(clause -> !elsewhere(clause)).toList();
  }

  /// "Read more: …": the headline of another story gives names but no claims (guidelines, decision
  /// 12).
  private static boolean elsewhere(Clause clause) {
    return OTHER_STORY.matcher(clause.sentence().text()).find();
  }

  private static final Pattern OTHER_STORY =
      Pattern.compile(
          "^\\W*(?i:(read|see) (more|also|next|on|all)|related( stories| articles)?|more (on this|stories|from)|next story|further reading|also read|you may also like|don['’]t miss|in other news|recommended)\\s*:");

  private ClaimFinder finder(List<Clause> clauses) {
    ClaimFinder finder = new ClaimFinder(patterns.all());
    clauses.forEach(finder::read);
    finder.found().addAll(Lists.read(clauses));
    return finder;
  }

  /// What the choice between changes can learn from an annotated story.
  public List<Lesson> verdictLessons(
      List<Clause> all, @Nullable LocalDate published, AnswerKey key) {
    List<Clause> clauses = own(all);
    Told told = new Told(finder(clauses).found(), published);
    Traits traits = new Traits(patterns.classes(), told);
    return clauses.stream()
        .flatMap(clause -> Candidate.of(clause).stream())
        .map(c -> new Lesson(traits.of(c), answer(c, told, key).name()))
        .toList();
  }

  /// The annotated change; where there are several, the one that the patterns found.
  private static Verdict answer(Candidate candidate, Told told, AnswerKey key) {
    PostPhrase post = candidate.post();
    List<String> where =
        post != null ? post.organisations() : List.of(Objects.requireNonNull(candidate.body()));
    List<Change> answers =
        key.changes(candidate.person().name(), post == null ? null : post.role().text(), where);
    if (answers.isEmpty()) {
      return Verdict.NONE;
    }
    return Verdict.of(
        told.here(candidate).stream()
            .map(f -> f.change)
            .filter(answers::contains)
            .findFirst()
            .orElse(answers.getFirst()));
  }

  /// What the choice of employers can learn from an annotated story.
  public List<Lesson> employerLessons(List<Clause> all, AnswerKey key) {
    List<Clause> clauses = own(all);
    Employers known = new Employers(clauses);
    return clauses.stream()
        .flatMap(clause -> Candidate.of(clause).stream())
        .flatMap(c -> known.lessons(c, key).stream())
        .toList();
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
        new Claim.Grounds(finding.pattern, List.copyOf(finding.inferred)),
        RIGHT);
  }
}
