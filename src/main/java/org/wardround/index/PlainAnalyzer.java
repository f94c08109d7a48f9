package org.wardround.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Names and outlets as words: no stems, no markers. Thread-safe.
final class PlainAnalyzer extends Analyzer {
  /// A word of a text as it stands there, and its place.
  record Word(String text, int start, int end) {
    String term() {
      return Words.term(text);
    }
  }

  /// Keeps phrases from running from one name into the next.
  private static final int BETWEEN_NAMES = 100;

  /// Making a tokenizer costs more than splitting a name by it.
  private static final ThreadLocal<StandardTokenizer> TOKENIZERS =
      ThreadLocal.withInitial(StandardTokenizer::new);

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new ToTerms(words));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return BETWEEN_NAMES;
  }

  /// The terms of a text, in order.
  static List<String> terms(String text) {
    return isSimple(text)
        ? List.of(text.toLowerCase(Locale.ROOT).split(" ", -1))
        : words(text).stream().map(Word::term).toList();
  }

  /// Whether a text is words of ASCII letters and digits with single blanks between: nine names of
  /// ten, which need no tokenizer. Reading the lexicons' names at every start took 0.2 s with one.
  private static boolean isSimple(String text) {
    boolean afterBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ';
      if ((blank && afterBlank) || !(blank || isWordCharacter(c))) {
        return false;
      }
      afterBlank = blank;
    }
    return !afterBlank;
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /// The words of a text, in order, as they stand there.
  static List<Word> words(String text) {
    List<Word> found = new ArrayList<>();
    StandardTokenizer words = TOKENIZERS.get();
    try {
      words.setReader(new StringReader(text));
      CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
      OffsetAttribute place = words.getAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        found.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
      }
      words.end();
      words.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return found;
  }

  private static final class ToTerms extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private @Nullable String joined;

    ToTerms(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (joined != null) {
        term.setEmpty().append(joined);
        increment.setPositionIncrement(0);
        joined = null;
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      if (Words.isPlain(term.buffer(), term.length())) {
        Words.lower(term.buffer(), term.length());
        return true;
      }
      joined = Words.joinedPossessive(term);
      String plain = Words.term(term);
      term.setEmpty().append(plain);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      joined = null;
    }
  }
}
