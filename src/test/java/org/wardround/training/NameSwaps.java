package org.wardround.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.wardround.extract.reader.PieceSequence;
import org.wardround.extract.reader.Span;
import org.wardround.extract.reader.Vocabulary;

/// Changes names while training, so that the sentence is read and not the name: the words of a
/// person's name are replaced, the same throughout a story, by those of somebody else, rare words
/// of organisations likewise, and some words are hidden.
final class NameSwaps {
  private static final double PEOPLE = 0.45;
  private static final double ORGANISATIONS = 0.2;
  private static final double HIDDEN = 0.02;

  /// Words of organisations that stand in more names than this say what kind they are ("Trust",
  /// "Systems").
  private static final int RARE = 3;

  private final Vocabulary vocabulary;
  private final List<String> given = new ArrayList<>();
  private final List<String> surnames = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, int[]> pieces = new HashMap<>();

  NameSwaps(Vocabulary vocabulary, List<Example> examples) {
    this.vocabulary = vocabulary;
    for (Example example : examples) {
      byEntity(example.people()).forEach(spans -> collect(example.story(), spans));
      example.organisations().stream()
          .flatMap(s -> words(example.story(), s).stream())
          .distinct()
          .forEach(w -> counts.merge(w, 1, Integer::sum));
    }
    counts.forEach(
        (word, count) -> {
          if (count <= RARE && Character.isUpperCase(word.charAt(0))) {
            organisations.add(word);
          }
        });
    organisations.sort(null);
  }

  private void collect(PieceSequence story, List<Span> spans) {
    List<String> name = fullName(story, spans);
    if (name.size() > 1) {
      given.add(name.getFirst());
      surnames.add(name.getLast());
    }
  }

  private static Collection<List<Span>> byEntity(List<Span> spans) {
    return spans.stream().collect(Collectors.groupingBy(Span::entity)).values();
  }

  private static List<String> fullName(PieceSequence story, List<Span> spans) {
    return spans.stream()
        .map(s -> words(story, s))
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static List<String> words(PieceSequence story, Span span) {
    List<String> words = new ArrayList<>();
    for (int t = span.from(); t < span.to(); t++) {
      words.add(story.token(t).word());
    }
    return words;
  }

  /// The story with other names.
  PieceSequence swap(Example example, Random random) {
    PieceSequence story = example.story();
    int[][] changed = new int[story.size()][];
    for (int t = 0; t < changed.length; t++) {
      changed[t] =
          random.nextDouble() < HIDDEN
              ? new int[] {Vocabulary.MASK}
              : pieces(story.token(t).word());
    }
    byEntity(example.people())
        .forEach(
            spans -> {
              if (random.nextDouble() < PEOPLE && !given.isEmpty()) {
                person(story, spans, changed, random);
              }
            });
    byEntity(example.organisations())
        .forEach(
            spans -> {
              if (random.nextDouble() < ORGANISATIONS && !organisations.isEmpty()) {
                organisation(story, spans, changed, random);
              }
            });
    return story.withPieces(changed);
  }

  private void person(PieceSequence story, List<Span> spans, int[][] changed, Random random) {
    Map<String, String> other = new HashMap<>();
    List<String> name = fullName(story, spans);
    for (int i = 0; i < name.size(); i++) {
      List<String> pool = i == 0 && name.size() > 1 ? given : surnames;
      if (name.get(i).length() > 2 && Character.isUpperCase(name.get(i).charAt(0))) {
        other.put(name.get(i), pool.get(random.nextInt(pool.size())));
      }
    }
    replace(story, spans, other, changed);
  }

  private void organisation(PieceSequence story, List<Span> spans, int[][] changed, Random random) {
    Map<String, String> other = new HashMap<>();
    spans.stream()
        .flatMap(s -> words(story, s).stream())
        .distinct()
        .filter(
            w ->
                w.length() > 2
                    && Character.isUpperCase(w.charAt(0))
                    && counts.getOrDefault(w, 0) <= RARE)
        .forEach(w -> other.put(w, organisations.get(random.nextInt(organisations.size()))));
    replace(story, spans, other, changed);
  }

  private void replace(
      PieceSequence story, List<Span> spans, Map<String, String> other, int[][] changed) {
    for (Span span : spans) {
      for (int t = span.from(); t < span.to(); t++) {
        String word = other.get(story.token(t).word());
        if (word != null) {
          changed[t] = pieces(word);
        }
      }
    }
  }

  private int[] pieces(String word) {
    return pieces.computeIfAbsent(word, vocabulary::pieces);
  }
}
