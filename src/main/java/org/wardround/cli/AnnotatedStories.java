package org.wardround.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wardround.extract.evaluation.Gold;
import org.wardround.model.WardroundException;

/// Folders of stories that people have annotated: `NAME.txt` beside `NAME.json`.
final class AnnotatedStories {
  private AnnotatedStories() {}

  /// One story and what people found in it.
  record Annotated(StoryFile file, Gold gold) {}

  /// The annotated stories of a folder, by name. Throws `WardroundException` when there is no such
  /// folder, or none in it.
  static List<Annotated> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new WardroundException("There is no folder " + folder + ".");
    }
    List<Path> stories =
        StoryFile.in(folder).stream().filter(s -> Files.exists(annotation(s))).toList();
    if (stories.isEmpty()) {
      throw new WardroundException("The folder " + folder + " has no story with an annotation.");
    }
    return stories.stream()
        .map(s -> new Annotated(StoryFile.read(s), Gold.read(annotation(s))))
        .toList();
  }

  private static Path annotation(Path story) {
    return story.resolveSibling(story.getFileName().toString().replaceFirst("\\.txt$", ".json"));
  }
}
