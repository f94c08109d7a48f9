package org.wardround.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A run of text between two breaks of the page's layout: a paragraph, a heading, a list item.
///
/// Not thread-safe: the verdict is set while the page is read.
final class Block implements Part {
  /// What the markup says of a block.
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    ROW,
    CAPTION,
    PREFORMATTED
  }

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？:;][\"'”’»)\\]]*$");

  final Box box;
  final Kind kind;
  final String text;
  final int words;
  final int linkedWords;
  final int index;
  @Nullable String dropped;
  private @Nullable String lower;

  Block(Box box, Kind kind, String text, int words, int linkedWords, int index) {
    this.box = box;
    this.kind = kind;
    this.text = text;
    this.words = words;
    this.linkedWords = linkedWords;
    this.index = index;
  }

  /// The text in lower case.
  String lower() {
    if (lower == null) {
      lower = text.toLowerCase(Locale.ROOT);
    }
    return lower;
  }

  /// The share of the words that are links.
  double linkShare() {
    return words == 0 ? 0 : (double) linkedWords / words;
  }

  boolean endsLikeASentence() {
    return endsLikeASentence(text);
  }

  static boolean endsLikeASentence(String text) {
    return SENTENCE_END.matcher(text).find();
  }

  /// Whether it reads like told text: long enough, not made of links, and with the shape of
  /// sentences.
  boolean isProse() {
    if (kind == Kind.CAPTION || kind == Kind.HEADING || words < 6 || linkShare() > 0.4) {
      return false;
    }
    return words >= 25 || (endsLikeASentence() && words >= 8);
  }

  void drop(String why) {
    if (dropped == null) {
      dropped = why;
    }
  }

  void takeBack() {
    dropped = null;
  }

  boolean kept() {
    return dropped == null;
  }
}
