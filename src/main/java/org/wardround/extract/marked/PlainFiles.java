package org.wardround.extract.marked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes marked stories as plain ones: `NAME.txt` is the story, `NAME.json` its annotation, and
/// `NAME.spans.json` has the places of all marks.
public final class PlainFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlainFiles() {}

  /// Writes the three files of a story; older ones are replaced. Throws `WardroundException` when
  /// that cannot be done.
  public static void write(Path folder, MarkedStory story) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(story.id() + ".txt"), plain(story));
      Files.writeString(
          folder.resolve(story.id() + ".json"), json(GoldJson.of(story), onManyLines()));
      Files.writeString(
          folder.resolve(story.id() + ".spans.json"), json(SpansJson.of(story), onOneLine()));
    } catch (IOException broken) {
      throw new WardroundException(
          "The story " + story.id() + " cannot be written to " + folder + ".", broken);
    }
  }

  private static String plain(MarkedStory story) {
    return line("Title", story.title())
        + line("Url", story.url())
        + line("Published", story.published().toString())
        + line("Byline", story.byline())
        + "\n"
        + story.body()
        + "\n";
  }

  private static String line(String header, @Nullable String value) {
    return value == null ? "" : header + ": " + value + "\n";
  }

  private static String json(ObjectNode node, DefaultPrettyPrinter layout) {
    return JSON.writer().with(layout).writeValueAsString(node) + "\n";
  }

  private static DefaultPrettyPrinter onManyLines() {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    return new DefaultPrettyPrinter(separators())
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static DefaultPrettyPrinter onOneLine() {
    DefaultPrettyPrinter.NopIndenter none = DefaultPrettyPrinter.NopIndenter.instance();
    return new DefaultPrettyPrinter(
            separators()
                .withObjectEntrySpacing(Spacing.AFTER)
                .withArrayElementSpacing(Spacing.AFTER))
        .withObjectIndenter(none)
        .withArrayIndenter(none);
  }

  private static Separators separators() {
    return Separators.createDefaultInstance()
        .withObjectNameValueSpacing(Spacing.AFTER)
        .withObjectEmptySeparator("")
        .withArrayEmptySeparator("");
  }
}
