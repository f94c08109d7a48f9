package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.text.Forms;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Post;
import org.wardround.model.Vacancy;

/// Makes vacancies of the posts that sentences say to be open: "the search for a successor" is for
/// the post that somebody leaves.
final class VacancyFinder {
  /// Sentences between a leaving and the search for a successor, in most stories.
  private static final int NEAR = 4;

  private VacancyFinder() {}

  static List<Vacancy> of(List<ClaimFinder.Opening> openings, List<Finding> claims) {
    List<Vacancy> vacancies = new ArrayList<>();
    for (ClaimFinder.Opening opening : openings) {
      Vacancy vacancy = vacancy(opening, claims);
      if (vacancy != null && vacancies.stream().noneMatch(v -> same(v, vacancy))) {
        vacancies.add(vacancy);
      }
    }
    return vacancies;
  }

  private static boolean same(Vacancy one, Vacancy other) {
    String mine = one.post().organisation();
    String theirs = other.post().organisation();
    boolean organisation = mine == null || theirs == null || mine.equals(theirs);
    return organisation && Roles.same(role(one), role(other));
  }

  private static String role(Vacancy vacancy) {
    return Objects.requireNonNullElse(vacancy.post().role(), "");
  }

  private static @Nullable Vacancy vacancy(ClaimFinder.Opening opening, List<Finding> claims) {
    Finding left = left(opening, claims);
    if (general(opening)) {
      return left == null || left.role == null
          ? null
          : new Vacancy(new Post(left.role, left.organisation), "departure", opening.evidence());
    }
    if (Forms.fits(role(opening), "successor|replacement|partner|consultant|member|analyst")) {
      return null;
    }
    if (filledHere(opening, claims)) {
      return null;
    }
    String reason =
        left != null && left.change == Change.OUT
            ? "departure"
            : opening.fresh() ? "new post" : null;
    return new Vacancy(
        new Post(opening.role(), organisation(opening, left)), reason, opening.evidence());
  }

  /// Where the words leave it open, the employer of who has just left such a post.
  private static @Nullable String organisation(
      ClaimFinder.Opening opening, @Nullable Finding left) {
    if (!opening.guessed() || left == null || left.organisation == null) {
      return opening.organisation();
    }
    boolean near = Math.abs(left.sentence - opening.sentence()) <= NEAR;
    return near ? left.organisation : opening.organisation();
  }

  /// "Takes up the newly created position of …": open no longer.
  private static boolean filledHere(ClaimFinder.Opening opening, List<Finding> claims) {
    return opening.fresh()
        && claims.stream()
            .anyMatch(
                c ->
                    c.change == Change.IN
                        && !c.acting
                        && c.role != null
                        && Math.abs(c.sentence - opening.sentence()) <= 1
                        && Roles.same(role(opening), c.role));
  }

  /// Words for whoever comes next, which do not name the post.
  private static final Set<String> GENERAL =
      Set.of(
          "leader",
          "permanent leader",
          "leadership",
          "boss",
          "permanent boss",
          "head",
          "permanent head");

  /// The leaving, or the acting holder, that an opening is about: the nearest whose post nobody has
  /// taken for good.
  private static @Nullable Finding left(ClaimFinder.Opening opening, List<Finding> claims) {
    return claims.stream()
        .filter(c -> c.role != null && c.certainty != Certainty.DENIED)
        .filter(c -> c.change == Change.OUT || (c.acting && c.change != Change.HELD))
        .filter(c -> general(opening) || Roles.same(role(opening), String.valueOf(c.role)))
        .filter(c -> claims.stream().noneMatch(taken -> takes(taken, c)))
        .min(Comparator.comparingInt(c -> 2 * distance(c, opening) + (c.acting ? 1 : 0)))
        .orElse(null);
  }

  /// Who goes is told before the search; what comes later counts as further away.
  private static int distance(Finding claim, ClaimFinder.Opening opening) {
    int after = claim.sentence - opening.sentence();
    return after > 0 ? after + 2 : -after;
  }

  private static boolean general(ClaimFinder.Opening opening) {
    return opening.role() == null || GENERAL.contains(opening.role());
  }

  private static String role(ClaimFinder.Opening opening) {
    return Objects.requireNonNullElse(opening.role(), "");
  }

  private static boolean takes(Finding taken, Finding left) {
    return taken.change == Change.IN
        && !taken.acting
        && taken.person != left.person
        && taken.certainty != Certainty.SPECULATED
        && taken.samePost(left);
  }
}
