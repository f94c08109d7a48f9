package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wardround.cli.AnnotatedStories.Annotated;
import org.wardround.extract.ClaimExtractor;
import org.wardround.extract.evaluation.Evaluation;
import org.wardround.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `evaluate`: how good extraction is on stories that people have annotated.
@Command(
    name = "evaluate",
    description =
        "Measures extraction on annotated stories: NAME.txt beside NAME.json, or NAME.mark.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "GOLD_DIR", description = "The folder of stories and annotations.")
  private Path folder = Path.of(".");

  @Option(names = "--errors", description = "Lists what was missed and what was spurious.")
  private boolean errors;

  @Override
  public Integer call() {
    List<Annotated> stories = AnnotatedStories.in(folder);
    ClaimExtractor extractor = ClaimExtractor.load(Lexicon.models());
    Evaluation evaluation = new Evaluation();
    for (Annotated story : stories) {
      evaluation.add(story.file().id(), extractor.extract(story.file().story()), story.gold());
    }
    print(stories.size(), evaluation);
    return 0;
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
