package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;

/// A person and a post, or a person and an organisation, that one sentence names: something that it
/// may or may not say of that person.
///
/// @param holder the person, as named at the place nearest to the post
/// @param personAt place of the person in the row of phrases
/// @param post the post; null where the candidate is about an organisation alone
/// @param body the organisation, where there is no post
/// @param otherAt place of the post or the organisation in the row
/// @param aside whether the post stands beside the name ("chief executive Jane Smith")
record Candidate(
    Clause clause,
    Item.Holder holder,
    int personAt,
    @Nullable PostPhrase post,
    @Nullable String body,
    int otherAt,
    boolean aside) {
  /// Further apart than this, in phrases and words, a sentence says nothing of both together.
  private static final int REACH = 45;

  /// In a longer row than this only the posts beside names count: it is a list or a mistake.
  private static final int LONGEST_ROW = 250;

  Person person() {
    return holder.person();
  }

  /// The organisation that the words name, if any.
  @Nullable String organisation() {
    if (post == null) {
      return body;
    }
    return post.organisations().isEmpty() ? null : post.organisations().getFirst();
  }

  /// All candidates of a sentence, each person and post once.
  static List<Candidate> of(Clause clause) {
    List<Candidate> all = new ArrayList<>();
    List<Item> items = clause.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.People people) {
        for (Item.Holder holder : people.holders()) {
          for (PostPhrase post : holder.posts()) {
            all.add(new Candidate(clause, holder, i, post, null, i, true));
          }
        }
      }
    }
    for (int i = 0; i < items.size() && items.size() <= LONGEST_ROW; i++) {
      switch (items.get(i)) {
        case Item.Post post -> pairs(clause, i, post.phrase(), null, all);
        case Item.Body body -> pairs(clause, i, null, body.name(), all);
        default -> {}
      }
    }
    return all;
  }

  private static void pairs(
      Clause clause, int at, @Nullable PostPhrase post, @Nullable String body, List<Candidate> to) {
    List<Item> items = clause.items();
    Map<Person, Candidate> nearest = new LinkedHashMap<>();
    for (int i = Math.max(0, at - REACH); i < Math.min(items.size(), at + REACH); i++) {
      if (items.get(i) instanceof Item.People people) {
        for (Item.Holder holder : people.holders()) {
          Candidate candidate = new Candidate(clause, holder, i, post, body, at, false);
          nearest.merge(holder.person(), candidate, Candidate::nearer);
        }
      }
    }
    to.addAll(nearest.values());
  }

  /// A name before the post counts for more than one after it.
  private Candidate nearer(Candidate other) {
    return other.distance() <= distance() ? other : this;
  }

  private int distance() {
    return personAt <= otherAt ? otherAt - personAt : 2 * (personAt - otherAt);
  }

  /// First token of its words.
  int from() {
    return Math.min(item(personAt).from(), item(otherAt).from());
  }

  /// Token after the last of its words.
  int to() {
    return Math.max(item(personAt).to(), item(otherAt).to());
  }

  private Item item(int at) {
    return clause.items().get(at);
  }
}
