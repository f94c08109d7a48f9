package org.wardround.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the part of a page that holds the story.
///
/// Three ways, in this order: boxes whose markup says that they hold the story's text, if they hold
/// enough of the page's prose; else going down from the body as long as one child holds nearly all
/// the prose of its parent. One use, one thread.
final class BodyFinder {
  /// A part whose name says that it is the text must hold this share of the prose outside clutter.
  private static final double NAMED_SHARE = 0.5;

  /// Going down goes on while one child holds this share of its parent's prose.
  private static final double DESCENT_SHARE = 0.75;

  private final Box page;
  private final List<String> notes;

  BodyFinder(Box page, List<String> notes) {
    this.page = page;
    this.notes = notes;
  }

  /// The chosen parts, in page order; empty when the page holds no prose at all.
  List<Box> find() {
    int all = Clutter.cleanProse(page);
    List<Box> named = named(all);
    if (!named.isEmpty()) {
      return named;
    }
    Box at = page;
    while (true) {
      Box next = heaviest(at);
      if (next == null || next.proseWords < DESCENT_SHARE * at.proseWords) {
        break;
      }
      at = next;
    }
    notes.add("went down to " + at + " with " + at.proseWords + " of " + all + " words of prose");
    return List.of(at);
  }

  private List<Box> named(int all) {
    Map<String, List<Box>> groups = new LinkedHashMap<>();
    page.forEachBox(
        box -> {
          if (box.is(Cue.BODY) && box.proseWords > 0) {
            groups.computeIfAbsent(box.tag + " " + box.label, key -> new ArrayList<>()).add(box);
          }
        });
    List<Box> best = List.of();
    int most = 0;
    for (List<Box> group : groups.values()) {
      List<Box> outer = outermost(group);
      int prose = outer.stream().mapToInt(Clutter::cleanProse).sum();
      if (prose > most) {
        most = prose;
        best = outer;
      }
    }
    if (best.isEmpty() || most < NAMED_SHARE * all) {
      return List.of();
    }
    notes.add(
        "its markup names "
            + best.getFirst()
            + ", with "
            + most
            + " of "
            + all
            + " words of prose");
    return best;
  }

  private static List<Box> outermost(List<Box> boxes) {
    return boxes.stream()
        .filter(box -> boxes.stream().noneMatch(other -> other != box && box.isWithin(other)))
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Box heaviest(Box box) {
    Box best = null;
    for (Part part : box.parts) {
      if (part instanceof Box child && (best == null || child.proseWords > best.proseWords)) {
        best = child;
      }
    }
    return best;
  }
}
