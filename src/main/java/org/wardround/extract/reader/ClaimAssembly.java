package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardround.model.PartialDate;

/// Puts claims together from the scores of mentions: one for each person, post and change, the best
/// wording first.
///
/// Made for one story; not thread-safe.
final class ClaimAssembly {
  /// What is at least as likely as this to be said of a person and a post is looked at. This and
  /// the next three were set together on the 206 stories held out of training, 1 December 2026
  /// (facts, strict F1, .640 with .4 here and .35 for `LEAST`; .649 so).
  private static final double SAID = 0.6;

  private static final double STATED = 0.3;

  /// Claims whose score is less are more often wrong than they add.
  private static final double LEAST = 0.45;

  private static final double VACANT = 0.4;

  /// A second employer of one wording ("chief executive of both trusts") needs nearly as much as
  /// the first.
  private static final double SECOND_EMPLOYER = 0.4;

  /// So much less must speak for a date than against any, in log-odds. Set on the 206 stories, too.
  private static final double FOR_A_DATE = 0.5;

  private record Dated(@Nullable PartialDate date, double score) {}

  /// A person, and what all their mentions say together: whose they are (one score for each mention
  /// of an organisation), and when (for each date, and for none).
  private record Person(
      int entity, List<Integer> mentions, double[] whose, double[] when, double noTime) {
    static Person of(Scores scores, int entity, List<Integer> mentions) {
      return new Person(
          entity,
          mentions,
          scores.whose().pooled(mentions),
          scores.when().pooled(mentions),
          scores.noTime().pooled(mentions)[0]);
    }
  }

  /// A post that is to be filled.
  record Open(String role, int organisation, @Nullable String reason, double score, Span span) {}

  private static final List<String> REASONS = List.of("new post", "departure");

  private final PieceSequence story;
  private final List<PartialDate> dates;
  private final RoleMatching roles;
  private final List<ScoredClaim> candidates = new ArrayList<>();
  private final List<ScoredClaim> roleless = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  ClaimAssembly(PieceSequence story, List<PartialDate> dates, RoleMatching roles) {
    this.story = story;
    this.roles = roles;
    this.dates = dates;
  }

  /// Takes the scores of the story or a part of it.
  void add(Scores scores, List<Span> p, List<Span> o, List<Span> r, List<Span> d) {
    List<Person> persons =
        byEntity(p).entrySet().stream()
            .map(e -> Person.of(scores, e.getKey(), e.getValue()))
            .toList();
    Map<Integer, List<Integer>> bodies = byEntity(o);
    for (int i = 0; i < r.size(); i++) {
      role(scores, i, r.get(i), d, persons, bodies);
      vacancy(scores, i, r.get(i), bodies);
    }
    for (Person person : persons) {
      bodies.forEach((body, others) -> stated(scores, person, body, others, o, d, r.size()));
    }
  }

  private static Map<Integer, List<Integer>> byEntity(List<Span> spans) {
    Map<Integer, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < spans.size(); i++) {
      places.computeIfAbsent(spans.get(i).entity(), k -> new ArrayList<>()).add(i);
    }
    return places;
  }

  private void role(
      Scores scores,
      int i,
      Span span,
      List<Span> d,
      List<Person> persons,
      Map<Integer, List<Integer>> bodies) {
    String role = Roles.text(story.words(span.from(), span.to()));
    boolean acting = scores.flags().at(i, 0) > 0;
    for (Person person : persons) {
      double[] likely = scores.said().probabilities(List.of(i), person.mentions);
      if (1 - likely[0] < SAID) {
        continue;
      }
      int best = best(likely, 1);
      Dated date = date(scores, i, person, d);
      Map<Integer, Double> employers = employers(scores, i, person.whose, bodies);
      int first = best(employers);
      employers.forEach(
          (body, share) -> {
            if (body == first || (body >= 0 && share > SECOND_EMPLOYER)) {
              candidates.add(
                  new ScoredClaim(
                      person.entity,
                      Said.ALL.get(best - 1),
                      role,
                      body,
                      likely[best],
                      share,
                      acting,
                      date.date(),
                      date.score(),
                      List.of(span),
                      second(likely, best)));
            }
          });
    }
  }

  private static String second(double[] likely, int best) {
    int next =
        IntStream.range(0, likely.length)
            .filter(k -> k != best)
            .boxed()
            .max(Comparator.comparingDouble(k -> likely[k]))
            .orElse(0);
    String name =
        next == 0
            ? "nothing"
            : Said.ALL.get(next - 1).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return String.format(Locale.ROOT, "else %s %.3f", name, likely[next]);
  }

  private static int best(double[] likely, int from) {
    return IntStream.range(from, likely.length)
        .boxed()
        .max(Comparator.comparingDouble(k -> likely[k]))
        .orElseThrow();
  }

  private static int best(Map<Integer, Double> shares) {
    return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /// How likely each organisation is that of a post; −1 stands for none.
  ///
  /// @param whose what speaks for each mention of an organisation besides the post's own words
  private static Map<Integer, Double> employers(
      Scores scores, int role, double[] whose, Map<Integer, List<Integer>> bodies) {
    Map<Integer, Double> shares = new TreeMap<>();
    shares.put(-1, Math.exp(scores.noEmployer().at(role, 0)));
    bodies.forEach(
        (body, places) ->
            shares.put(
                body,
                places.stream()
                    .mapToDouble(o -> Math.exp(scores.employers().at(role, o, 0) + whose[o]))
                    .sum()));
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((body, score) -> score / all);
    return shares;
  }

  /// The likeliest date of what is said of a person at a mention, and how likely it is.
  private Dated date(Scores scores, int anchor, Person person, List<Span> d) {
    double none = Math.exp(scores.noDate().at(anchor, 0) + person.noTime - FOR_A_DATE);
    Map<PartialDate, Double> shares = new LinkedHashMap<>();
    for (int k = 0; k < d.size(); k++) {
      double share = Math.exp(scores.dates().at(anchor, k, 0) + person.when[k]);
      shares.merge(dates.get(d.get(k).entity()), share, Double::sum);
    }
    PartialDate best = null;
    double most = none;
    double all = none;
    for (Map.Entry<PartialDate, Double> share : shares.entrySet()) {
      all += share.getValue();
      if (share.getValue() > most) {
        most = share.getValue();
        best = share.getKey();
      }
    }
    return new Dated(best, most / all);
  }

  private void stated(
      Scores scores,
      Person person,
      int body,
      List<Integer> others,
      List<Span> o,
      List<Span> d,
      int roles) {
    double[] likely = scores.stated().probabilities(person.mentions, others);
    if (1 - likely[0] < STATED) {
      return;
    }
    int best = best(likely, 1);
    int anchor =
        others.stream()
            .max(
                Comparator.comparingDouble(
                    k ->
                        person.mentions.stream()
                            .mapToDouble(one -> scores.stated().at(one, k, best - 1))
                            .max()
                            .orElse(0)))
            .orElseThrow();
    Dated date = date(scores, roles + anchor, person, d);
    roleless.add(
        new ScoredClaim(
            person.entity,
            Said.ALL.get(best - 1),
            null,
            body,
            likely[best],
            1,
            false,
            date.date(),
            date.score(),
            List.of(o.get(anchor)),
            second(likely, best)));
  }

  private void vacancy(Scores scores, int i, Span span, Map<Integer, List<Integer>> bodies) {
    double likely = 1 / (1 + Math.exp(-scores.flags().at(i, 1)));
    if (likely > VACANT) {
      double[] nobody = new double[scores.whose().second()];
      int reason =
          best(
              new double[] {
                scores.flags().at(i, 2), scores.flags().at(i, 3), scores.flags().at(i, 4)
              },
              0);
      open.add(
          new Open(
              Roles.text(story.words(span.from(), span.to())),
              best(employers(scores, i, nobody, bodies)),
              reason < REASONS.size() ? REASONS.get(reason) : null,
              likely,
              span));
    }
  }

  /// The posts that are to be filled, each once.
  List<Open> vacancies() {
    List<Open> kept = new ArrayList<>();
    open.stream()
        .sorted(Comparator.comparingDouble((Open v) -> -v.score))
        .forEach(
            v -> {
              if (kept.stream()
                  .noneMatch(
                      k -> roles.same(v.role, k.role) && agree(v.organisation, k.organisation))) {
                kept.add(v);
              }
            });
    return kept;
  }

  private static boolean agree(int one, int other) {
    return one == other || one < 0 || other < 0;
  }

  /// The claims, in the order of the story.
  List<ScoredClaim> claims() {
    List<ScoredClaim> kept = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingDouble(c -> -c.score()))
        .forEach(c -> take(c, kept));
    for (ScoredClaim claim : roleless) {
      boolean known =
          kept.stream()
              .anyMatch(
                  k ->
                      k.person() == claim.person()
                          && k.organisation() == claim.organisation()
                          && k.said().change() == claim.said().change());
      if (!known) {
        kept.add(claim);
      }
    }
    kept.removeIf(k -> k.score() < LEAST);
    List<ScoredClaim> all = new ArrayList<>(kept);
    kept.stream()
        .filter(k -> k.said() == Said.OUT_DENIED || k.said() == Said.OUT_SPECULATED)
        .forEach(k -> holds(k, all));
    all.sort(Comparator.comparingInt(c -> c.anchors().getFirst().from()));
    return all;
  }

  private void holds(ScoredClaim uncertain, List<ScoredClaim> all) {
    boolean there =
        all.stream()
            .anyMatch(
                c ->
                    c.person() == uncertain.person()
                        && c.said() == Said.HOLDS
                        && roles.same(c.role(), uncertain.role())
                        && agree(c.organisation(), uncertain.organisation()));
    if (!there && uncertain.role() != null) {
      all.add(
          new ScoredClaim(
              uncertain.person(),
              Said.HOLDS,
              uncertain.role(),
              uncertain.organisation(),
              uncertain.saidScore(),
              uncertain.employerScore(),
              uncertain.acting(),
              null,
              0,
              uncertain.anchors(),
              uncertain.second()));
    }
  }

  private void take(ScoredClaim claim, List<ScoredClaim> kept) {
    for (int i = 0; i < kept.size(); i++) {
      ScoredClaim k = kept.get(i);
      if (k.person() == claim.person()
          && roles.same(claim.role(), k.role())
          && agree(k.organisation(), claim.organisation())) {
        ScoredClaim merged = merged(k, claim);
        if (merged != null) {
          kept.set(i, merged);
          return;
        }
      }
    }
    kept.add(claim);
  }

  /// One claim of two on the same post; null where both stand (one takes a post up again that the
  /// other left).
  private static @Nullable ScoredClaim merged(ScoredClaim kept, ScoredClaim claim) {
    if (kept.said().change() == claim.said().change()) {
      return kept.joined(claim);
    }
    if (!claim.said().change().isMove()) {
      return kept;
    }
    return kept.said().change().isMove() ? null : claim;
  }
}
