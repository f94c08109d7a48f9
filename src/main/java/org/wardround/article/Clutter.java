package org.wardround.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Drops from a chosen part what is not the story: boxes whose names or links say so, then single
/// blocks by their words.
final class Clutter {
  /// A box of links: more than this share of its words is linked.
  private static final double LINKS = 0.5;

  /// Cues that count only against small boxes, since large ones are often mislabelled.
  private static final Set<Cue> WEAK =
      EnumSet.of(Cue.META, Cue.TAGS, Cue.CAPTION, Cue.MEDIA, Cue.BIO);

  private Clutter() {}

  /// The words of prose below that are not in clutter.
  static int cleanProse(Box box) {
    return cleanProse(box, box.proseWords);
  }

  private static int cleanProse(Box box, int whole) {
    int prose = 0;
    for (Part part : box.parts) {
      prose +=
          switch (part) {
            case Block block -> block.isProse() ? block.words : 0;
            case Box inner -> reason(inner, whole) == null ? cleanProse(inner, whole) : 0;
          };
    }
    return prose;
  }

  /// Marks all blocks below as kept or dropped.
  static void mark(Box box) {
    mark(box, Math.max(1, box.proseWords));
  }

  private static void mark(Box box, int whole) {
    for (Part part : box.parts) {
      if (part instanceof Box inner) {
        String reason = reason(inner, whole);
        if (reason == null) {
          mark(inner, whole);
        } else {
          inner.forEachBlock(block -> block.drop(reason));
        }
      }
    }
  }

  /// Why a box is clutter in a part with so many words of prose, or null.
  private static @Nullable String reason(Box box, int whole) {
    boolean major = box.proseWords > 0.4 * whole;
    if (!major) {
      for (Cue cue : box.cues) {
        if (Cue.CLUTTER.contains(cue) && (!WEAK.contains(cue) || box.proseWords < 80)) {
          return cue + " " + box;
        }
      }
    }
    if (!major && box.linkShare() > LINKS && box.words > 3 && !box.tag.equals("p")) {
      return "links " + box;
    }
    return null;
  }

  /// Drops blocks that only repeat the headline.
  static void dropTitle(List<Box> parts, String title) {
    String bare = Titles.bare(title);
    for (Box part : parts) {
      part.forEachBlock(
          block -> {
            if (block.text.length() <= 2 * title.length() && Titles.bare(block.text).equals(bare)) {
              block.drop("headline");
            }
          });
    }
  }

  /// The kept blocks of these parts, in order.
  static List<Block> kept(List<Box> parts) {
    return parts.stream().flatMap(box -> box.blocks().stream()).filter(Block::kept).toList();
  }
}
