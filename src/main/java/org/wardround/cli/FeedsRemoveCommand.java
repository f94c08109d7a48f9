package org.wardround.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.wardround.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feeds remove`: ends subscriptions; their stories stay.
@Command(name = "remove", description = "Ends subscriptions; their stories stay.")
final class FeedsRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "URL",
      description = "Feeds, as `feeds list` shows them.")
  private List<String> urls = List.of();

  @Override
  public Integer call() {
    int unknown = 0;
    try (Ledger ledger = Ledger.open(desk.path(), InstantSource.system())) {
      for (String url : urls) {
        if (ledger.feeds().unsubscribe(url)) {
          spec.commandLine().getOut().println("Removed " + url + ".");
        } else {
          spec.commandLine().getErr().println("wardround: " + url + " is not subscribed to.");
          unknown++;
        }
      }
    }
    return unknown == 0 ? 0 : 1;
  }
}
