package org.wardround.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Mention;

/// The tokens of a title or text. At the place of every word stand its term, its stem where that
/// differs (marked, and not inside people's names: Stevens is not Steven), and a marker for every
/// kind of mention that the word is part of.
///
/// A marker stands at each word of a mention, so that "officer `<ORGANISATION>`" and "`<PERSON>`
/// resigned" both mean neighbours; at the last word another tells how many words the mention has,
/// so that "appointed `<PERSON>` as" does so, too, however long the name is. Reused from story to
/// story; not thread-safe.
final class StoryTokens extends TokenFilter {
  /// In words. Longer names are not found between other words.
  static final int LONGEST_MENTION = 10;

  private final Tokenizer tokenizer;
  private final Stems stems;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Queue<String> samePlace = new ArrayDeque<>();
  private MentionCursor mentions = new MentionCursor("", List.of());
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
    tokenizer.setReader(new StringReader(text));
    mentions = new MentionCursor(text, here);
    samePlace.clear();
    return this;
  }

  @Override
  public boolean incrementToken() throws IOException {
    String beside = samePlace.poll();
    if (beside != null) {
      term.setEmpty().append(beside);
      offset.setOffset(start, end);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    start = offset.startOffset();
    end = offset.endOffset();
    if (Words.isPlain(term.buffer(), term.length())) {
      plain();
    } else {
      special(term.toString());
    }
    mark();
    return true;
  }

  /// The usual word, lowered where it stands: no other string is made of it.
  private void plain() {
    int length = term.length();
    if (Words.lower(term.buffer(), length) == length && length > 1) {
      String lowered = term.toString();
      addIfAny(Words.acronym(lowered.toUpperCase(java.util.Locale.ROOT), lowered));
    }
    addStem();
  }

  private void special(String word) {
    String plain = Words.term(word);
    addIfAny(Words.joinedPossessive(word));
    addIfAny(Words.acronym(word, plain));
    term.setEmpty().append(plain);
    addStem();
  }

  private void addStem() {
    mentions.advance(start, end);
    if (!mentions.within(Mention.Kind.PERSON)) {
      String stem = stems.other(term.buffer(), term.length());
      if (stem != null) {
        samePlace.add(Words.STEM + stem);
      }
    }
  }

  private void addIfAny(@Nullable String beside) {
    if (beside != null) {
      samePlace.add(beside);
    }
  }

  private void mark() {
    if (mentions.withinNone()) {
      return;
    }
    for (Mention.Kind kind : MentionCursor.KINDS) {
      if (mentions.within(kind)) {
        samePlace.add(marker(kind));
      }
    }
    for (MentionCursor.Ended mention : mentions.ended()) {
      if (mention.words() <= LONGEST_MENTION) {
        samePlace.add(marker(mention.kind(), mention.words()));
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

  /// The term that stands at the last word of a mention of that kind with so many words.
  static String marker(Mention.Kind kind, int words) {
    return marker(kind) + words;
  }
}
