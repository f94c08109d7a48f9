package org.wardround.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An element that the layout sets apart, with what its name and class say of its role, and the
/// sums of the text below it.
///
/// Not thread-safe: the sums grow while the page is cut into blocks.
final class Box implements Part {
  private static final Set<String> TEXT =
      Set.of("p", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dl");

  final @Nullable Box parent;
  final String tag;
  final String label;
  final Set<Cue> cues;
  final int depth;
  final List<Part> parts = new ArrayList<>(4);

  /// Words below, all of them and those that are links.
  int words;

  int linkedWords;

  /// Words below in blocks that read like told text.
  int proseWords;

  Box(@Nullable Box parent, String tag, String label, Set<Cue> cues) {
    this.parent = parent;
    this.tag = tag;
    this.label = label;
    this.cues = cues;
    this.depth = parent == null ? 0 : parent.depth + 1;
    if (parent != null) {
      parent.parts.add(this);
    }
  }

  /// These parts as one box, for their sums; they keep their own parents.
  static Box around(List<Part> parts) {
    if (parts.size() == 1 && parts.getFirst() instanceof Box one) {
      return one;
    }
    Box all = new Box(null, "div", "", Set.of());
    all.parts.addAll(parts);
    for (Part part : parts) {
      all.proseWords +=
          switch (part) {
            case Block block -> block.isProse() ? block.words : 0;
            case Box box -> box.proseWords;
          };
    }
    return all;
  }

  boolean is(Cue cue) {
    return cues.contains(cue);
  }

  double linkShare() {
    return words == 0 ? 0 : (double) linkedWords / words;
  }

  /// Tag and class: boxes of one role share it.
  String name() {
    return label.isEmpty() ? tag : tag + " " + label;
  }

  /// Whether it is an element of text itself rather than one of layout.
  boolean isText() {
    return TEXT.contains(tag);
  }

  /// Whether it or a box around it is a caption or somebody else's post.
  boolean isQuotedOrShown() {
    for (@Nullable Box box = this; box != null && box.depth > depth - 6; box = box.parent) {
      if (box.is(Cue.CAPTION) || box.is(Cue.EMBED) || box.is(Cue.MEDIA)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is no single text element.
  boolean mayBeList() {
    return !isText() || tag.equals("ul") || tag.equals("ol") || tag.equals("dl");
  }

  /// Whether an element of this kind is in it.
  boolean holds(String kind) {
    for (Part part : parts) {
      if (part instanceof Box box && (box.tag.equals(kind) || box.holds(kind))) {
        return true;
      }
    }
    return false;
  }

  /// Whether something in it is named as a story's text.
  boolean holdsNamedText() {
    for (Part part : parts) {
      if (part instanceof Box box
          && box.proseWords > 0
          && (box.is(Cue.BODY) || box.holdsNamedText())) {
        return true;
      }
    }
    return false;
  }

  /// Whether something in it is named as a story or its text.
  boolean holdsNamedStory() {
    for (Part part : parts) {
      if (part instanceof Box box
          && box.proseWords > 0
          && (box.is(Cue.BODY) || box.is(Cue.ARTICLE) || box.holdsNamedStory())) {
        return true;
      }
    }
    return false;
  }

  boolean isWithin(Box other) {
    for (Box box = this; box != null; box = box.parent) {
      if (box == other) {
        return true;
      }
    }
    return false;
  }

  /// All blocks below, in page order.
  List<Block> blocks() {
    List<Block> all = new ArrayList<>();
    forEachBlock(all::add);
    return all;
  }

  void forEachBlock(Consumer<Block> action) {
    for (Part part : parts) {
      switch (part) {
        case Block block -> action.accept(block);
        case Box box -> box.forEachBlock(action);
      }
    }
  }

  /// All boxes below and this one, parents first.
  void forEachBox(Consumer<Box> action) {
    action.accept(this);
    for (Part part : parts) {
      if (part instanceof Box box) {
        box.forEachBox(action);
      }
    }
  }

  @Override
  public String toString() {
    return label.isEmpty() ? "<" + tag + ">" : "<" + tag + " " + label + ">";
  }
}
