package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardround.model.Mention;

/// What can stand at one place of a phrase.
sealed interface PhrasePart {
  /// A word as typed.
  record Word(String text) implements PhrasePart {}

  /// Any mention of a kind: `<PERSON>`.
  record Marker(Mention.Kind kind) implements PhrasePart {}

  /// Any one word: a lone `*`.
  record Gap() implements PhrasePart {}

  Pattern SPECIAL = Pattern.compile("<(PERSON|ORGANISATION|ORGANIZATION|ROLE)>|(?<!\\S)\\*(?!\\S)");

  /// The parts of a phrase; empty where it holds no word.
  static List<PhrasePart> of(String phrase) {
    List<PhrasePart> parts = new ArrayList<>();
    Matcher special = SPECIAL.matcher(phrase);
    int from = 0;
    while (special.find()) {
      addWords(parts, phrase.substring(from, special.start()));
      String kind = special.group(1);
      parts.add(kind == null ? new Gap() : new Marker(kind(kind)));
      from = special.end();
    }
    addWords(parts, phrase.substring(from));
    return parts;
  }

  private static Mention.Kind kind(String name) {
    return Mention.Kind.valueOf(name.replace("IZ", "IS"));
  }

  private static void addWords(List<PhrasePart> parts, String text) {
    PlainAnalyzer.words(text).forEach(word -> parts.add(new Word(word.text())));
  }
}
