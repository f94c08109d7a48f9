package org.wardround.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the part of a page that holds the story.
///
/// Two ways, in this order: boxes whose markup says that they hold the story's text, if they hold
/// enough of the page's prose; else going down from the body as long as one child holds nearly all
/// the prose of its parent. Where the prose divides, the boxes of one name that hold most of it are
/// the story, or the place itself. One use, one thread.
final class BodyFinder {
  /// A part whose name says that it is the text must hold this share of the prose outside clutter.
  private static final double NAMED_SHARE = 0.45;

  /// An inner named part is preferred to an outer one if it holds this share of its prose.
  private static final double INNER_SHARE = 0.92;

  /// Going down goes on while one child holds this share of its parent's prose.
  private static final double DESCENT_SHARE = 0.8;

  /// Where the prose divides, boxes of one name are the story with this share of it.
  private static final double GROUP_SHARE = 0.6;

  /// Words of prose that may be a story of their own.
  private static final int WHOLE_STORY = 100;

  private final Box page;
  private final List<String> notes;
  private final Map<Box, Integer> clean;

  BodyFinder(Box page, List<String> notes) {
    this.page = page;
    this.notes = notes;
    this.clean = new Clutter(page).cleanProse(page);
  }

  /// The chosen parts, in page order.
  List<Part> find() {
    List<Part> chosen = chosen();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    List<Box> named = named();
    return named.isEmpty() ? descend() : together(named);
  }

  private List<Part> chosen() {
    List<Box> chosen = new ArrayList<>();
    page.forEachBox(
        box -> {
          if (box.is(Cue.CHOSEN)) {
            chosen.add(box);
          }
        });
    if (!chosen.isEmpty()) {
      notes.add("A rule of the site chooses " + chosen.size() + " parts.");
    }
    return List.copyOf(outermost(chosen));
  }

  private int clean(Box box) {
    return clean.getOrDefault(box, 0);
  }

  private int clean(List<Box> boxes) {
    return boxes.stream().mapToInt(this::clean).sum();
  }

  private List<Box> named() {
    Map<String, List<Box>> groups = new LinkedHashMap<>();
    page.forEachBox(
        box -> {
          if (box.is(Cue.BODY) && !box.is(Cue.COMMENTS) && !box.isText() && clean(box) > 0) {
            groups.computeIfAbsent(box.name(), key -> new ArrayList<>()).add(box);
          }
        });
    List<List<Box>> outer =
        groups.values().stream().map(BodyFinder::outermost).map(this::ofFirstStory).toList();
    int most = outer.stream().mapToInt(this::clean).max().orElse(0);
    if (most == 0 || most < NAMED_SHARE * clean(page)) {
      return List.of();
    }
    List<Box> best =
        outer.stream()
            .filter(group -> clean(group) >= INNER_SHARE * most)
            .max(Comparator.comparingInt(group -> group.getFirst().depth))
            .orElseThrow();
    notes.add("Its markup names " + best.getFirst() + ", " + share(best));
    return best;
  }

  /// Pages that go on endlessly hold several stories, each with a headline of the first rank: of
  /// these the first is the page's own.
  private List<Box> ofFirstStory(List<Box> boxes) {
    List<Box> stories = boxes.stream().map(BodyFinder::headlined).distinct().toList();
    if (stories.size() < 2 || !stories.stream().allMatch(BodyFinder::isArticle)) {
      return boxes;
    }
    return boxes.stream().filter(box -> box.isWithin(stories.getFirst())).toList();
  }

  /// The nearest box around with a main headline in it.
  private static Box headlined(Box box) {
    Box at = box;
    while (at.parent != null && !at.holds("h1")) {
      at = at.parent;
    }
    return at;
  }

  private List<Part> descend() {
    Box at = page;
    while (true) {
      Box next = firstOfSeveral(at);
      if (next == null) {
        next = heaviest(at);
      } else {
        notes.add("Of several stories on the page the first is taken.");
        at = next;
        continue;
      }
      if (next == null || clean(next) < DESCENT_SHARE * clean(at)) {
        break;
      }
      at = next;
    }
    List<Part> parts = divided(at);
    notes.add(
        "The prose leads down to "
            + (parts.size() < at.parts.size() ? parts.size() + " parts of " : "")
            + at
            + ", "
            + share(List.of(at)));
    return at.parts;
  }

  /// Where the prose divides: from the first to the last of the boxes of one name that hold most of
  /// it, with what leads up to them; or the box itself.
  private List<Part> divided(Box at) {
    Map<String, Integer> byName = new LinkedHashMap<>();
    for (Part part : at.parts) {
      if (part instanceof Box box && !box.isText() && !box.label.isEmpty()) {
        byName.merge(box.name(), clean(box), Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> name : byName.entrySet()) {
      if (name.getValue() > GROUP_SHARE * clean(at)) {
        return span(at, name.getKey());
      }
    }
    return at.parts;
  }

  private List<Part> span(Box at, String name) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < at.parts.size(); i++) {
      if (at.parts.get(i) instanceof Box box && box.name().equals(name) && clean(box) > 0) {
        places.add(i);
      }
    }
    return at.parts.subList(places.getFirst(), places.getLast() + 1);
  }

  /// Several parts with what stands between them.
  private static List<Part> together(List<Box> parts) {
    if (parts.size() == 1) {
      return List.of(parts.getFirst());
    }
    Box around = parts.getFirst();
    while (!allWithin(parts, around)) {
      around = Objects.requireNonNull(around.parent);
    }
    int first = -1;
    int last = -1;
    for (int i = 0; i < around.parts.size(); i++) {
      if (around.parts.get(i) instanceof Box child
          && parts.stream().anyMatch(p -> p.isWithin(child))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? List.of(around) : around.parts.subList(first, last + 1);
  }

  private static boolean allWithin(List<Box> parts, Box around) {
    return parts.stream().allMatch(part -> part.isWithin(around));
  }

  private static boolean isArticle(Box box) {
    return box.is(Cue.ARTICLE) || box.holds("article");
  }

  private @Nullable Box firstOfSeveral(Box at) {
    List<Box> stories = new ArrayList<>();
    for (Part part : at.parts) {
      if (part instanceof Box box
          && clean(box) >= WHOLE_STORY
          && box.holds("h1")
          && isArticle(box)) {
        stories.add(box);
      }
    }
    return stories.size() > 1 ? stories.getFirst() : null;
  }

  private String share(List<Box> boxes) {
    String parts = boxes.size() == 1 ? "" : boxes.size() + " parts, ";
    return parts + clean(boxes) + " of the page's " + clean(page) + " words of prose.";
  }

  private static List<Box> outermost(List<Box> boxes) {
    return boxes.stream()
        .filter(box -> boxes.stream().noneMatch(other -> other != box && box.isWithin(other)))
        .toList();
  }

  private @Nullable Box heaviest(Box box) {
    Box best = null;
    for (Part part : box.parts) {
      if (part instanceof Box child && (best == null || clean(child) > clean(best))) {
        best = child;
      }
    }
    return best;
  }
}
