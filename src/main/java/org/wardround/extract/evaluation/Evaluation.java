package org.wardround.extract.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wardround.extract.evaluation.Gold.Fact;
import org.wardround.model.Claim;
import org.wardround.model.Extraction;
import org.wardround.model.Vacancy;

/// Counts what extraction got right over any number of annotated stories. Not thread-safe.
public final class Evaluation {
  private static final List<String> FIGURES =
      List.of(
          "moves strict",
          "moves lenient",
          "posts strict",
          "facts strict",
          "people",
          "organisations",
          "vacancies");

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int matched;
  private int certain;

  /// Makes an evaluation of no stories.
  public Evaluation() {
    FIGURES.forEach(name -> tallies.put(name, new Tally()));
  }

  /// Something found that is not in the annotation, or the other way round.
  ///
  /// @param kind `spurious` or `missed`
  public record Mistake(String story, String figure, String kind, String what) {}

  /// Precision, recall and their harmonic mean; 0 where nothing was found or annotated.
  public record Figure(String name, int right, int found, int gold) {
    /// Share of what was found that is right.
    public double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    /// Share of what is annotated that was found.
    public double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /// Three digits of the number as it is, not of its shortest spelling: 0.7625 is a little less
    /// than that, and the reference scorer says 0.762.
    private static BigDecimal rounded(double share) {
      return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-15s P %s  R %s  F1 %s   (%d right of %d found, %d in gold)",
          name,
          rounded(precision()),
          rounded(recall()),
          rounded(f1()),
          right,
          found,
          gold);
    }
  }

  private static final class Tally {
    private int right;
    private int found;
    private int gold;
  }

  /// Adds one story.
  public void add(String story, Extraction extraction, Gold gold) {
    BiPredicate<Fact, Fact> lenient =
        (f, g) ->
            f.change().equals(g.change())
                && Matching.samePerson(f.person(), g.person())
                && Matching.sameOrganisation(f.organisation(), g.organisation(), gold.mentions());
    BiPredicate<Fact, Fact> strict = lenient.and((f, g) -> Matching.sameRole(f.role(), g.role()));
    List<Fact> facts = unique(extraction.claims().stream().map(Evaluation::fact).toList(), true);
    List<Fact> annotated = unique(gold.facts(), true);
    Predicate<Fact> move = f -> f.change().equals("in") || f.change().equals("out");
    count(story, "moves strict", only(facts, move), only(annotated, move), strict);
    count(
        story,
        "moves lenient",
        unique(only(facts, move), false),
        unique(only(annotated, move), false),
        lenient);
    count(
        story, "posts strict", only(facts, move.negate()), only(annotated, move.negate()), strict);
    for (List<Fact> pair : count(story, "facts strict", facts, annotated, strict)) {
      matched++;
      certain += pair.getFirst().certainty().equals(pair.getLast().certainty()) ? 1 : 0;
    }
    count(story, "people", extraction.people(), gold.people(), Matching::samePerson);
    count(
        story,
        "organisations",
        extraction.organisations(),
        List.copyOf(gold.mentions().keySet()),
        (f, g) -> Matching.sameOrganisation(f, g, gold.mentions()));
    count(
        story,
        "vacancies",
        extraction.vacancies().stream().map(Evaluation::fact).toList(),
        gold.vacancies(),
        (f, g) ->
            Matching.sameOrganisation(f.organisation(), g.organisation(), gold.mentions())
                && Matching.sameRole(f.role(), g.role()));
  }

  private static Fact fact(Claim claim) {
    return new Fact(
        claim.person(),
        claim.change().word(),
        claim.post().role(),
        claim.post().organisation(),
        claim.certainty().word());
  }

  private static Fact fact(Vacancy vacancy) {
    return new Fact("", "", vacancy.post().role(), vacancy.post().organisation(), "asserted");
  }

  private static List<Fact> only(List<Fact> facts, Predicate<Fact> which) {
    return facts.stream().filter(which).toList();
  }

  private static List<Fact> unique(List<Fact> facts, boolean withRole) {
    Set<String> seen = new HashSet<>();
    Function<Fact, String> key =
        f ->
            String.join(
                "|",
                Matching.fold(f.person()),
                Matching.fold(f.change()),
                Matching.fold(f.organisation()),
                withRole ? Matching.fold(f.role()) : "");
    return facts.stream().filter(f -> seen.add(key.apply(f))).toList();
  }

  /// One-to-one pairs, first come first served.
  private <T> List<List<T>> count(
      String story, String name, List<T> found, List<T> gold, BiPredicate<T, T> same) {
    List<T> left = new ArrayList<>(gold);
    List<List<T>> pairs = new ArrayList<>();
    for (T one : found) {
      T hit = left.stream().filter(g -> same.test(one, g)).findFirst().orElse(null);
      if (hit == null) {
        mistakes.add(new Mistake(story, name, "spurious", one.toString()));
      } else {
        left.remove(hit);
        pairs.add(List.of(one, hit));
      }
    }
    left.forEach(g -> mistakes.add(new Mistake(story, name, "missed", g.toString())));
    Tally tally = tallies.getOrDefault(name, new Tally());
    tally.right += pairs.size();
    tally.found += found.size();
    tally.gold += gold.size();
    return pairs;
  }

  /// The figures, micro-averaged over all stories.
  public List<Figure> figures() {
    return tallies.entrySet().stream()
        .map(e -> new Figure(e.getKey(), e.getValue().right, e.getValue().found, e.getValue().gold))
        .toList();
  }

  /// Of the facts that match strictly, how many have the right certainty.
  public Figure certainty() {
    return new Figure("certainty", certain, matched, matched);
  }

  /// What was missed and what was spurious, story by story.
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }
}
