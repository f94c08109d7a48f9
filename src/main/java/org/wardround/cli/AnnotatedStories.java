package org.wardround.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wardround.extract.evaluation.Gold;
import org.wardround.extract.marked.MarkedStories;
import org.wardround.extract.marked.MarkedStory;
import org.wardround.model.WardroundException;

/// Folders of stories that people have annotated: `NAME.txt` beside `NAME.json`, or `NAME.mark`,
/// which is both. Where a folder has all three of one name, the marked story counts.
final class AnnotatedStories {
  private AnnotatedStories() {}

  /// One story and what people found in it.
  record Annotated(StoryFile file, Gold gold) {}

  /// The annotated stories of a folder, by name. Throws `WardroundException` when there is no such
  /// folder, none in it, or a marked story with faults.
  static List<Annotated> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new WardroundException("There is no folder " + folder + ".");
    }
    Stream<Path> beside =
        StoryFile.in(folder).stream()
            .filter(s -> Files.exists(annotation(s)) && !Files.exists(marked(s)));
    List<Path> stories = Stream.concat(beside, MarkedStories.in(folder).stream()).sorted().toList();
    if (stories.isEmpty()) {
      throw new WardroundException("The folder " + folder + " has no story with an annotation.");
    }
    return stories.stream().map(AnnotatedStories::read).toList();
  }

  private static Annotated read(Path story) {
    if (!story.toString().endsWith(MarkedStories.ENDING)) {
      return new Annotated(StoryFile.read(story), Gold.read(annotation(story)));
    }
    MarkedStory marked = MarkedStories.read(story);
    return new Annotated(new StoryFile(marked.id(), marked.story()), marked.gold());
  }

  private static Path annotation(Path story) {
    return withEnding(story, ".json");
  }

  private static Path marked(Path story) {
    return withEnding(story, MarkedStories.ENDING);
  }

  private static Path withEnding(Path story, String ending) {
    return story.resolveSibling(story.getFileName().toString().replaceFirst("\\.txt$", ending));
  }
}
