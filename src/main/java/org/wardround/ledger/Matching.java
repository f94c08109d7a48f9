package org.wardround.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Move;
import org.wardround.model.Post;

/// Tells whether moves and posts are those asked for, as [Conditions] does in SQL: for what was
/// derived on the spot, and for vacancies. Safe to share between threads.
final class Matching {
  private final Keys keys;

  Matching(Keys keys) {
    this.keys = keys;
  }

  boolean answers(MoveQuery query, Move move) {
    return (query.since() == null || !move.announced().isBefore(query.since()))
        && (query.until() == null || !move.announced().isAfter(query.until()))
        && (query.changedSince() == null
            || !move.evidence().getLast().said().isBefore(query.changedSince()))
        && (query.certainty() == null || move.certainty().compareTo(query.certainty()) <= 0)
        && move.sources() >= query.sources()
        && isAt(move.out(), query.from())
        && isAt(move.in(), query.to())
        && isOf(move.out(), query.fromKind())
        && isOf(move.in(), query.toKind())
        && move.posts().stream().anyMatch(post -> isAsked(post, query));
  }

  private boolean isAsked(Post post, MoveQuery query) {
    String name = post.organisation();
    String wanted = query.organisation();
    if (query.exactly() && wanted != null) {
      boolean same = name != null && key(name).equals(key(wanted));
      return same && matches(post, query.role(), null);
    }
    return matches(post, query.role(), wanted);
  }

  private boolean isAt(Move.@Nullable Half half, @Nullable String wanted) {
    return wanted == null || (half != null && isOrganisation(half.post().organisation(), wanted));
  }

  private boolean isOf(Move.@Nullable Half half, @Nullable String kind) {
    String name = half == null ? null : half.post().organisation();
    return kind == null
        || (name != null
            && keys.lexicon()
                .organisations()
                .find(name)
                .filter(known -> Organisations.isOf(known, kind))
                .isPresent());
  }

  /// True when a post is one of that role and organisation; null is any.
  boolean matches(Post post, @Nullable String role, @Nullable String organisation) {
    return (organisation == null || isOrganisation(post.organisation(), organisation))
        && (role == null || isRole(post.role(), role));
  }

  private boolean isOrganisation(@Nullable String name, String wanted) {
    return name != null
        && (key(name).equals(key(wanted)) || has(name, wanted) || has(key(name), wanted));
  }

  private static boolean isRole(@Nullable String role, String wanted) {
    return role != null && (has(role, wanted) || has(Roles.key(role), Roles.key(wanted)));
  }

  private String key(String organisation) {
    return keys.lexicon().organisations().key(organisation);
  }

  /// True when the name has all the words that are wanted.
  private static boolean has(String name, String wanted) {
    return Arrays.asList(Names.fold(name).split(" "))
        .containsAll(Arrays.asList(Names.fold(wanted).split(" ")));
  }
}
