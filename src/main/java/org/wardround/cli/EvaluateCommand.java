package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wardround.extract.ClaimExtractor;
import org.wardround.extract.evaluation.Evaluation;
import org.wardround.extract.evaluation.Gold;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `evaluate`: how good extraction is on stories that people have annotated.
@Command(
    name = "evaluate",
    description = "Measures extraction on annotated stories: NAME.txt beside NAME.json.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "GOLD_DIR", description = "The folder of stories and annotations.")
  private Path folder = Path.of(".");

  @Option(names = "--errors", description = "Lists what was missed and what was spurious.")
  private boolean errors;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new WardroundException("There is no folder " + folder + ".");
    }
    List<Path> stories =
        StoryFile.in(folder).stream().filter(s -> Files.exists(annotation(s))).toList();
    if (stories.isEmpty()) {
      throw new WardroundException("The folder " + folder + " has no story with an annotation.");
    }
    ClaimExtractor extractor = ClaimExtractor.load(Lexicon.models());
    Evaluation evaluation = new Evaluation();
    for (Path file : stories) {
      StoryFile story = StoryFile.read(file);
      evaluation.add(story.id(), extractor.extract(story.story()), Gold.read(annotation(file)));
    }
    print(stories.size(), evaluation);
    return 0;
  }

  private static Path annotation(Path story) {
    return story.resolveSibling(story.getFileName().toString().replaceFirst("\\.txt$", ".json"));
  }

  private void print(int stories, Evaluation evaluation) {
    PrintWriter out = spec.commandLine().getOut();
    if (errors) {
      evaluation
          .mistakes()
          .forEach(
              m -> out.println(m.story() + "  " + m.figure() + "  " + m.kind() + "  " + m.what()));
    }
    out.println(stories + " stories");
    evaluation.figures().forEach(out::println);
    Evaluation.Figure certainty = evaluation.certainty();
    out.printf(
        "%-15s %d right of %d matched facts%n", "certainty", certainty.right(), certainty.gold());
    out.flush();
  }
}
