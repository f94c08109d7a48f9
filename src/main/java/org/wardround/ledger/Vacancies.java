package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Post;
import org.wardround.model.Tenure;

/// Posts that organisations want to fill, opened by the stories that say so and closed by whoever
/// takes them up. May be used from any thread.
public final class Vacancies {
  /// Stories on one vacancy come within a year or so of each other, days.
  private static final long SAME_VACANCY_DAYS = 400;

  /// An appointment may be told of shortly before the story on the vacancy is, days.
  private static final long EARLIER_DAYS = 14;

  private final Database database;
  private final Keys keys;
  private final Moves moves;
  private final Matching matching;

  Vacancies(Database database, Keys keys, Moves moves) {
    this.database = database;
    this.keys = keys;
    this.moves = moves;
    this.matching = new Matching(keys);
  }

  private record Told(
      Post post,
      @Nullable String reason,
      @Nullable String organisation,
      @Nullable String role,
      OpenPost.Notice notice) {
    boolean same(Told other) {
      boolean organisations = Objects.equals(organisation, other.organisation);
      boolean named = role != null && other.role != null;
      boolean roles =
          named
              ? Roles.agree(String.valueOf(role), String.valueOf(other.role))
              : Objects.equals(role, other.role);
      long days = Math.abs(notice.said().toEpochDay() - other.notice.said().toEpochDay());
      return organisations && roles && days <= SAME_VACANCY_DAYS;
    }
  }

  /// The vacancies asked for, the latest first.
  ///
  /// @param organisation words of its name, or any name the lexicon knows it by; null for all
  /// @param role words of the role; null for all
  /// @param openOnly without those that have been filled
  public List<OpenPost> find(
      @Nullable String organisation, @Nullable String role, boolean openOnly) {
    List<List<Told>> groups = new ArrayList<>();
    for (Told told : told()) {
      if (matching.matches(told.post, role, organisation)) {
        groups.stream()
            .filter(group -> group.getFirst().same(told))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
      }
    }
    return groups.stream()
        .map(this::openPost)
        .filter(post -> !openOnly || post.filledBy() == null)
        .sorted(
            Comparator.comparing(OpenPost::opened)
                .reversed()
                .thenComparing(post -> post.post().toString()))
        .toList();
  }

  private OpenPost openPost(List<Told> group) {
    Told first = group.getFirst();
    String reason =
        group.stream().map(Told::reason).filter(Objects::nonNull).findFirst().orElse(null);
    return new OpenPost(
        first.post,
        reason,
        first.notice.said(),
        group.stream().map(Told::notice).toList(),
        filledBy(first).orElse(null));
  }

  private Optional<Tenure> filledBy(Told vacancy) {
    String role = vacancy.post.role();
    String organisation = vacancy.post.organisation();
    if (role == null || organisation == null) {
      return Optional.empty();
    }
    LocalDate from = vacancy.notice.said().minusDays(EARLIER_DAYS);
    return moves.holders(role, organisation, null).stream()
        .filter(tenure -> !tenure.acting() && tenure.certainty() != Certainty.DENIED)
        .filter(tenure -> tenure.certainty() != Certainty.SPECULATED)
        .filter(tenure -> !(tenure.start() instanceof Tenure.Start.Before))
        .filter(tenure -> tenure.earliest().isAfter(from))
        .findFirst();
  }

  private List<Told> told() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.*, s.link, v.title, v.published, s.first_seen
                    FROM vacancy a JOIN version v ON v.id = a.version
                    JOIN story s ON s.id = v.story AND s.current = v.id""")
                .map((row, _) -> told(row))
                .list()
                .stream()
                .sorted(
                    Comparator.comparing((Told told) -> told.notice.said())
                        .thenComparing(told -> told.notice.link())
                        .thenComparing(told -> told.post.toString()))
                .toList());
  }

  private Told told(ResultSet row) throws SQLException {
    Post post = new Post(row.getString("role"), row.getString("organisation"));
    return new Told(
        post,
        row.getString("reason"),
        keys.organisation(post.organisation()),
        Keys.role(post.role()),
        new OpenPost.Notice(
            row.getString("link"),
            row.getString("title"),
            Testimonies.said(row),
            row.getString("sentence")));
  }
}
