package org.wardround.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A text's sketch, by which copies of it are found although they were edited: MinHash over word
/// 3-grams (Broder, "On the resemblance and containment of documents", 1997), cut into bands for
/// looking up (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4).
///
/// The share of equal minima of two sketches estimates the Jaccard similarity of their texts' sets
/// of 3-grams, with a standard error of at most 1/(2·√128) = 0.044.
public final class Fingerprint {
  /// Minima kept.
  private static final int SIZE = 128;

  /// Rows a band: with 32 bands of 4 rows, texts of similarity 0.5 share a band in 87 of 100 cases,
  /// and those of 0.2 in 5.
  private static final int ROWS = 4;

  private static final int SHINGLE = 3;

  /// Below this many words a text is too short to tell a copy from a stock phrase.
  private static final int FEWEST_WORDS = 40;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final long[] FACTORS = factors();

  private final long[] minima;

  private Fingerprint(long[] minima) {
    this.minima = minima;
  }

  /// The sketch of a text; empty when the text is too short to have one.
  public static Fingerprint of(String text) {
    List<String> words = words(text);
    if (words.size() < FEWEST_WORDS) {
      return new Fingerprint(new long[0]);
    }
    long[] minima = new long[SIZE];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (long shingle : shingles(words)) {
      for (int i = 0; i < SIZE; i++) {
        minima[i] = Math.min(minima[i], mix(shingle * FACTORS[i]));
      }
    }
    return new Fingerprint(minima);
  }

  /// A sketch from the minima that [#minima] gave.
  public static Fingerprint ofMinima(List<Long> minima) {
    return new Fingerprint(minima.stream().mapToLong(Long::longValue).toArray());
  }

  /// The sketch as numbers, to be kept.
  public List<Long> minima() {
    return Arrays.stream(minima).boxed().toList();
  }

  /// Keys to look copies up by: two similar texts have at least one in common.
  public List<Long> bands() {
    List<Long> bands = new ArrayList<>();
    for (int from = 0; from < minima.length; from += ROWS) {
      bands.add(mix(Arrays.hashCode(Arrays.copyOfRange(minima, from, from + ROWS)) * 31L + from));
    }
    return bands;
  }

  /// Estimates how much of their 3-grams two texts share (Jaccard), 0 to 1; 0 where one is too
  /// short.
  public double similarity(Fingerprint other) {
    if (minima.length == 0 || other.minima.length != minima.length) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < minima.length; i++) {
      equal += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) equal / minima.length;
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<Long> shingles(List<String> words) {
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      long hash = 1125899906842597L;
      for (String word : words.subList(i, i + SHINGLE)) {
        hash = mix(hash * 31 + word.hashCode());
      }
      shingles.add(hash);
    }
    return shingles;
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), shifted to be positive.
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return (b ^ (b >>> 31)) >>> 1;
  }

  /// Odd numbers, the same for ever: sketches are kept.
  private static long[] factors() {
    long[] factors = new long[SIZE];
    long state = 0x9e3779b97f4a7c15L;
    for (int i = 0; i < SIZE; i++) {
      state += 0x9e3779b97f4a7c15L;
      factors[i] = mix(state) | 1;
    }
    return factors;
  }
}
