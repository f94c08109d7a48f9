package org.wardround.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.wardround.feed.Opml;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feeds import`: the subscriptions of an OPML file.
@Command(name = "import", description = "Subscribes to the feeds of an OPML file.")
final class FeedsImportCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "FILE", description = "A list of feeds (OPML).")
  private Path file = Path.of("");

  @Override
  public void run() {
    List<Feed> feeds = read(file);
    try (Ledger ledger = Ledger.open(desk.path(), InstantSource.system())) {
      long added = feeds.stream().filter(ledger.feeds()::subscribe).count();
      spec.commandLine()
          .getOut()
          .printf("%d feeds in %s, %d of them new.%n", feeds.size(), file, added);
    }
  }

  /// Throws `WardroundException` when the file cannot be read or is no OPML.
  static List<Feed> read(Path file) {
    try {
      return Opml.read(Files.readAllBytes(file), file.toString());
    } catch (IOException broken) {
      throw new WardroundException("The file " + file + " cannot be read.", broken);
    }
  }
}
