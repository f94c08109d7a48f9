package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.List;
import org.wardround.extract.lexicon.Lexicons.Gender;

/// A person of one story. Compared by identity; grows while the story is read.
public final class Person implements Named {
  private List<String> words;
  private Gender gender = Gender.EITHER;

  Person(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  /// The fullest form of the name in the story.
  @Override
  public String name() {
    return String.join(" ", words).replace(" 's", "'s");
  }

  /// The words of the name.
  List<String> words() {
    return words;
  }

  void rename(List<String> fuller) {
    words = new ArrayList<>(fuller);
  }

  /// The pronoun that the story uses, as far as it is known.
  public Gender gender() {
    return gender;
  }

  void gender(Gender known) {
    if (gender == Gender.EITHER) {
      gender = known;
    }
  }

  /// True unless the person is known to be of the other gender.
  public boolean mayBe(Gender other) {
    return gender == Gender.EITHER || other == Gender.EITHER || gender == other;
  }

  @Override
  public String toString() {
    return name();
  }
}
