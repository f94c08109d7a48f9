package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wardround.cli.AnnotatedStories.Annotated;
import org.wardround.extract.training.Training;
import org.wardround.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `train`: learns extraction's models from annotated stories.
@Command(
    name = "train",
    description = {
      "Learns extraction's models from annotated stories (NAME.txt beside NAME.json, or NAME.mark)"
          + " and writes them to models/.",
      "First tells how well they do on stories that they have not seen, by cross-validation."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "GOLD_DIR",
      arity = "1..*",
      description = "Folders of annotated stories.")
  private List<Path> folders = List.of();

  @Option(
      names = "--parts",
      defaultValue = "6",
      description = "Parts of the cross-validation; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int parts;

  @Option(names = "--dry-run", description = "Writes nothing.")
  private boolean dryRun;

  @Option(names = "--to", paramLabel = "DIR", description = "Where to write, if not to models/.")
  private Path to = Lexicon.models();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Training training = new Training(Lexicon.models());
    Map<String, String> folderOf = new HashMap<>();
    for (Path folder : folders) {
      for (Annotated story : AnnotatedStories.in(folder)) {
        String id = folder.resolve(story.file().id()).toString();
        training.add(id, story.file().story(), story.gold());
        folderOf.put(id, folder.toString());
      }
    }
    out.println(folderOf.size() + " stories");
    if (parts > 1) {
      training
          .crossValidate(parts, id -> folderOf.getOrDefault(id, ""))
          .forEach(
              (folder, evaluation) -> {
                out.println("Unseen stories of " + folder + ", learned from the others:");
                evaluation.figures().forEach(out::println);
              });
    }
    if (!dryRun) {
      training.learn().write(to);
      out.println("The models are in " + to + ".");
    }
    out.flush();
    return 0;
  }
}
