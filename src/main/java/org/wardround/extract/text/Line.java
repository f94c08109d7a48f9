package org.wardround.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A paragraph, heading or list item of a story's text.
///
/// @param start offset of its first character in the text, after a bullet
record Line(String text, int start, int paragraph, Sentence.Form form) {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[*•●▪■◦‣·»>–—-]|\\(?\\d{1,2}[.)])\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;,”\"'’)…]\\s*$");

  /// Headings are short: the longest seen in a thousand trade-press stories had 14 words.
  private static final int LONGEST_HEADING = 14;

  /// A line that is shorter than this was not wrapped by a mailer or an editor.
  private static final int SHORTEST_WRAPPED = 60;

  /// Splits a text at its line breaks, joining lines that were only wrapped.
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      while (end < text.length() && wrapped(text, start, end)) {
        end = lineEnd(text, end + 1);
      }
      if (!text.substring(start, end).isBlank()) {
        lines.add(line(text.substring(start, end), start, lines.size()));
      }
      start = end + 1;
    }
    return lines;
  }

  private static Line line(String raw, int start, int number) {
    var bullet = BULLET.matcher(raw);
    boolean item = bullet.find();
    int skip = item ? bullet.end() : raw.length() - raw.stripLeading().length();
    String text = raw.substring(skip).stripTrailing();
    Sentence.Form form = heading(text) ? Sentence.Form.HEADING : Sentence.Form.PROSE;
    return new Line(text, start + skip, number, item ? Sentence.Form.ITEM : form);
  }

  private static boolean heading(String text) {
    return !SENTENCE_END.matcher(text).find() && text.split("\\s+").length <= LONGEST_HEADING;
  }

  private static boolean wrapped(String text, int start, int end) {
    int lastBreak = text.lastIndexOf('\n', end - 1);
    int width = end - Math.max(start, lastBreak + 1);
    int next = end + 1;
    return width >= SHORTEST_WRAPPED
        && next < text.length()
        && Character.isLowerCase(text.charAt(next))
        && !text.substring(start, end).isBlank()
        && ".!?"
                .indexOf(
                    text.substring(start, end)
                        .stripTrailing()
                        .charAt(text.substring(start, end).stripTrailing().length() - 1))
            < 0;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && "\n\r\u2028\u2029".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// True when all letters are capitals.
  boolean shouted() {
    return text.chars().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
  }
}
