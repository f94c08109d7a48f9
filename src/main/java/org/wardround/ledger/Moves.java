package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.model.Move;
import org.wardround.model.Post;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// Who moved where, and who held what when: derived from all claims. May be used from any thread.
public final class Moves {
  private final Database database;

  Moves(Database database) {
    this.database = database;
  }

  /// The moves asked for, the latest announced first.
  public List<Move> find(MoveQuery query) {
    List<Move> moves = new ArrayList<>();
    for (List<Voice> person : people(query.person()).values()) {
      MoveDerivation.moves(person).stream()
          .filter(move -> answers(query, move))
          .forEach(moves::add);
    }
    moves.sort(Comparator.comparing(Move::announced).reversed().thenComparing(Move::person));
    return moves;
  }

  /// The careers of the people whose name has these words: their tenures, by person and time.
  public List<Tenure> careers(String name) {
    return people(name).values().stream()
        .flatMap(person -> TenureDerivation.tenures(person).stream())
        .toList();
  }

  /// The people who held a post, the earliest first.
  ///
  /// @param role words of the role
  /// @param organisation words of the organisation's name
  /// @param on only those who held it on that day, as far as is known
  public List<Tenure> holders(String role, String organisation, @Nullable LocalDate on) {
    return people(null).values().stream()
        .flatMap(person -> TenureDerivation.tenures(person).stream())
        .filter(tenure -> matches(tenure.post(), role, organisation))
        .filter(tenure -> on == null || tenure.covers(on))
        .sorted(Comparator.comparing(Tenure::earliest).thenComparing(Tenure::person))
        .toList();
  }

  private Map<String, List<Voice>> people(@Nullable String name) {
    Map<String, List<Voice>> people = new TreeMap<>();
    for (Testimony testimony : database.read(Testimonies::all)) {
      String person = testimony.claim().person();
      if (name == null || has(person, name)) {
        people.computeIfAbsent(Names.fold(person), _ -> new ArrayList<>()).add(voice(testimony));
      }
    }
    return people;
  }

  private static Voice voice(Testimony testimony) {
    Post post = testimony.claim().post();
    return new Voice(
        testimony,
        post.organisation() == null ? null : Names.fold(post.organisation()),
        post.role() == null ? null : Roles.key(post.role()));
  }

  private static boolean answers(MoveQuery query, Move move) {
    return (query.since() == null || !move.announced().isBefore(query.since()))
        && (query.until() == null || !move.announced().isAfter(query.until()))
        && move.posts().stream()
            .anyMatch(post -> matches(post, query.role(), query.organisation()));
  }

  private static boolean matches(Post post, @Nullable String role, @Nullable String organisation) {
    return (organisation == null || has(post.organisation(), organisation))
        && (role == null || hasRole(post.role(), role));
  }

  private static boolean hasRole(@Nullable String role, String wanted) {
    return role != null && (has(role, wanted) || Roles.key(role).equals(Roles.key(wanted)));
  }

  /// True when the name has all the words that are wanted.
  private static boolean has(@Nullable String name, String wanted) {
    return name != null
        && Arrays.asList(Names.fold(name).split(" "))
            .containsAll(Arrays.asList(Names.fold(wanted).split(" ")));
  }
}
