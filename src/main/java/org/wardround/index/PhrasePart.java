package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wardround.model.Mention;

/// What can stand at one place of a phrase.
sealed interface PhrasePart {
  /// A word as typed.
  record Word(String text) implements PhrasePart {}

  /// Any mention of a kind: `<PERSON>`.
  record Marker(Mention.Kind kind) implements PhrasePart {}

  /// A whole mention of a kind that has so many words.
  record Name(Mention.Kind kind, int words) implements PhrasePart {}

  /// Any one word: a lone `*`.
  record Gap() implements PhrasePart {}

  Pattern SPECIAL = Pattern.compile("(?i)<(PERSON|ORGANI[SZ]ATION|ROLE)>|(?<!\\S)\\*(?!\\S)");

  /// What looks like a marker.
  Pattern ANY_MARKER = Pattern.compile("<(\\p{L}{2,30})>");

  /// A phrase of several markers between words is read in so many lengths of names at most.
  int MOST_READINGS = 100;

  /// How many words of a text it stands for.
  default int words() {
    return this instanceof Name(_, int words) ? words : 1;
  }

  /// The phrase in every length that names between its other parts may have. A marker at either end
  /// needs none: any word of a name will do.
  static List<List<PhrasePart>> readings(List<PhrasePart> parts) {
    long inner =
        parts.stream()
            .skip(1)
            .limit(Math.max(0, parts.size() - 2))
            .filter(Marker.class::isInstance)
            .count();
    int longest = (int) Math.floor(Math.pow(MOST_READINGS, 1.0 / Math.max(1, inner)) + 1e-9);
    List<List<PhrasePart>> readings = List.of(List.of());
    for (int i = 0; i < parts.size(); i++) {
      boolean between = i > 0 && i < parts.size() - 1;
      List<PhrasePart> here =
          between && parts.get(i) instanceof Marker(var kind)
              ? names(kind, Math.min(longest, StoryTokens.LONGEST_MENTION))
              : List.of(parts.get(i));
      readings =
          readings.stream().flatMap(so -> here.stream().map(next -> with(so, next))).toList();
    }
    return readings;
  }

  private static List<PhrasePart> names(Mention.Kind kind, int longest) {
    return IntStream.rangeClosed(1, longest)
        .mapToObj(words -> (PhrasePart) new Name(kind, words))
        .toList();
  }

  private static List<PhrasePart> with(List<PhrasePart> parts, PhrasePart next) {
    return Stream.concat(parts.stream(), Stream.of(next)).toList();
  }

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
    return Mention.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace("IZ", "IS"));
  }

  private static void addWords(List<PhrasePart> parts, String text) {
    PlainAnalyzer.words(text).forEach(word -> parts.add(new Word(word.text())));
  }
}
