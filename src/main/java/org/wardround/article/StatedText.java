package org.wardround.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The text that the page states of itself (`articleBody` in JSON-LD, or the posts of a live blog),
/// as evidence for and against single blocks. It often lacks headings, lists and quotes, and its
/// paragraphs run together, so it is the story itself only where the page shows none.
final class StatedText {
  /// Shorter ones are summaries.
  private static final int FEWEST_WORDS = 80;

  /// It is taken as complete when it tells this share of what is kept.
  private static final double COMPLETE = 0.8;

  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*|<br ?/?>|</p>|</h\\d>|</li>");

  private final String text;
  private final Set<Integer> shingles = new HashSet<>();
  private final int words;

  private StatedText(String text) {
    this.text = text;
    List<String> all = words(text);
    words = all.size();
    for (int i = 0; i + SHINGLE <= all.size(); i++) {
      shingles.add(all.subList(i, i + SHINGLE).hashCode());
    }
  }

  static StatedText of(StructuredData data) {
    String body = data.text("articleBody");
    return new StatedText(body == null ? String.join("\n", data.posts()) : body);
  }

  /// Whether it tells at least half of what these blocks show, and they half of it: else it is some
  /// other text or a summary.
  boolean agreesWith(List<Block> blocks) {
    return words >= FEWEST_WORDS && agreed(blocks) > 0.5 * words;
  }

  /// Takes back what was dropped for a name, where it stands word for word in the text.
  void takeBack(List<Block> blocks) {
    for (Block block : blocks) {
      if (!block.kept() && block.isProse() && !block.box.isQuotedOrShown() && share(block) > 0.9) {
        block.takeBack();
      }
    }
  }

  /// Drops short paragraphs that it does not tell, if it tells nearly all the others.
  void dropUntold(List<Block> blocks) {
    int kept = blocks.stream().filter(Block::kept).mapToInt(b -> b.words).sum();
    if (agreed(blocks) < COMPLETE * kept) {
      return;
    }
    for (Block block : blocks) {
      if (block.kind == Block.Kind.PARAGRAPH && block.words < 60 && share(block) < 0.1) {
        block.drop("not in the text that the page states");
      }
    }
  }

  private int agreed(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kept() && share(block) > 0.5)
        .mapToInt(block -> block.words)
        .sum();
  }

  /// Whether the page states a text, but shows these few words of it at most: the rest is behind a
  /// script or a wall.
  boolean tellsMuchMoreThan(int shownWords) {
    return words >= FEWEST_WORDS && shownWords < 0.4 * words;
  }

  int words() {
    return words;
  }

  /// Its paragraphs.
  List<String> paragraphs() {
    return BREAK
        .splitAsStream(text)
        .map(part -> Jsoup.parse(part).text().strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private double share(Block block) {
    List<String> all = words(block.text);
    if (all.size() < SHINGLE) {
      return text.contains(block.text) ? 1 : 0;
    }
    int found = 0;
    for (int i = 0; i + SHINGLE <= all.size(); i++) {
      found += shingles.contains(all.subList(i, i + SHINGLE).hashCode()) ? 1 : 0;
    }
    return (double) found / (all.size() - SHINGLE + 1);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group()));
    return words;
  }
}
