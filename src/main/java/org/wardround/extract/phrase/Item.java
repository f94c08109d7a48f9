package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;
import org.wardround.extract.names.Person;

/// A word or phrase of a sentence, as the patterns see it.
public sealed interface Item {
  /// First token.
  int from();

  /// Token after the last.
  int to();

  /// `P` for people, `R` for a post, `O` for an organisation; any other word stands for itself.
  default String symbol() {
    return switch (this) {
      case People _ -> "P";
      case Post _ -> "R";
      case Body _ -> "O";
      case Word word -> word.text();
    };
  }

  /// Any other word or mark, in lower case.
  record Word(int from, int to, String text, String tag) implements Item {
    boolean is(String other) {
      return text.equals(other);
    }
  }

  /// One person and the posts that stand beside the name.
  record Holder(Person person, List<PostPhrase> posts) {
    public Holder {
      posts = List.copyOf(posts);
    }

    Holder with(PostPhrase post) {
      List<PostPhrase> more = new ArrayList<>(posts);
      more.add(post);
      return new Holder(person, more);
    }
  }

  /// One or more people, by name or pronoun.
  ///
  /// @param pronoun true when the story does not name them here
  record People(int from, int to, List<Holder> holders, boolean pronoun) implements Item {
    public People {
      holders = List.copyOf(holders);
    }

    People with(PostPhrase post, int newFrom, int newTo) {
      List<Holder> more = new ArrayList<>(holders);
      more.set(more.size() - 1, more.getLast().with(post));
      return new People(newFrom, newTo, more, pronoun);
    }

    People spanning(int newFrom, int newTo) {
      return new People(newFrom, newTo, holders, pronoun);
    }

    /// The same people where the sentence only implies them.
    People implied(int at) {
      return new People(
          at, at, holders.stream().map(h -> new Holder(h.person(), List.of())).toList(), true);
    }
  }

  /// An organisation, by name or by a word that stands for it ("the trust").
  record Body(int from, int to, String name, boolean inferred) implements Item {}

  /// A post that is not attached to a person by apposition.
  record Post(int from, int to, PostPhrase phrase) implements Item {}
}
