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
  /// A power of two. A text's frequent words fit, and the table stays in the processor's cache; a
  /// hash map of all words took a quarter of the whole indexing time in waiting for memory, and a
  /// quarter of these places a fifth of it in stemming again.
  private static final int PLACES = 1 << 15;

  private record Known(char[] word, @Nullable String stem) {}

  private final @Nullable Known[] lately = new Known[PLACES];
  private final OneWord word = new OneWord();
  private final TokenStream stemmer = new KStemFilter(word);
  private final CharTermAttribute stemmed = stemmer.getAttribute(CharTermAttribute.class);

  /// The stem of a word in lower case; the word itself where it has no other.
  String of(String lowerCase) {
    String stem = other(lowerCase.toCharArray(), lowerCase.length());
    return stem == null ? lowerCase : stem;
  }

  /// The stem of a word in lower case; null where that is the word itself.
  @Nullable String other(char[] lowerCase, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + lowerCase[i];
    }
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Known known = lately[place];
    if (known == null
        || !Arrays.equals(known.word(), 0, known.word().length, lowerCase, 0, length)) {
      char[] kept = Arrays.copyOf(lowerCase, length);
      known = new Known(kept, compute(kept));
      lately[place] = known;
    }
    return known.stem();
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
