package org.wardround.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*|<br ?/?>|</p>|</h\\d>|</li>");

  private final String text;
  private final Set<Integer> shingles = new HashSet<>();
  private final int words;
  private final Map<Block, Double> shares = new HashMap<>();

  private StatedText(String text) {
    this.text = text;
    int[] all = words(text);
    words = all.length;
    for (int i = 0; i + SHINGLE <= all.length; i++) {
      shingles.add(shingle(all, i));
    }
  }

  static StatedText of(StructuredData data) {
    String body = data.text("articleBody");
    return new StatedText(body == null ? String.join("\n", data.posts()) : body);
  }

  /// The text of these paragraphs.
  static StatedText of(List<String> paragraphs) {
    return new StatedText(String.join("\n", paragraphs));
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
    return shares.computeIfAbsent(block, this::counted);
  }

  private double counted(Block block) {
    int[] all = words(block.text);
    if (all.length < SHINGLE) {
      return text.contains(block.text) ? 1 : 0;
    }
    int found = 0;
    for (int i = 0; i + SHINGLE <= all.length; i++) {
      found += shingles.contains(shingle(all, i)) ? 1 : 0;
    }
    return (double) found / (all.length - SHINGLE + 1);
  }

  private static int shingle(int[] words, int from) {
    int hash = 1;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = 31 * hash + words[i];
    }
    return hash;
  }

  /// The words as numbers: one for each spelling.
  private static int[] words(String text) {
    IntStream.Builder words = IntStream.builder();
    int hash = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = 31 * hash + c;
        inside = true;
      } else if (inside) {
        words.add(hash);
        hash = 0;
        inside = false;
      }
    }
    if (inside) {
      words.add(hash);
    }
    return words.build().toArray();
  }
}
