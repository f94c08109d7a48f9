package org.wardround.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Cuts a document into boxes and blocks, as a browser would break its lines, in one walk.
///
/// One use, one thread.
final class Layout implements NodeFilter {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "textarea",
          "select",
          "option",
          "datalist",
          "button",
          "input",
          "head",
          "title",
          "video",
          "audio",
          "picture",
          "map",
          "math",
          "rp",
          "amp-ad",
          "amp-img",
          "progress",
          "meter");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rt", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "img");

  private static final Map<String, Cue> CUES_BY_TAG =
      Map.of(
          "aside", Cue.ELEMENT,
          "nav", Cue.ELEMENT,
          "footer", Cue.ELEMENT,
          "form", Cue.ELEMENT,
          "dialog", Cue.ELEMENT,
          "figcaption", Cue.CAPTION,
          "article", Cue.ARTICLE);

  /// Shorter lines are not full ones.
  private static final int SHORT_LINE = 60;

  /// Hiragana; Katakana and most ideographs follow.
  private static final char FIRST_UNSPACED = '\u3040';

  private final Deque<Box> open = new ArrayDeque<>();
  private final Map<String, Set<Cue>> cuesByLabel = new HashMap<>();
  private final Map<String, Set<Cue>> cuesByName = new HashMap<>();

  /// Where a line ends within a block, with the words up to there.
  private record Break(int place, int words, int linked) {}

  private final List<Break> lineBreaks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int words;
  private int linkedWords;
  private int links;
  private int breaks;
  private int unspaced;
  private int blocks;

  private Layout() {}

  /// The page as boxes and blocks; the root box is the body.
  static Box of(Document document) {
    Layout layout = new Layout();
    Box root = new Box(null, "body", "", Set.of());
    layout.open.push(root);
    document.body().filter(layout);
    layout.flush();
    return root;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return enter(element);
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    if (SILENT.contains(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br") || tag.equals("hr")) {
      lineBreak(tag.equals("hr") ? 2 : 1);
    } else if (tag.equals("body")) {
      return FilterResult.CONTINUE;
    } else if (INLINE.contains(tag)) {
      return enterInline(element, tag);
    } else {
      flush();
      open.push(box(element, tag));
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enterInline(Element element, String tag) {
    if (tag.equals("a")) {
      links++;
    }
    if (element.attributesSize() > 0 && cues(Naming.of(element)).contains(Cue.HIDDEN)) {
      if (tag.equals("a")) {
        links--;
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        links--;
      } else if (isBox(tag)) {
        flush();
        close();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBox(String tag) {
    return !INLINE.contains(tag)
        && !SILENT.contains(tag)
        && !tag.equals("br")
        && !tag.equals("hr")
        && !tag.equals("body");
  }

  private Box box(Element element, String tag) {
    Cue byTag = CUES_BY_TAG.get(tag);
    if (element.attributesSize() == 0) {
      return new Box(open.element(), tag, "", byTag == null ? Set.of() : EnumSet.of(byTag));
    }
    Naming naming = Naming.of(element);
    Set<Cue> cues = cues(naming);
    return new Box(open.element(), tag, naming.label(), byTag == null ? cues : with(cues, byTag));
  }

  /// What the attributes say. The set may be shared and is not to be changed.
  private Set<Cue> cues(Naming naming) {
    if (naming.isChosen()) {
      return Set.of(Cue.CHOSEN);
    }
    Set<Cue> cues =
        cuesByLabel.computeIfAbsent(naming.label(), label -> Cue.read(label, cuesByName));
    if (naming.isBody()) {
      cues = with(cues, Cue.BODY);
    }
    return naming.isHidden() ? with(cues, Cue.HIDDEN) : cues;
  }

  private static Set<Cue> with(Set<Cue> cues, Cue more) {
    Set<Cue> all = EnumSet.of(more);
    all.addAll(cues);
    return all;
  }

  private void close() {
    Box box = open.pop();
    Box parent = box.parent;
    if (parent != null) {
      parent.words += box.words;
      parent.linkedWords += box.linkedWords;
      parent.proseWords += box.proseWords;
      if (box.parts.isEmpty()) {
        parent.parts.remove(parent.parts.size() - 1);
      }
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        if (!line.isEmpty() && !isSpace(line.charAt(line.length() - 1))) {
          line.append(' ');
        }
      } else if (!isInvisible(c)) {
        count(c);
        line.append(c);
        breaks = 0;
      }
    }
  }

  /// Counts words as they begin; a script without spaces has about two signs to a word.
  private void count(char c) {
    boolean begins = line.isEmpty() || isSpace(line.charAt(line.length() - 1));
    if (c >= FIRST_UNSPACED && isUnspaced(c)) {
      unspaced++;
      begins = unspaced % 2 == 1;
    }
    if (begins) {
      words++;
      linkedWords += links > 0 ? 1 : 0;
    }
  }

  private static boolean isUnspaced(char c) {
    return Character.isIdeographic(c) || (c >= FIRST_UNSPACED && c <= '\u30ff');
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || c == '\f'
        || c == '\u00a0'
        || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060';
  }

  private void lineBreak(int count) {
    breaks += count;
    if (breaks >= 2) {
      flush();
    } else if (!line.isEmpty()) {
      if (isSpace(line.charAt(line.length() - 1))) {
        line.setLength(line.length() - 1);
      }
      lineBreaks.add(new Break(line.length(), words, linkedWords));
      line.append('\n');
    }
  }

  private void flush() {
    int from = 0;
    int wordsBefore = 0;
    int linkedBefore = 0;
    for (Break at : lineBreaks) {
      if (endsBlock(from, at.place())) {
        add(line.substring(from, at.place()), at.words() - wordsBefore, at.linked() - linkedBefore);
        from = at.place();
        wordsBefore = at.words();
        linkedBefore = at.linked();
      }
    }
    add(line.substring(from), words - wordsBefore, linkedWords - linkedBefore);
    line.setLength(0);
    lineBreaks.clear();
    words = 0;
    linkedWords = 0;
    breaks = 0;
  }

  /// Whether a single line break parts two blocks: after a whole sentence, or after a short line
  /// that a new beginning follows. Old pages also break lines within sentences.
  private boolean endsBlock(int from, int place) {
    String before = line.substring(from, place).strip();
    boolean opens = place + 1 < line.length() && !Character.isLowerCase(line.charAt(place + 1));
    return opens && (before.length() < SHORT_LINE || Block.endsLikeASentence(before));
  }

  private void add(String run, int runWords, int runLinkedWords) {
    String text = run.strip();
    if (text.isEmpty() || runWords == 0) {
      return;
    }
    Box box = open.element();
    Block block = new Block(box, kind(box), text, runWords, runLinkedWords, blocks++);
    box.parts.add(block);
    box.words += runWords;
    box.linkedWords += runLinkedWords;
    box.proseWords += block.isProse() ? runWords : 0;
  }

  private static Block.Kind kind(Box box) {
    for (Box at = box; at != null; at = at.parent) {
      switch (at.tag) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Block.Kind.ITEM;
        }
        case "blockquote" -> {
          return Block.Kind.QUOTE;
        }
        case "td", "th", "tr" -> {
          return Block.Kind.ROW;
        }
        case "figcaption", "caption" -> {
          return Block.Kind.CAPTION;
        }
        case "pre" -> {
          return Block.Kind.PREFORMATTED;
        }
        case "p", "div" -> {
          if (at != box) {
            return Block.Kind.PARAGRAPH;
          }
        }
        default -> {
          return Block.Kind.PARAGRAPH;
        }
      }
    }
    return Block.Kind.PARAGRAPH;
  }
}
