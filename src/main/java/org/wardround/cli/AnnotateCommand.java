package org.wardround.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wardround.extract.marked.MarkedResult;
import org.wardround.extract.marked.MarkedStories;
import org.wardround.extract.marked.MarkedStory;
import org.wardround.extract.marked.PlainFiles;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `annotate`: stories that people have annotated in their text. Each subcommand is a method.
@Command(
    name = "annotate",
    description =
        "Checks stories that you have annotated in their text (NAME.mark), and writes them as"
            + " stories and annotations apart.")
final class AnnotateCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command after 'annotate'.");
  }

  @Command(
      name = "check",
      description = "Lists the faults of marked stories, one a line; exit code 1 if there are any.")
  int check(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE|DIR",
              description = "Marked stories, or folders of NAME.mark.")
          List<Path> sources) {
    return each(sources, _ -> {});
  }

  @Command(
      name = "write",
      description =
          "The same, and writes NAME.txt, NAME.json and NAME.spans.json (the places of all marks)"
              + " of each story without faults.")
  int write(
      @Parameters(index = "0", paramLabel = "OUT_DIR", description = "The folder to write to.")
          Path folder,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "FILE|DIR",
              description = "Marked stories, or folders of NAME.mark.")
          List<Path> sources) {
    return each(sources, story -> PlainFiles.write(folder, story));
  }

  private int each(List<Path> sources, Consumer<MarkedStory> sound) {
    List<Path> files = files(sources);
    int words = 0;
    int facts = 0;
    int faults = 0;
    for (Path file : files) {
      MarkedResult result = MarkedStories.check(file);
      words += result.words();
      facts += result.facts();
      faults += result.faults().size();
      switch (result) {
        case MarkedResult.Sound(MarkedStory story) -> sound.accept(story);
        case MarkedResult.Faulty faulty ->
            faulty.faults().forEach(fault -> print(file.getFileName() + ": " + fault));
      }
    }
    print(
        "%d stories, %d words, %d facts, %d faults".formatted(files.size(), words, facts, faults));
    return faults == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }

  private static List<Path> files(List<Path> sources) {
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      List<Path> found = Files.isDirectory(source) ? MarkedStories.in(source) : List.of(source);
      if (found.isEmpty()) {
        throw new WardroundException("The folder " + source + " has no marked story.");
      }
      files.addAll(found);
    }
    return files;
  }
}
