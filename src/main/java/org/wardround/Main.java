package org.wardround;

import org.wardround.cli.CommandLineInterface;

/// Starts Wardround: runs one command and exits with its code.
public final class Main {
  private Main() {}

  /// The only place that ends the process.
  public static void main(String[] args) {
    System.exit(CommandLineInterface.run(args));
  }
}
