package org.wardround.article;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the boxes of a part of the page that are not the story: those whose names or links say so.
///
/// Names lie at times ("paywall" on every paragraph of the story itself), so a name that marks much
/// of the part's prose is not believed. One part, one thread.
final class Clutter {
  /// A box of links: more than this share of its words is linked.
  private static final double LINKS = 0.5;

  /// A box, or all boxes of one name, with more than this share of the prose are not clutter.
  private static final double MAJOR = 0.4;

  private static final double WIDESPREAD = 0.25;

  /// Boxes with these cues hold the story's own words at times; from so many words on they are
  /// read.
  private static final Set<Cue> WEAK =
      EnumSet.of(Cue.META, Cue.TAGS, Cue.CAPTION, Cue.MEDIA, Cue.BIO, Cue.PAYWALL, Cue.POLL);

  private static final int LONG = 80;

  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(sponsored( content| by .*)?|advertisement|advert|promoted( content)?|promotion|partner content|newsletter|related( .{0,20})?|recommended( .{0,20})?|trending( .{0,10})?|most (read|popular)|read (more|next|also)|more (from|on) .*|in partnership with .*|also read)\\W*",
          Pattern.CASE_INSENSITIVE);

  /// Boxes with these cues may be longer than the story and yet are not it, if there is other
  /// prose.
  private static final Set<Cue> APART =
      EnumSet.of(Cue.COMMENTS, Cue.CONSENT, Cue.POPUP, Cue.FOOTER, Cue.NAV);

  private static final int ENOUGH = 100;

  private final int whole;
  private final Map<String, Integer> proseByLabel = new HashMap<>();

  private final Set<Box> teasers;

  Clutter(Box part) {
    teasers = Teasers.in(part);
    whole = Math.max(1, part.proseWords);
    part.forEachBox(box -> proseByLabel.merge(box.label, box.proseWords, Integer::sum));
  }

  /// The words of prose outside clutter, of this box and each below it.
  Map<Box, Integer> cleanProse(Box box) {
    Map<Box, Integer> sums = new HashMap<>();
    sum(box, sums);
    return sums;
  }

  private int sum(Box box, Map<Box, Integer> sums) {
    int prose = 0;
    for (Part part : box.parts) {
      prose +=
          switch (part) {
            case Block block -> block.isProse() && !Lines.isLegal(block) ? block.words : 0;
            case Box inner -> reason(inner) == null ? sum(inner, sums) : 0;
          };
    }
    sums.put(box, prose);
    return prose;
  }

  /// Drops all blocks in clutter.
  void mark(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Box inner) {
        String reason = reason(inner);
        if (reason == null) {
          mark(inner.parts);
        } else {
          inner.forEachBlock(block -> block.drop(reason));
        }
      }
    }
  }

  /// Why a box is clutter, or null.
  @Nullable String reason(Box box) {
    if (box.is(Cue.EMBED) && box.proseWords < MAJOR * whole) {
      return Cue.EMBED + " " + box;
    }
    if (teasers.contains(box)) {
      return "teaser " + box;
    }
    for (Cue cue : box.cues) {
      if (Cue.CLUTTER.contains(cue) && isBelieved(cue, box)) {
        return cue + " " + box;
      }
    }
    if (box.words < LONG && !box.isText() && box.proseWords < MAJOR * whole && isLabelled(box)) {
      return "labelled as something else " + box;
    }
    boolean links = box.linkShare() > LINKS && box.words > 3 && box.mayBeList();
    return links && box.proseWords < MAJOR * whole ? "links " + box : null;
  }

  /// Whether its first words say that it is no part of the story.
  private static boolean isLabelled(Box box) {
    Part first = box.parts.isEmpty() ? null : box.parts.getFirst();
    while (first instanceof Box inner && !inner.parts.isEmpty()) {
      first = inner.parts.getFirst();
    }
    return first instanceof Block block && block.words < 5 && LABEL.matcher(block.text).matches();
  }

  private boolean isBelieved(Cue cue, Box box) {
    if (APART.contains(cue) && whole - box.proseWords > ENOUGH && !box.holdsNamedStory()) {
      return true;
    }
    if (box.proseWords > MAJOR * whole) {
      return false;
    }
    if (cue != Cue.COMMENTS && box.linkShare() < 0.35 && box.holdsNamedText()) {
      return false;
    }
    boolean widespread = proseByLabel.getOrDefault(box.label, 0) > WIDESPREAD * whole;
    if (widespread && cue != Cue.COMMENTS && cue != Cue.RELATED) {
      return false;
    }
    return !WEAK.contains(cue) || box.proseWords < LONG;
  }
}
