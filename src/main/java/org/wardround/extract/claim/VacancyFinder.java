package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.text.Forms;
import org.wardround.model.Change;
import org.wardround.model.Post;
import org.wardround.model.Vacancy;

/// Makes vacancies of the posts that sentences say to be open: "the search for a successor" is for
/// the post that somebody leaves.
final class VacancyFinder {
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
    if (opening.role() == null || GENERAL.contains(opening.role())) {
      return left == null || left.role == null
          ? null
          : new Vacancy(new Post(left.role, left.organisation), "departure", opening.evidence());
    }
    if (Forms.fits(opening.role(), "successor|replacement|partner|consultant|member|analyst")) {
      return null;
    }
    String reason = left != null ? "departure" : opening.fresh() ? "new post" : null;
    return new Vacancy(
        new Post(opening.role(), opening.organisation()), reason, opening.evidence());
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

  private static @Nullable Finding left(ClaimFinder.Opening opening, List<Finding> claims) {
    Finding best = null;
    for (Finding claim : claims) {
      boolean gone = claim.change == Change.OUT && claim.role != null;
      boolean role =
          opening.role() == null
              || GENERAL.contains(opening.role())
              || (gone && Roles.same(opening.role(), Objects.requireNonNull(claim.role)));
      if (gone
          && role
          && (best == null
              || Math.abs(claim.sentence - opening.sentence())
                  < Math.abs(best.sentence - opening.sentence()))) {
        best = claim;
      }
    }
    return best;
  }
}
