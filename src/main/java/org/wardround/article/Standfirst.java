package org.wardround.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the standfirst: the lines between headline and text that sum the story up, where the
/// layout keeps them apart from the text.
final class Standfirst {
  /// How far before the text it may stand, in blocks.
  private static final int REACH = 30;

  /// How far under the headline a sentence counts without a name, in blocks.
  private static final int NEXT = 2;

  private static final Pattern NO_SUMMARY =
      Pattern.compile(
          "^by\\b|\\b(updated|published|posted)\\b|opinions expressed", Pattern.CASE_INSENSITIVE);

  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 90;

  private final List<String> summaries;
  private final String title;

  Standfirst(Head head, StructuredData data, String title) {
    this.summaries =
        Stream.of(
                head.first("og:description"),
                head.first("description"),
                head.first("twitter:description"),
                data.text("description"),
                data.text("alternativeHeadline"))
            .filter(Objects::nonNull)
            .map(Titles::bare)
            .filter(summary -> summary.length() > 20)
            .toList();
    this.title = Titles.bare(title);
  }

  /// The standfirst in the blocks of the page before the text; at most two blocks.
  List<Block> find(List<Block> page, List<Block> text) {
    int start = text.isEmpty() ? 0 : page.indexOf(text.getFirst());
    int headline = headline(page, start);
    List<Block> found = new ArrayList<>();
    for (int i = Math.max(headline + 1, start - REACH); headline >= 0 && i < start; i++) {
      Block block = page.get(i);
      boolean next = i <= headline + NEXT && isSentence(block);
      if ((isOne(block) || next) && !repeats(block, text)) {
        found.add(block);
      }
    }
    return found.size() > 2 ? List.of() : found;
  }

  private int headline(List<Block> page, int before) {
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      Block block = page.get(i);
      if (Titles.bare(block.text).equals(title)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOne(Block block) {
    if (block.words < FEWEST_WORDS
        || block.words > MOST_WORDS
        || block.linkShare() > 0.3
        || Notes.isOnText(block)) {
      return false;
    }
    return isNamed(block.box) || (!isCaption(block.box) && isSummary(block));
  }

  /// Right under the headline a whole sentence is one, whatever its name.
  private static boolean isSentence(Block block) {
    return block.words >= 7
        && block.words <= MOST_WORDS
        && block.linkShare() < 0.2
        && block.endsLikeASentence()
        && !isCaption(block.box)
        && !Lines.isFurniture(block)
        && !Notes.isOnText(block)
        && !NO_SUMMARY.matcher(block.text).find();
  }

  private boolean isSummary(Block block) {
    String bare = Titles.bare(block.text);
    String start = bare.substring(0, Math.min(60, bare.length()));
    return summaries.stream().anyMatch(summary -> summary.startsWith(start));
  }

  private static boolean isNamed(Box box) {
    for (@Nullable Box at = box; at != null && at.depth >= box.depth - 2; at = at.parent) {
      if (at.is(Cue.STANDFIRST) && at.words <= MOST_WORDS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCaption(Box box) {
    for (@Nullable Box at = box; at != null && at.depth >= box.depth - 3; at = at.parent) {
      if (at.is(Cue.CAPTION) || at.tag.equals("figure") || at.is(Cue.SHARE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean repeats(Block block, List<Block> text) {
    String bare = Titles.bare(block.text).toLowerCase(Locale.ROOT);
    return text.stream()
        .limit(6)
        .map(other -> Titles.bare(other.text))
        .anyMatch(other -> other.startsWith(bare.substring(0, Math.min(60, bare.length()))));
  }
}
