package org.wardround.extract.phrase;

import java.util.List;

/// A role and, where the words or the context say it, whose.
///
/// @param organisations mostly one or none; two for a joint post
/// @param inferred true when the organisation comes from the context ("its", "the trust")
/// @param from first token
/// @param to token after the last
public record PostPhrase(
    RolePhrase role, List<String> organisations, boolean inferred, int from, int to) {
  public PostPhrase {
    organisations = List.copyOf(organisations);
  }

  static PostPhrase of(RolePhrase role) {
    return new PostPhrase(role, List.of(), false, role.from(), role.to());
  }

  /// The same post where the words only say "the role".
  PostPhrase again(int newFrom, int newTo, boolean acting) {
    RolePhrase same =
        new RolePhrase(
            newFrom,
            newTo,
            role.text(),
            role.head(),
            acting ? java.util.Set.of(RolePhrase.Mark.ACTING) : java.util.Set.of(),
            RolePhrase.Article.THE,
            false);
    return new PostPhrase(same, organisations, true, newFrom, newTo);
  }

  PostPhrase marked(RolePhrase.Mark mark) {
    return new PostPhrase(role.marked(mark), organisations, inferred, from, to);
  }

  PostPhrase at(List<String> where, boolean fromContext, int newFrom, int newTo) {
    return new PostPhrase(role, where, fromContext, newFrom, newTo);
  }
}
