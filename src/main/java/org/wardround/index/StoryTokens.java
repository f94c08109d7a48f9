package org.wardround.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.wardround.model.Mention;

/// The tokens of a title or text. At the place of every word stand its term, its stem where that
/// differs (marked, and not inside people's names: Stevens is not Steven), and a marker for every
/// kind of mention that the word is part of.
///
/// A marker stands at each word of a mention, so that "officer `<ORGANISATION>`" and "`<PERSON>`
/// resigned" both mean neighbours. Reused from story to story; not thread-safe.
final class StoryTokens extends TokenFilter {
  private static final Set<Mention.Kind> KINDS = EnumSet.allOf(Mention.Kind.class);

  private final Tokenizer tokenizer;
  private final Stems stems;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Queue<String> sameplace = new ArrayDeque<>();
  private MentionCursor mentions = new MentionCursor(List.of());
  private int start;
  private int end;

  StoryTokens(Stems stems) {
    this(new StandardTokenizer(), stems);
  }

  private StoryTokens(Tokenizer tokenizer, Stems stems) {
    super(tokenizer);
    this.tokenizer = tokenizer;
    this.stems = stems;
  }

  /// Makes this the stream of another text, whose mentions these are.
  TokenStream over(String text, List<Mention> here) {
    return over(new StringReader(text), here);
  }

  private TokenStream over(Reader text, List<Mention> here) {
    tokenizer.setReader(text);
    mentions = new MentionCursor(here);
    sameplace.clear();
    return this;
  }

  @Override
  public boolean incrementToken() throws IOException {
    String beside = sameplace.poll();
    if (beside != null) {
      clearAttributes();
      term.append(beside);
      offset.setOffset(start, end);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    start = offset.startOffset();
    end = offset.endOffset();
    mentions.advance(start, end);
    String word = term.toString();
    String plain = Words.term(word);
    gather(word, plain);
    term.setEmpty().append(plain);
    return true;
  }

  private void gather(String word, String plain) {
    String joined = Words.joinedPossessive(word);
    if (joined != null) {
      sameplace.add(joined);
    }
    String acronym = Words.acronym(word, plain);
    if (acronym != null) {
      sameplace.add(acronym);
    }
    if (!mentions.within(Mention.Kind.PERSON)) {
      String stem = stems.of(plain);
      if (!stem.equals(plain)) {
        sameplace.add(Words.STEM + stem);
      }
    }
    for (Mention.Kind kind : KINDS) {
      if (mentions.within(kind)) {
        sameplace.add(marker(kind));
      }
    }
  }

  /// The term that stands wherever a mention of that kind does.
  static String marker(Mention.Kind kind) {
    return switch (kind) {
      case PERSON -> "<PERSON>";
      case ORGANISATION -> "<ORGANISATION>";
      case ROLE -> "<ROLE>";
    };
  }
}
