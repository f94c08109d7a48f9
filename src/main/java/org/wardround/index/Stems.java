package org.wardround.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// Krovetz stems of English words. Krovetz rather than Porter, since it yields words and so seldom
/// makes one of two. Remembers the words met lately; not thread-safe.
final class Stems {
  /// Powers of two. A language's frequent words fit, and what is looked at for each word is one
  /// number: stemming took a fifth of the whole indexing time when the words themselves were kept,
  /// most of it in waiting for memory and in stemming again what had not fitted.
  private static final int PLACES_FOR_STORIES = 1 << 17;

  /// The words of one query.
  private static final int PLACES_FOR_A_QUERY = 1 << 6;

  /// The bit of a number in [#lately] that tells whether the word has another stem.
  private static final long HAS_OTHER = 1;

  /// The words met lately, each as 63 bits of hash: of a million words no two share them.
  private final long[] lately;

  private final @Nullable String[] others;
  private final int shift;
  private final OneWord word = new OneWord();
  private final TokenStream stemmer = new KStemFilter(word);
  private final CharTermAttribute stemmed = stemmer.getAttribute(CharTermAttribute.class);

  private Stems(int places) {
    lately = new long[places];
    others = new @Nullable String[places];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(places);
  }

  static Stems forStories() {
    return new Stems(PLACES_FOR_STORIES);
  }

  static Stems forQuery() {
    return new Stems(PLACES_FOR_A_QUERY);
  }

  /// The stem of a word in lower case; the word itself where it has no other.
  String of(String lowerCase) {
    String stem = other(lowerCase.toCharArray(), lowerCase.length());
    return stem == null ? lowerCase : stem;
  }

  /// The stem of a word in lower case; null where that is the word itself.
  @Nullable String other(char[] lowerCase, int length) {
    long hash = hash(lowerCase, length);
    int place = (int) (hash >>> shift);
    long known = lately[place];
    if ((known | HAS_OTHER) == (hash | HAS_OTHER)) {
      return (known & HAS_OTHER) == 0 ? null : others[place];
    }
    String stem = compute(Arrays.copyOf(lowerCase, length));
    others[place] = stem;
    lately[place] = stem == null ? hash & ~HAS_OTHER : hash | HAS_OTHER;
    return stem;
  }

  /// FNV-1a over characters, and the finalizer of SplitMix64, so that every bit counts.
  private static long hash(char[] word, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word[i]) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  private @Nullable String compute(char[] lowerCase) {
    try {
      word.next = lowerCase;
      stemmer.incrementToken();
      return Arrays.equals(stemmed.buffer(), 0, stemmed.length(), lowerCase, 0, lowerCase.length)
          ? null
          : stemmed.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Yields whatever word it was last given. Its one attribute is overwritten, so nothing is
  /// cleared before: that took longer than stemming.
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] next = {};

    @Override
    public boolean incrementToken() {
      term.copyBuffer(next, 0, next.length);
      return true;
    }
  }
}
