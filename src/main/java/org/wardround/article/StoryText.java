package org.wardround.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the story's blocks out of a page: finds the part that holds them, drops clutter and lines
/// that are not told text, weighs what the page states as its text, and puts the standfirst before.
///
/// One use, one thread.
final class StoryText {
  /// A page that shows more words than this shows its story.
  private static final int FEW = 250;

  private final Box page;
  private final StatedText stated;
  private final Head head;
  private final StructuredData data;
  private final Standfirst standfirst;
  private final String title;
  private final Set<String> authors;
  private final List<String> notes = new ArrayList<>();
  private @Nullable StatedText unshown;

  StoryText(Box page, Head head, StructuredData data, String title) {
    this.page = page;
    this.stated = StatedText.of(data);
    this.head = head;
    this.data = data;
    this.standfirst = new Standfirst(head, data, title);
    this.title = title;
    this.authors = new Bylines(head, data).stated();
  }

  /// The blocks of the story, in order. Every block of the page then carries its verdict.
  List<Block> find() {
    List<Part> parts = new BodyFinder(page, notes).find();
    List<Block> chosen = Part.blocks(parts);
    new Clutter(Box.around(parts)).mark(parts);
    boolean trusted = stated.agreesWith(chosen);
    if (trusted) {
      notes.add("The text that the page states in JSON-LD agrees.");
      stated.takeBack(chosen);
    }
    Lines.mark(chosen, title, authors);
    if (trusted) {
      stated.dropUntold(chosen);
    }
    dropOthers(chosen);
    List<Block> kept = new ArrayList<>(chosen.stream().filter(Block::kept).toList());
    List<Block> before = standfirst.find(page.blocks(), kept);
    before.forEach(Block::takeBack);
    kept.addAll(0, before);
    unshown = unshown(kept.stream().mapToInt(block -> block.words).sum());
    return kept;
  }

  /// What the page states as its text where it shows hardly any of it, or null.
  private @Nullable StatedText unshown(int shown) {
    if (stated.tellsMuchMoreThan(shown)) {
      notes.add("The page shows " + shown + " words; the text is that of its JSON-LD.");
      return stated;
    }
    if (shown > FEW || "false".equalsIgnoreCase(data.text("isAccessibleForFree"))) {
      return null;
    }
    StatedText sent = StatedText.of(ScriptText.find(head.elements(), title));
    if (!sent.tellsMuchMoreThan(shown)) {
      return null;
    }
    notes.add("The page shows " + shown + " words; the text is that of its script's data.");
    return sent;
  }

  /// The story's text: that of these blocks, or what the page states where it shows hardly any.
  String text(List<Block> kept) {
    return unshown == null
        ? kept.stream().map(block -> block.text).collect(Collectors.joining("\n\n"))
        : String.join("\n\n", unshown.paragraphs());
  }

  /// How many words the text has that way.
  int words(List<Block> kept) {
    return unshown == null ? kept.stream().mapToInt(block -> block.words).sum() : unshown.words();
  }

  private void dropOthers(List<Block> chosen) {
    Set<Block> inside = new HashSet<>(chosen);
    page.forEachBlock(
        block -> {
          if (!inside.contains(block)) {
            block.drop("elsewhere");
          }
        });
  }

  /// How the page was read, for people.
  Explanation explanation() {
    List<Explanation.Verdict> verdicts =
        page.blocks().stream()
            .map(b -> new Explanation.Verdict(b.kept(), b.dropped == null ? "" : b.dropped, b.text))
            .toList();
    return new Explanation(notes, verdicts);
  }
}
