package org.wardround.view;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Story;

/// What differs between two versions of a story: its parts and paragraphs, with the words that came
/// and went marked as word diffs mark them: `[-gone-]` and `{+new+}`.
public final class StoryDiff {
  private static final String GONE = "[-";
  private static final String GONE_END = "-]";
  private static final String NEW = "{+";
  private static final String NEW_END = "+}";

  private StoryDiff() {}

  /// One change.
  ///
  /// @param part `title`, `byline`, `published`, `updated` or `text`
  /// @param kind `changed`, `added` or `removed`
  /// @param before the words before; empty where they were added
  /// @param after the words after; empty where they were removed
  /// @param marked both in one, with marks
  public record Passage(String part, String kind, String before, String after, String marked) {
    /// A line of JSON, a row of a table or of CSV.
    public Map<String, Object> row() {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("part", part);
      row.put("kind", kind);
      row.put("before", before);
      row.put("after", after);
      row.put("text", marked);
      return row;
    }
  }

  private record Part(String name, Function<Story, @Nullable Object> words) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("title", Story::title),
          new Part("byline", Story::byline),
          new Part("published", Story::published),
          new Part("updated", Story::updated),
          new Part("text", Story::text));

  /// What differs, in reading order; nothing when the two tell the same.
  public static List<Passage> between(Story before, Story after) {
    List<Passage> passages = new ArrayList<>();
    for (Part part : PARTS) {
      passages.addAll(compare(part.name(), words(part, before), words(part, after)));
    }
    return List.copyOf(passages);
  }

  private static String words(Part part, Story story) {
    return Objects.toString(part.words().apply(story), "");
  }

  private static List<Passage> compare(String part, String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<DiffRow> plain = rows(false).generateDiffRows(paragraphs(before), paragraphs(after));
    List<DiffRow> marked = rows(true).generateDiffRows(paragraphs(before), paragraphs(after));
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      String kind = kind(plain.get(i).getTag());
      if (!kind.isEmpty()) {
        DiffRow row = plain.get(i);
        passages.add(
            new Passage(
                part, kind, row.getOldLine(), row.getNewLine(), marked.get(i).getOldLine()));
      }
    }
    return passages;
  }

  private static String kind(DiffRow.Tag tag) {
    return switch (tag) {
      case CHANGE -> "changed";
      case INSERT -> "added";
      case DELETE -> "removed";
      case EQUAL -> "";
    };
  }

  private static List<String> paragraphs(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text).flatMap(t -> Arrays.stream(t.split("\n+"))).toList();
  }

  private static DiffRowGenerator rows(boolean marked) {
    DiffRowGenerator.Builder rows =
        DiffRowGenerator.create().lineNormalizer(line -> line).showInlineDiffs(marked);
    if (marked) {
      rows.inlineDiffByWord(true)
          .mergeOriginalRevised(true)
          .oldTag(opens -> opens ? GONE : GONE_END)
          .newTag(opens -> opens ? NEW : NEW_END);
    }
    return rows.build();
  }
}
