package org.wardround.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.wardround.fetch.FetchOptions;
import org.wardround.ledger.Ledger;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Stop;
import org.wardround.web.SampleSites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `demo`: the whole main job on the sample sites, served over loopback HTTP inside this process.
@Command(
    name = "demo",
    description = "The whole main job on the sample desk over loopback HTTP, in data/demo.")
final class DemoCommand implements Callable<Integer> {
  private static final String QUERY = "leaked email";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--fresh", description = "Forgets what earlier demos kept.")
  private boolean fresh;

  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "The workspace; default: data/demo of the program's folder.")
  private Path desk = Settings.home().resolve("data").resolve("demo");

  @Override
  public Integer call() throws InterruptedException {
    if (fresh) {
      forget(desk);
    }
    Path sites = Settings.home().resolve("data").resolve("sample");
    try (SampleSites server = SampleSites.serve(sites)) {
      boolean first = subscribe(sites);
      FetchOptions options =
          FetchOptions.DEFAULT.withProxy(server.address()).withGap(Duration.ZERO);
      if (first) {
        say("The sample sites are read for the first time.");
        ingest(options);
        say("The next morning, one story has been updated.");
      }
      server.turnTo(2);
      ingest(options);
    }
    show("moves", List.of("moves"));
    show("search \"" + QUERY + "\"", List.of("search", QUERY));
    return 0;
  }

  /// True when the desk was new.
  private boolean subscribe(Path sites) {
    try (Ledger ledger = Ledger.open(desk, java.time.InstantSource.system())) {
      boolean empty = ledger.stories().count() == 0;
      FeedsImportCommand.read(sites.resolve("subscriptions.opml"))
          .forEach(ledger.feeds()::subscribe);
      return empty;
    }
  }

  private void ingest(FetchOptions options) throws InterruptedException {
    RunReportText.print(
        IngestCommand.ingest(Settings.config(desk, options), true, new Stop()), out());
  }

  private void show(String title, List<String> command) {
    Path working = Path.of("").toAbsolutePath();
    Path shown = desk.toAbsolutePath().normalize();
    say(
        "$ ./run.sh "
            + title
            + " --desk "
            + (shown.startsWith(working) ? working.relativize(shown) : shown));
    Stream<String> all = Stream.concat(command.stream(), Stream.of("--desk", desk.toString()));
    spec.root().commandLine().execute(all.toArray(String[]::new));
  }

  private void say(String sentence) {
    out().println();
    out().println(sentence);
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static void forget(Path desk) {
    if (!Files.exists(desk)) {
      return;
    }
    if (!Files.exists(Ledger.file(desk))) {
      throw new WardroundException(desk + " is no desk, so --fresh does not delete it.");
    }
    try (Stream<Path> files = Files.walk(desk)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new WardroundException("The desk " + desk + " cannot be deleted.", broken);
    }
  }
}
