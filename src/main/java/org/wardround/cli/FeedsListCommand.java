package org.wardround.cli;

import java.time.Instant;
import java.time.InstantSource;
import org.wardround.ledger.FeedState;
import org.wardround.ledger.Ledger;
import org.wardround.view.FeedView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `feeds list`: the subscriptions and how each of them fares.
@Command(name = "list", description = "The subscriptions, and how each of them fares.")
final class FeedsListCommand implements Runnable {
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    Instant now = InstantSource.system().instant();
    try (Ledger ledger = desk.read();
        Results results = output.results(FeedView.COLUMNS, FeedView.COLUMNS)) {
      for (FeedState feed : ledger.feeds().subscribed()) {
        results.add(FeedView.line(feed, ledger.feeds().weeks(feed.feed().url()), now));
      }
    }
  }
}
