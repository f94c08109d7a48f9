package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.lexicon.Names;

/// Which mentions name the same person: full names that agree, then surnames and given names by the
/// last full name before them that has them.
final class PersonNames {
  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "md", "phd", "mba", "rn", "obe", "cbe", "mbe", "kbe",
          "frcp", "qc", "kc", "mp");
  private static final Pattern HONORIFIC =
      Pattern.compile(
          "^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof|Professor|Lord|Lady|Baroness|Cllr|Councillor|Rev)\\b\\.?\\s+)+");

  private record Candidate(List<String> words, String name, List<Integer> at) {
    String surname() {
      return words.getLast();
    }
  }

  private final Lexicons lexicons;
  private final List<Candidate> people = new ArrayList<>();

  private PersonNames(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /// Groups the mentions of people.
  static Named group(PieceSequence story, List<Span> spans, Lexicons lexicons) {
    return new PersonNames(lexicons).group(story, spans);
  }

  private Named group(PieceSequence story, List<Span> spans) {
    List<String> names = spans.stream().map(s -> plain(story.words(s.from(), s.to()))).toList();
    List<List<String>> words = names.stream().map(PersonNames::words).toList();
    int[] entity = new int[spans.size()];
    IntStream.range(0, spans.size())
        .boxed()
        .filter(i -> words.get(i).size() > 1)
        .sorted(Comparator.comparingInt(i -> -words.get(i).size()))
        .forEach(i -> entity[i] = full(words.get(i), names.get(i), spans.get(i).from()));
    for (int i = 0; i < spans.size(); i++) {
      if (words.get(i).size() == 1) {
        entity[i] = brief(words.get(i).getFirst(), names.get(i), spans.get(i).from());
      }
    }
    List<Span> grouped = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      grouped.add(new Span(Span.Kind.PERSON, spans.get(i).from(), spans.get(i).to(), entity[i]));
    }
    return new Named(grouped, people.stream().map(Candidate::name).toList());
  }

  private int full(List<String> words, String name, int at) {
    for (int p = 0; p < people.size(); p++) {
      if (same(people.get(p).words, words)) {
        people.get(p).at.add(at);
        return p;
      }
    }
    return add(words, name, at);
  }

  private int brief(String word, String name, int at) {
    List<Integer> bearers = bearers(word, true);
    if (bearers.isEmpty()) {
      bearers = bearers(word, false);
    }
    if (bearers.isEmpty()) {
      return add(List.of(word), name, at);
    }
    int best =
        bearers.stream()
            .max(Comparator.comparingInt(p -> lastBefore(people.get(p), at)))
            .orElseThrow();
    people.get(best).at.add(at);
    return best;
  }

  private List<Integer> bearers(String word, boolean surname) {
    return IntStream.range(0, people.size())
        .filter(
            p ->
                surname ? people.get(p).surname().equals(word) : people.get(p).words.contains(word))
        .boxed()
        .toList();
  }

  private static int lastBefore(Candidate person, int at) {
    int first = person.at.stream().mapToInt(Integer::intValue).min().orElse(0);
    return person.at.stream()
        .filter(a -> a <= at)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(-first - 1);
  }

  private int add(List<String> words, String name, int at) {
    people.add(new Candidate(words, name, new ArrayList<>(List.of(at))));
    return people.size() - 1;
  }

  private boolean same(List<String> longer, List<String> words) {
    if (!longer.getLast().equals(words.getLast()) || longer.size() == 1) {
      return false;
    }
    String one = longer.getFirst();
    String other = words.getFirst();
    boolean initial = one.length() == 1 || other.length() == 1;
    return one.equals(other)
        || (initial && one.charAt(0) == other.charAt(0))
        || lexicons.sameGivenName(one, other)
        || longer.subList(0, longer.size() - 1).contains(other);
  }

  private static String plain(String name) {
    return HONORIFIC.matcher(name).replaceFirst("").strip().replaceAll("\\s+", " ");
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Names.fold(name).toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!word.isEmpty() && !SUFFIXES.contains(word)) {
        words.add(word);
      }
    }
    return words.isEmpty() ? List.of(name.toLowerCase(Locale.ROOT)) : words;
  }
}
