package org.wardround.cli;

import org.wardround.feed.Opml;
import org.wardround.ledger.FeedState;
import org.wardround.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `feeds export`: the subscriptions as OPML, to stdout.
@Command(name = "export", description = "Writes the subscriptions as OPML to stdout.")
final class FeedsExportCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Override
  public void run() {
    try (Ledger ledger = desk.read()) {
      spec.commandLine()
          .getOut()
          .print(
              Opml.write(
                  ledger.feeds().subscribed().stream().map(FeedState::feed).toList(),
                  "Subscriptions of Wardround"));
    }
  }
}
