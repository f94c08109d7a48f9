package org.wardround.training;

import java.util.Arrays;
import picocli.CommandLine;

/// Starts what teaches the reader: `train` or `calibrate`.
public final class Training {
  private Training() {}

  public static void main(String[] args) {
    String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    if (args.length > 0 && args[0].equals("calibrate")) {
      Calibrate.main(rest);
      return;
    }
    System.exit(new CommandLine(new Train()).execute(rest));
  }
}
