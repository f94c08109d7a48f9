package org.wardround.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Krovetz stems of English words, remembered. Krovetz rather than Porter, since it yields words
/// and so seldom makes one of two. Not thread-safe.
final class Stems {
  /// Bounds the memory of a long run: some 10 MB of words.
  private static final int MOST_WORDS = 100_000;

  private final Map<String, String> known = new HashMap<>();
  private final OneWord word = new OneWord();
  private final TokenStream stemmer = new KStemFilter(word);

  /// The stem of a word in lower case; the word itself where it has no other.
  String of(String lowerCase) {
    String stem = known.get(lowerCase);
    if (stem == null) {
      if (known.size() == MOST_WORDS) {
        known.clear();
      }
      stem = compute(lowerCase);
      known.put(lowerCase, stem);
    }
    return stem;
  }

  private String compute(String lowerCase) {
    try {
      word.next = lowerCase;
      stemmer.incrementToken();
      String stem = stemmer.getAttribute(CharTermAttribute.class).toString();
      return stem.equals(lowerCase) ? lowerCase : stem;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Yields whatever word it was last given.
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(next);
      return true;
    }
  }
}
