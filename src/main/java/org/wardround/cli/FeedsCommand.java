package org.wardround.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `feeds`: what the desk subscribes to, and what a feed says.
@Command(
    name = "feeds",
    description = "What the desk subscribes to, and what a feed says.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      FeedsListCommand.class,
      FeedsAddCommand.class,
      FeedsRemoveCommand.class,
      FeedsImportCommand.class,
      FeedsExportCommand.class,
      FeedsParseCommand.class
    })
final class FeedsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command after 'feeds'.");
  }
}
