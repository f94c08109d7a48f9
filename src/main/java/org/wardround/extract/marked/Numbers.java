package org.wardround.extract.marked;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers of people, organisations, facts and vacancies: a letter and digits.
final class Numbers {
  private static final String NO_ORGANISATION = "o-";
  private static final Pattern NUMBER = Pattern.compile("[pofv]\\d+");

  private Numbers() {}

  static boolean isPerson(String word) {
    return is('p', word);
  }

  static boolean isOrganisation(String word) {
    return is('o', word);
  }

  static boolean isOrganisationOrNone(String word) {
    return isOrganisation(word) || word.equals(NO_ORGANISATION);
  }

  /// The organisation that a word names; null for the word that says there is none.
  static @Nullable String organisation(String word) {
    return word.equals(NO_ORGANISATION) ? null : word;
  }

  static boolean isFact(String word) {
    return is('f', word);
  }

  static boolean isVacancy(String word) {
    return is('v', word);
  }

  private static boolean is(char letter, String word) {
    return NUMBER.matcher(word).matches() && word.charAt(0) == letter;
  }
}
