package org.wardround.cli;

import java.time.InstantSource;
import java.util.List;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;
import org.wardround.pipeline.FeedDiscovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feeds add`: subscribes to the feed of a site.
@Command(
    name = "add",
    description =
        "Subscribes to feeds, given their addresses or those of the sites they belong to.")
final class FeedsAddCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();

  @Parameters(arity = "1..*", paramLabel = "URL", description = "A feed, or any page of a site.")
  private List<String> addresses = List.of();

  @Option(
      names = "--category",
      paramLabel = "PATH",
      description = "The category to put them in, such as /UK/Trade press.",
      defaultValue = "")
  private String category = "";

  @Override
  public void run() {
    for (String address : addresses) {
      String url = address.matches("(?i)[a-z]+://.*") ? address : "https://" + address;
      Feed feed = FeedDiscovery.find(url, category, fetch.options(), InstantSource.system());
      try (Ledger ledger = Ledger.open(desk.path(), InstantSource.system())) {
        boolean added = ledger.feeds().subscribe(feed);
        spec.commandLine()
            .getOut()
            .printf(
                "%s %s (%s).%n",
                added ? "Subscribed to" : "Already subscribed to", feed.title(), feed.url());
      }
    }
  }
}
