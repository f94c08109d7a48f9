package org.wardround.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the boxes that tease other stories: at least three neighbours of one kind, each short and
/// opened by a linked headline.
final class Teasers {
  private static final int FEWEST = 3;

  /// Longer boxes tell something themselves.
  private static final int LONGEST = 130;

  /// A linked headline has at least so many words; "Read more" has fewer.
  private static final int HEADLINE = 4;

  /// A headline is linked whole; a list item may give the day beside it.
  private static final double LINKED = 0.9;

  private static final double LINKED_ITEM = 0.6;

  private Teasers() {}

  static Set<Box> in(Box page) {
    Set<Box> found = new HashSet<>();
    page.forEachBox(box -> collect(box, found));
    return found;
  }

  private static void collect(Box box, Set<Box> found) {
    if (box.parts.size() < FEWEST) {
      return;
    }
    Map<String, List<Box>> kinds = new HashMap<>();
    for (Part part : box.parts) {
      if (part instanceof Box child && child.words > 0) {
        String kind = child.tag.equals("li") ? "li" : child.name();
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(child);
      }
    }
    for (List<Box> kind : kinds.values()) {
      long teasing = kind.stream().filter(Teasers::teases).count();
      if (teasing >= FEWEST && teasing >= 0.7 * kind.size()) {
        found.addAll(kind);
      }
    }
  }

  private static boolean teases(Box box) {
    boolean text = box.isText() && !box.tag.equals("li");
    if (text || box.words > LONGEST || box.linkedWords < HEADLINE) {
      return false;
    }
    int before = 0;
    for (Block block : box.blocks()) {
      double linked = box.tag.equals("li") ? LINKED_ITEM : LINKED;
      if (block.words >= HEADLINE && block.linkShare() > linked) {
        return before < 12;
      }
      before += block.words;
    }
    return false;
  }
}
